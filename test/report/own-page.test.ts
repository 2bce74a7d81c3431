import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { audiencePages } from '../../src/report/audiences.ts';
import { renderHtml } from '../../src/report/html.ts';
import { prepareOwnPage } from '../../src/report/own/own-page.ts';
import { DEFAULT_COLOURS, type TemplateFile, type TemplateProblem } from '../../src/report/own-template.ts';
import { hostileResult, perfectResult } from '../support/results.ts';
import { projectRoot } from '../support/run-binary.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

const filesOf = (texts: Record<string, string>): TemplateFile[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }));

const prepare = (texts: Record<string, string>, pictures: TemplateFile[] = []) =>
  prepareOwnPage([...filesOf(texts), ...pictures], 'huisstijl', digest);

const problemsOf = (run: () => unknown): TemplateProblem[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'templates-invalid') throw error;
    return (error as UserError<'templates-invalid'>).params.problems;
  }
};

/** What is wrong with one template, as kind and line. */
const wrong = (source: string): string[] =>
  problemsOf(() => prepare({ 'introduction.hbs': source })).map(({ kind, line }) => `${kind} ${line}`);

const logo: TemplateFile = { name: 'logo.png', media: 'image/png', base64: 'iVBORw0KGgo=' };

const builtIn = join(projectRoot, 'templates', 'html');
const builtInTemplates = Object.fromEntries(
  readdirSync(builtIn).map((name) => [basename(name), readFileSync(join(builtIn, name), 'utf8')]),
);

describe('templates of the user', () => {
  it('may be copies of all built-in ones, and change nothing then', async () => {
    const page = prepare(builtInTemplates);
    const result = await perfectResult();
    expect(renderHtml(result, { page })).toBe(renderHtml(result));
  });

  it('print the documented fields, loop, choose, and hand fields on', async () => {
    const source = `{{#each criteria as |one|}}{{#unless @index}}<p title="{{one.title}}{{#if @first}}!{{/if}}">{{> date what=one.id}}{{../lang}}{{criteria.length}}</p>{{else}}{{/unless}}{{/each}}{{#with mark}}{{met}}{{/with}}{{! weg }}`;
    const page = prepare({ 'introduction.hbs': source, 'date.hbs': '[{{what}}]' });
    expect(renderHtml(await perfectResult(), { page })).toContain('<p title="Criterium C1!">[C1]nl</p>1');
  });

  it('show hostile texts as texts', async () => {
    const source = '<section title="{{school.name}}">{{school.name}}{{#each criteria}}{{title}}{{/each}}</section>';
    const html = renderHtml(await hostileResult(), { page: prepare({ 'introduction.hbs': source }) });
    const own = html.split('tabindex="-1">')[1]?.split('<section id="samenvatting"')[0] ?? '';
    expect(own).toContain('&lt;script&gt;alert(1)');
    expect(own.match(/</g)).toHaveLength(2);
  });

  it('give the logo as data, with words, and colours by their digest', async () => {
    const result = await perfectResult();
    const colours =
      '/* huis */\n:root { --accent: #7a1f5c; --ink:#111 }\n@media (prefers-color-scheme: dark) { :root { --accent: #fff; } }\n';
    const page = prepare({ 'colours.css': colours, 'logo.txt': ' Logo van\n"De <Brug>" ' }, [logo]);
    const html = renderHtml(result, { page });
    expect(html).toContain(
      '<img src="data:image/png;base64,iVBORw0KGgo&#x3D;" alt="Logo van &quot;De &lt;Brug&gt;&quot;">',
    );
    const [, own = ''] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
    expect(own).toMatch(
      /^@media print,\(prefers-color-scheme:light\)\{:root\{--accent:#7a1f5c;--ink:#111\}\}@media screen and \(prefers-color-scheme:dark\)\{:root\{--accent:#fff\}\}\.logo/,
    );
    expect(html).toContain(` 'sha256-${digest(own)}'; script-src`);
    expect(html).toContain('; img-src data:; base-uri');
    expect(renderHtml(result, { page: prepare({}, [logo]) })).toMatch(/alt="Logo van [^"]+"/);
    expect(renderHtml(result, { page: prepare({}) })).toBe(renderHtml(result));
  });
});

describe.each(['bestuur', 'ouders'] as const)('the page for %s', (audience) => {
  it('has the logo and the colours of the school, and none of its templates', async () => {
    const result = await perfectResult();
    const page = prepare(
      { 'colours.css': ':root { --accent: #7a1f5c }', 'introduction.hbs': '<p>eigen inleiding</p>' },
      [logo],
    );
    const html = audiencePages[audience].html(result, { page });
    expect(html).toContain('<img src="data:image/png;base64,iVBORw0KGgo&#x3D;" alt="Logo van De Proefschool">');
    expect(html).toContain('--accent:#7a1f5c');
    expect(html).toContain(` 'sha256-${page.own.cssSha256}'; img-src data:; base-uri`);
    expect(html).not.toContain('eigen inleiding');
    expect(audiencePages[audience].html(result, { page: prepare({}) })).toBe(audiencePages[audience].html(result));
  });
});

describe('colours of the user', () => {
  const wrongIn = (css: string) =>
    problemsOf(() => prepare({ 'colours.css': css })).map(({ kind, line, given }) => `${kind} ${line} ${given}`);

  it('are refused where text in them cannot be read on the paper, in daylight and in the dark', () => {
    expect(wrongIn(':root {\n  --ink: #ffffff;\n}')).toEqual(['colour-contrast 2 --ink']);
    expect(wrongIn(':root {\n  --accent: #777;\n  --line: #fff\n}')).toEqual(['colour-contrast 2 --accent']);
    expect(wrongIn(':root {\n\n  --paper: #17222b;\n}')).toEqual([
      'colour-contrast 3 --ink',
      'colour-contrast 3 --soft',
      'colour-contrast 3 --accent',
    ]);
    const dark = (ink: string) => `@media (prefers-color-scheme: dark) {\n:root {\n--ink: ${ink};\n}\n}`;
    expect(wrongIn(dark('#222'))).toEqual(['colour-contrast 3 --ink']);
    expect(wrongIn(dark('#eee'))).toEqual([]);
    expect(wrongIn(':root { --ink: #767676; --ink: #757575; --paper: #ffffff }')).toEqual([]);
  });

  it('are held against those of the page where a school sets nothing', () => {
    const [light = '', night = ''] = (builtInTemplates['base.css'] ?? '').match(/:root\{[^}]*\}/g) ?? [];
    for (const [scheme, css] of [
      ['light', light],
      ['dark', night],
    ] as const) {
      for (const [name, value] of Object.entries(DEFAULT_COLOURS[scheme])) expect(css).toContain(`${name}:${value}`);
    }
  });
});

describe('a template of the user is refused', () => {
  it.each([
    ['{{#if mark}}\n<p>', 'unclosed 1'],
    ['<p>\n{{#if mark}}\n</p>\n<p></p>', 'unclosed 2'],
    ['{{! {{#if}} }}\n{{#if mark}}{{#each criteria}}\n{{/each}}', 'unclosed 2'],
    ['{{#if mark}}{{/if}}\n{{mark', 'syntax 2'],
    ['<p>\n{{mark.met}</p>', 'syntax 2'],
    ['{{{school.name}}}', 'unescaped 1'],
    ['\n{{&school.name}}', 'unescaped 2'],
    ['{{lookup school "name"}}', 'helper 1'],
    ['{{log "x"}}', 'helper 1'],
    ['{{#lookup school "name"}}{{/lookup}}', 'helper 1'],
    ['{{#helperMissing}}{{/helperMissing}}', 'helper 1'],
    ['{{#criteria}}x{{/criteria}}', 'helper 1'],
    ['{{#if mark met}}x{{/if}}', 'expression 1'],
    ['{{if}}', 'expression 1'],
    ['{{"__proto__"}}', 'expression 1'],
    ['{{#each (lookup this "x")}}{{/each}}', 'expression 1'],
    ['{{> (lookup this "x")}}', 'expression 1'],
    ['{{> summary mark school}}', 'expression 1'],
    ['{{> sumary}}', 'partial 1'],
    ['{{> @partial-block}}', 'partial 1'],
    ['{{#> summary}}x{{/summary}}', 'partial-block 1'],
    ['{{* summary}}', 'decorator 1'],
    ['{{#*inline "summary"}}x{{/inline}}', 'decorator 1'],
    ['{{constructor}}', 'field 1'],
    ['{{__proto__.x}}', 'field 1'],
    ['{{#with this as |x|}}{{x.constructor.name}}{{/with}}', 'field 1'],
    ['{{#with this as |constructor|}}{{/with}}', 'expression 1'],
    ['{{> date url=remark}}', 'expression 1'],
    ['{{@root.constructor}}', 'field 1'],
    ['{{@_parent}}', 'field 1'],
    ['{{school.naam}}', 'field 1'],
    ['{{#each criteria}}{{#if toString}}{{/if}}{{/each}}', 'field 1'],
    ['{{#each criteria foo=valueOf}}{{/each}}', 'field 1'],
    ['<script>alert(1)</script>', 'tag 1'],
    ['<p>\n</p>\n<ScRiPt src="x">', 'tag 3'],
    ['<scr{{! }}ipt>', 'tag 1'],
    ['</script>', 'tag 1'],
    ['<style>', 'tag 1'],
    ['<iframe src="#">', 'tag 1'],
    ['<meta http-equiv="refresh">', 'tag 1'],
    ['<p onclick="x">', 'attribute 1'],
    ['<p\n style="x">', 'attribute 2'],
    ['<p {{#if mark}} onclick="x"{{/if}}>', 'attribute 1'],
    ['<p class=x>', 'unquoted 1'],
    ['<p class={{lang}}>', 'unquoted 1'],
    ['<p {{lang}}>', 'inside-tag 1'],
    ['<p {{> summary}}>', 'inside-tag 1'],
    ['<p class="{{> summary}}">', 'inside-tag 1'],
    ['<p{{#if mark}}re{{/if}}>', 'inside-tag 1'],
    ['</p x>', 'inside-tag 1'],
    ['<a href="javascript:alert(1)">', 'address 1'],
    ['<a href=" javascript:alert(1)">', 'address 1'],
    ['<a href="{{title}}">', 'address 1'],
    ['<a href="{{#if mark}}x{{/if}}">', 'address 1'],
    ['<a href="{{url}}{{url}}">', 'address 1'],
    ['<use href="https://x.example/x.svg#a">', 'address 1'],
    ['<img src="https://x.example/x.png">', 'address 1'],
    ['<img src="data:image/png;base64,x">', 'address 1'],
    ['<input src="{{logo.src}}">', 'address 1'],
    ['<!-- x -->', 'markup 1'],
    ['a < b', 'markup 1'],
    ['<{{lang}}>', 'markup 1'],
    ['<p>\n<p class="x', 'unfinished 2'],
    ['{{#if mark}}<p class="{{else}}<p class="x">{{/if}}', 'unfinished 1'],
    ['{{#if mark}}<p>{{else}}<p class="{{/if}}">', 'unfinished 1'],
  ])('for %j', (source, problem) => {
    expect(wrong(source)).toEqual([problem]);
  });

  it.each([
    ['blocks', `\n${'{{#if mark}}'.repeat(5000)}${'{{/if}}'.repeat(5000)}`, 'too-deep 2'],
    ['a chain', `{{#if mark}}${'{{else if mark}}'.repeat(5000)}{{/if}}`, 'too-deep 1'],
    ['brackets', `{{a ${'(a '.repeat(5000)}${')'.repeat(5000)}}}`, 'too-deep 1'],
    ['a path', `{{${'school.'.repeat(14000)}name}}`, 'too-deep null'],
    ['an end without a begin', '{{/if}}', 'syntax 1'],
  ])('soon, however long or deep: %s', (_name, source, problem) => {
    expect(wrong(source)).toEqual([problem]);
  });

  it('no more than it should be: brackets in its text are text', () => {
    expect(wrong('(a) '.repeat(100))).toEqual([]);
  });

  it('with the nearest name that is known', () => {
    const [field, partial, tag] = problemsOf(() =>
      prepare({ 'plan.hbs': '{{schoolYeer}}', 'summary.hbs': '{{> findngs}}', 'trend.hbs': '<spam>' }),
    );
    expect(field).toEqual({ file: 'plan.hbs', line: 1, kind: 'field', given: 'schoolYeer', nearest: 'schoolYear' });
    expect(partial).toMatchObject({ file: 'summary.hbs', given: 'findngs', nearest: 'findings' });
    expect(tag).toMatchObject({ file: 'trend.hbs', given: 'spam', nearest: 'span' });
  });

  it.each([
    ['body{--accent:#fff}', 'colour-rule 1'],
    [':root{--accent:#fff}\n\n@import "x";', 'colour-rule 3'],
    [':root{color:red}', 'colour-rule 1'],
    [':root{\n--acent:#fff}', 'colour-name 2'],
    [':root{\n--ink:#000;\n--accent:url(https://x.example)}', 'colour-rule 3'],
    [':root{--accent:red}', 'colour-value 1'],
    [':root{--accent:#fff</style><script>}', 'colour-value 1'],
    [':root{--accent:#fff', 'colour-rule 1'],
  ])('colours for %j', (css, problem) => {
    const problems = problemsOf(() => prepare({ 'colours.css': css }));
    expect(problems.map(({ kind, line }) => `${kind} ${line}`)).toEqual([problem]);
  });

  it('when there are two logos', () => {
    const problems = problemsOf(() => prepare({}, [logo, { ...logo, name: 'logo.jpg' }]));
    expect(problems).toEqual([{ file: 'logo.jpg', line: null, kind: 'two-logos' }]);
  });
});

describe('while the report is made, a template of the user', () => {
  const render = async (texts: Record<string, string>) => {
    const result = await perfectResult();
    return problemsOf(() => renderHtml(result, { page: prepare(texts) }));
  };

  it('that calls itself comes to an end, also by way of another', async () => {
    expect(await render({ 'summary.hbs': '\n{{#if mark}}{{> summary}}{{/if}}' })).toEqual([
      { file: 'summary.hbs', line: 2, kind: 'too-deep' },
    ]);
    expect(
      await render({ 'trend.hbs': '\n{{> move}}', 'move.hbs': '\n\n{{> date}}{{> trend}}', 'date.hbs': '' }),
    ).toEqual([
      { file: 'trend.hbs', line: 2, kind: 'too-deep' },
      { file: 'move.hbs', line: 3, kind: 'too-deep' },
    ]);
    expect(await render({ 'verdict.hbs': '{{> summary @root}}' })).toMatchObject([
      { file: 'verdict.hbs', kind: 'too-deep' },
    ]);
  });

  it('that loops in loops comes to an end', async () => {
    const loops = 25;
    const source = `${'{{#each @root}}'.repeat(loops)}x${'{{/each}}'.repeat(loops)}`;
    const began = Date.now();
    expect(await render({ 'introduction.hbs': source })).toEqual([
      { file: 'introduction.hbs', line: null, kind: 'too-much' },
    ]);
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('that makes too many characters comes to an end', async () => {
    const long = 'x'.repeat(90_000);
    const source = `{{#each @root}}{{#each @root}}${long}{{/each}}{{/each}}`;
    expect(await render({ 'plan.hbs': source })).toEqual([{ file: 'plan.hbs', line: null, kind: 'too-much' }]);
  });
});
