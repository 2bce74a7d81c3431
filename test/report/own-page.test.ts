import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { renderHtml, renderHtmlFor } from '../../src/report/html.ts';
import { prepareOwnPage } from '../../src/report/own/own-page.ts';
import {
  DEFAULT_COLOURS,
  KNOWN_FILES,
  type TemplateFile,
  type TemplateProblem,
} from '../../src/report/own-template.ts';
import { hostileResult, perfectResult } from '../support/results/results.ts';
import { projectRoot } from '../support/run/run-binary.ts';

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

const logo: TemplateFile = { name: 'logo.png', media: 'image/png', base64: 'iVBORw0KGgo=' };

const baseStyle = readFileSync(join(projectRoot, 'templates', 'html', 'base.css'), 'utf8');

/** What stands between the top of the page and the summary. */
const introductionIn = (html: string): string =>
  html.split('tabindex="-1">')[1]?.split('<section id="samenvatting"')[0]?.trim() ?? '';

describe('the introduction of a school', () => {
  const show = async (text: string, result = perfectResult()) =>
    introductionIn(renderHtml(await result, { page: prepare({ 'introduction.txt': text }) }));

  it('stands before the summary, a paragraph for what blank lines divide', async () => {
    expect(await show('Welkom op\nonze school.\n \n\n  Tot ziens! \n')).toBe(
      [
        '<section aria-labelledby="inleiding">',
        '<h2 id="inleiding">Inleiding</h2>',
        '<p>Welkom op onze school.</p>',
        '<p>Tot ziens!</p>',
        '</section>',
      ].join('\n'),
    );
  });

  it('may have a heading of its own in its first line', async () => {
    expect(await show('\n# Welkom bij ons\nHallo.\n# Geen kop')).toBe(
      [
        '<section aria-labelledby="inleiding">',
        '<h2 id="inleiding">Welkom bij ons</h2>',
        '<p>Hallo. # Geen kop</p>',
        '</section>',
      ].join('\n'),
    );
    expect(await show('# Welkom')).toContain('<h2 id="inleiding">Welkom</h2>\n</section>');
    expect(await show('#Welkom')).toContain('<h2 id="inleiding">Inleiding</h2>\n<p>#Welkom</p>');
  });

  it('is text, whatever stands in it: no markup, no template, no control characters', async () => {
    const html = await show(
      '# <img src=x> {{title}}\n<script>alert(1)</script>\u001b[31m {{{school.name}}} \u202e&amp;',
    );
    expect(html).toContain('<h2 id="inleiding">&lt;img src&#x3D;x&gt; {{title}}</h2>');
    expect(html).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt; {{{school.name}}} &amp;amp;</p>');
    expect(html.match(/<[a-z]/g)).toHaveLength(3);
  });

  it('is not there when the file says nothing', async () => {
    const result = await perfectResult();
    for (const text of ['', ' \n\t\n'])
      expect(renderHtml(result, { page: prepare({ 'introduction.txt': text }) })).toBe(renderHtml(result));
  });

  it('does not change what comes after it', async () => {
    const result = await hostileResult();
    const restOf = (html: string) => html.split('<section id="samenvatting"')[1];
    const page = prepare({ 'introduction.txt': 'Welkom.' });
    expect(restOf(renderHtml(result, { page }))).toBe(restOf(renderHtml(result)));
  });
});

describe('the logo and colours of a school', () => {
  it('stand in the page: the logo as data, with words, and the colours by their digest', async () => {
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
  it('has the logo and the colours of the school, and not its introduction', async () => {
    const result = await perfectResult();
    const page = prepare({ 'colours.css': ':root { --accent: #7a1f5c }', 'introduction.txt': 'eigen inleiding' }, [
      logo,
    ]);
    const html = renderHtmlFor(result, audience, { page });
    expect(html).toContain('<img src="data:image/png;base64,iVBORw0KGgo&#x3D;" alt="Logo van De Proefschool">');
    expect(html).toContain('--accent:#7a1f5c');
    expect(html).toContain(` 'sha256-${page.own.cssSha256}'; img-src data:; base-uri`);
    expect(html).not.toContain('eigen inleiding');
    expect(renderHtmlFor(result, audience, { page: prepare({}) })).toBe(renderHtmlFor(result, audience));
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
    const [light = '', night = ''] = baseStyle.match(/:root\{[^}]*\}/g) ?? [];
    for (const [scheme, css] of [
      ['light', light],
      ['dark', night],
    ] as const) {
      for (const [name, value] of Object.entries(DEFAULT_COLOURS[scheme])) expect(css).toContain(`${name}:${value}`);
    }
  });
});

describe('the folder of a school is refused', () => {
  it.each([
    ['body{--accent:#fff}', 'colour-rule 1'],
    [':root{--accent:#fff}\n\n@import "x";', 'colour-rule 3'],
    [':root{color:red}', 'colour-rule 1'],
    [':root{\n--acent:#fff}', 'colour-name 2'],
    [':root{\n--ink:#000;\n--accent:url(https://x.example)}', 'colour-rule 3'],
    [':root{--accent:red}', 'colour-value 1'],
    [':root{--accent:#fff</style><script>}', 'colour-value 1'],
    [':root{--accent:#fff', 'colour-rule 1'],
  ])('for colours as %j', (css, problem) => {
    const problems = problemsOf(() => prepare({ 'colours.css': css }));
    expect(problems.map(({ kind, line }) => `${kind} ${line}`)).toEqual([problem]);
  });

  it('when there are two logos', () => {
    const problems = problemsOf(() => prepare({}, [logo, { ...logo, name: 'logo.jpg' }]));
    expect(problems).toEqual([{ file: 'logo.jpg', line: null, kind: 'two-logos' }]);
  });
});

describe('docs/templates.md', () => {
  it('tells every file that may be there', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'templates.md'), 'utf8');
    for (const name of KNOWN_FILES) expect(page).toContain(`\`${name}\``);
  });
});
