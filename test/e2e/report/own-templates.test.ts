import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { openPage } from '../../support/pages/report-page.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

/** A red dot of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><script>document.title="gekaapt"</script><image href="https://x.example/x.png" width="9" height="9"/><rect width="120" height="40" fill="#7a1f5c" onload="top.document.title=1"/></svg>';

/** A dossier without a report, and a folder of what a school brings along beside it. */
const prepare = (files: Record<string, string | Buffer>): { school: string; templates: string } => {
  const school = copyOfExample();
  rmSync(join(school, 'rapport'), { recursive: true, force: true });
  const templates = join(school, '..', 'huisstijl');
  mkdirSync(templates);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(templates, name), content);
  return { school, templates };
};

/** The example of docs/templates.md: what stands in its blocks of css and text. */
const exampleOf = (language: string): string => {
  const page = readFileSync(join(projectRoot, 'docs', 'templates.md'), 'utf8');
  return page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
};

const browser = browserOfFile();

describe('report --templates', () => {
  it('makes a page with own logo, colours and introduction: valid, accessible, without any request or script of others', async () => {
    const { school, templates } = prepare({
      'logo.svg': SVG,
      'logo.txt': 'Logo van De Brug: een blauwe brug\n',
      'colours.css': exampleOf('css'),
      'introduction.txt': exampleOf('text'),
    });
    expect(await runMain(['report', school, '--templates', templates], '.')).toMatchObject({ code: 0, stderr: '' });
    const html = readFileSync(join(school, 'rapport', 'rapport.html'), 'utf8');
    expect(await htmlErrors(html)).toEqual([]);
    expect(await troubleInViews(browser(), html)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, requests } = await openPage(browser(), html, {
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      expect(await page.getByRole('img', { name: 'Logo van De Brug: een blauwe brug' }).isVisible()).toBe(true);
      expect(await page.evaluate("document.querySelector('.logo img').naturalWidth")).toBe(120);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.kicker')).color")).toBe(
        colorScheme === 'light' ? 'rgb(122, 31, 92)' : 'rgb(227, 154, 200)',
      );
      expect(await page.getByRole('heading', { name: 'Welkom', exact: true }).isVisible()).toBe(true);
      expect(await page.title()).toContain('De Voorbeeldschool');
      expect(requests).toEqual([]);
    }
  });

  const large = 'x'.repeat(200_001);
  const cases: [string, Record<string, string | Buffer>, string][] = [
    [
      'a template',
      { 'plan.hbs': '<p>{{title}}</p>', 'logo.png': PNG },
      'plan.hbs: een eigen sjabloon (.hbs) kan niet meer. Haal dit bestand weg, en zet uw tekst in introduction.txt.',
    ],
    ['the introduction of before', { 'introduction.HBS': 'Welkom' }, 'introduction.HBS: een eigen sjabloon (.hbs)'],
    [
      'an unknown file',
      { 'introductoin.txt': '' },
      'introductoin.txt: dit bestand kent het rapport niet. Bedoelt u "introduction.txt"?',
    ],
    [
      'a large introduction',
      { 'introduction.txt': 'x'.repeat(20_001) },
      'introduction.txt: dit bestand is te groot: hoogstens 100 kB, een inleiding hoogstens 20 kB',
    ],
    ['large colours', { 'colours.css': ' '.repeat(100_001) }, 'colours.css: dit bestand is te groot: hoogstens 100 kB'],
    ['a very large file', { 'logo.png': large }, 'logo.png: dit bestand is te groot'],
    [
      'bytes that are no text',
      { 'introduction.txt': Buffer.from([0xff, 0xfe, 0x80]) },
      'introduction.txt: dit is geen gewone tekst.',
    ],
    ['a picture that is none', { 'logo.png': 'geen plaatje' }, 'logo.png: dit is geen heel plaatje'],
    [
      'a colour that is none',
      { 'colours.css': ':root {\n  --acent: #fff;\n}' },
      'colours.css, regel 2: de kleur "--acent" bestaat niet. Bedoelt u "--accent"?',
    ],
    [
      'too many files',
      Object.fromEntries(Array.from({ length: 31 }, (_, number) => [`${number}.txt`, ''])),
      'er staan meer dan 30 bestanden in',
    ],
  ];

  it.each(cases)('refuses %s, says where, and writes no report', async (_name, files, words) => {
    const { school, templates } = prepare(files);
    const { code, stdout, stderr } = await runMain(['report', school, '--templates', templates], '.');
    expect([code, stdout]).toEqual([2, '']);
    expect(inOneLine(stderr)).toContain(inOneLine(words));
    expect(inOneLine(stderr)).toContain('Er is geen rapport geschreven.');
    for (const name of ['rapport.md', 'rapport.html', 'audit.json'])
      expect(existsSync(join(school, 'rapport', name))).toBe(false);
  });

  it('puts the logo on the page for parents, and refuses the audit report with the reason', async () => {
    const { school, templates } = prepare({ 'logo.png': PNG });
    const report = ['report', school, '--templates', templates];
    expect(await runMain([...report, '--audience', 'ouders'], '.')).toMatchObject({ code: 0, stderr: '' });
    const html = readFileSync(join(school, 'rapport', 'rapport-ouders.html'), 'utf8');
    expect(html).toContain('alt="Logo van De Voorbeeldschool"');
    const { code, stderr } = await runMain([...report, '--kind', 'audit'], '.');
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('Het auditrapport heeft een vaste vorm.');
  });

  it('follows no link out of the folder, and reads nothing in folders below it', async () => {
    const { school, templates } = prepare({});
    symlinkSync('/etc/passwd', join(templates, 'logo.txt'));
    mkdirSync(join(templates, 'introduction.txt'));
    const { code, stderr } = await runMain(['report', school, '--templates', templates], '.');
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toMatch(
      /introduction\.txt: dit is een map of een snelkoppeling.*logo\.txt: dit is een map/,
    );
  });

  it('says so when the folder is not there', async () => {
    const { school, templates } = prepare({});
    const missing = await runMain(['report', school, '--templates', `${templates}-weg`], '.');
    expect(missing.code).toBe(2);
    expect(inOneLine(missing.stderr)).toContain('is niet te lezen');
    expect((await runMain(['report', school, '--templates', ' '], '.')).code).toBe(2);
  });

  it('leaves alone what systems put in folders, and other formats', async () => {
    const { school, templates } = prepare({ '.DS_Store': 'x', 'Thumbs.db': 'x', 'logo.png': PNG });
    expect((await runMain(['report', school, '--templates', templates], '.')).code).toBe(0);
    expect(readFileSync(join(school, 'rapport', 'rapport.html'), 'utf8')).toContain(
      'alt="Logo van De Voorbeeldschool"',
    );
    const markdown = readFileSync(join(school, 'rapport', 'rapport.md'), 'utf8');
    await runMain(['report', school], '.');
    expect(readFileSync(join(school, 'rapport', 'rapport.md'), 'utf8')).toBe(markdown);
    expect(readFileSync(join(school, 'rapport', 'rapport.html'), 'utf8')).not.toContain('<img');
  });
});
