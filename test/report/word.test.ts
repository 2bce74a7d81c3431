import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { toOneLine } from '../../src/base/plain-text.ts';
import { readWord } from '../../src/documents/office/read-word.ts';
import { openZip } from '../../src/documents/zip-parts.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderWord } from '../../src/report/word.ts';
import { describeGap } from '../../src/report/words/gaps.ts';
import { readWith, textsIn } from '../documents/read-parts.ts';
import { evidence } from '../support/results/builders.ts';
import { WAIVER, waivedResult } from '../support/results/checked-dossiers.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../support/results/results.ts';
import { withOtherFramework, withoutMoves, withTrend } from '../support/results/trend.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

const readBack = async (bytes: Uint8Array) => await readWith(readWord, bytes, 'docx');

/** All text on the pages on one line, as our own reader sees it. */
const textOf = async (bytes: Uint8Array): Promise<string> => toOneLine(textsIn(await readBack(bytes)).join(' '));

const htmlOf = async (bytes: Uint8Array) => await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

const decode = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const headingsIn = (html: string, level: number): string[] =>
  [...html.matchAll(new RegExp(`<h${level}>(.*?)</h${level}>`, 'g'))].map(([, inside = '']) => decode(inside));

/** Every part of the file but the pictures by its name, as text. */
const partsOf = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const zip = await openZip(bytes);
  const parts = new Map<string, string>();
  for (const name of zip.names.filter((each) => !each.endsWith('.png'))) {
    parts.set(name, new TextDecoder('utf-8', { fatal: true }).decode((await zip.bytes(name)) ?? undefined));
  }
  return parts;
};

/** @throws where a text is no well-formed XML, with its namespaces */
const parseXml = (xml: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

describe('the Word report', () => {
  it('holds every standard, gap, criterion, question, answer, remark, piece of evidence, finding, action and source', async () => {
    const text = await textOf(await renderWord(golden));
    const { standards, criteria, findings, actions, qualityMark } = golden;
    const expected = [
      ...standards.flatMap(({ title, summary, gaps }) => [
        title,
        summary,
        // What is missing is told by its criterion, and what does not count by its finding.
        ...gaps.flatMap((gap) => {
          const { what, advice } = describeGap(gap, golden);
          return gap.question === null ? [] : [what, advice];
        }),
      ]),
      ...criteria.flatMap(({ title, summary, note, questions }) => [
        title,
        summary,
        note,
        ...questions.flatMap((question) => [question.text, question.anchor, question.remark, question.justification]),
      ]),
      ...golden.evidence.filter(({ criteria: linked }) => linked.length > 0).map(({ title, file }) => title ?? file),
      ...findings.flatMap((finding) => {
        const { title, message, advice } = describeFinding(finding);
        return [title, message, advice];
      }),
      ...actions.map(({ action }) => action),
      ...qualityMark.method,
      ...qualityMark.scale.map(({ meaning }) => meaning),
      ...qualityMark.sources.flatMap(({ title, url, note }) => [title, url, note]),
      qualityMark.disclaimer,
    ].filter((words) => words !== null && words !== undefined);
    expect(expected.length).toBeGreaterThan(300);
    expect(expected.filter((words) => !text.includes(toOneLine(words)))).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('has headings that are headings, in the order of the Markdown report', async () => {
    const { value: html, messages } = await htmlOf(await renderWord(golden));
    expect(headingsIn(html, 1)).toEqual([
      'Samenvatting',
      'Actieplan',
      'Wat ouders, leerlingen en leraren zeggen',
      'De standaarden',
      'De criteria',
      'Bevindingen',
      'Kalender',
      'Hoe dit rapport is gemaakt',
    ]);
    // LibreOffice knows a heading by its level, not by the name of its style.
    const styles = (await partsOf(await renderWord(golden))).get('word/styles.xml') ?? '';
    expect([...styles.matchAll(/<w:outlineLvl w:val="(\d)"\/>/g)].map(([, level]) => level)).toEqual(['0', '1', '2']);
    const second = headingsIn(html, 2);
    for (const { id, title } of [...golden.standards, ...golden.criteria]) expect(second).toContain(`${id} ${title}`);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('has the school and its school year at the top of each page, and the number of the page at the bottom', async () => {
    const bytes = await renderWord(golden);
    const content = await readBack(bytes);
    expect(textsIn(content, 'header').join('')).toBe(
      'De Voorbeeldschool · schooljaar 2026-2027 · Concept: nog 1 vraag open',
    );
    expect(textsIn(content, 'footer').join('')).toContain('Bladzijde');
    const footer = (await partsOf(bytes)).get('word/footer1.xml');
    expect(footer).toMatch(/PAGE.*NUMPAGES/);
  });

  it('has properties without a person, in Dutch, on the day of judging', async () => {
    const parts = await partsOf(await renderWord(golden));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Keurmerk ouderbetrokkenheid: zelfbeoordeling van De Voorbeeldschool</dc:title>');
    expect(core.match(/<(?:dc:creator|cp:lastModifiedBy)>[^<]*/g)).toEqual([
      '<dc:creator>ouder-audit',
      '<cp:lastModifiedBy>ouder-audit',
    ]);
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-11-23T00:00:00Z', '2026-11-23T00:00:00Z']);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });

  it('has tables with a style and a head that is repeated, lists that are lists, and a field for the page of each heading in the contents', async () => {
    const bytes = await renderWord(golden);
    const parts = await partsOf(bytes);
    const document = parts.get('word/document.xml') ?? '';
    const styles = parts.get('word/styles.xml') ?? '';
    const tables = document.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(30);
    const headed = tables.filter((table) => table.includes('w:tblHeader'));
    // The strip and the columns of the first page have no head.
    expect(tables.length - headed.length).toBe(2);
    for (const table of headed) {
      expect(table).toContain('<w:tblStyle w:val="ReportTable"/>');
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    }
    const entries = document.match(/<w:pStyle w:val="TOC\d"\/>/g) ?? [];
    expect(entries.length).toBeGreaterThan(golden.standards.length + golden.criteria.length);
    expect(document.match(/PAGEREF _Toc\d+ \\h/g)).toHaveLength(entries.length);
    expect(document.match(/<w:fldChar w:fldCharType="begin" w:dirty="true"\/>/g)).toHaveLength(entries.length);
    const used = new Set([...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(links.filter((name) => !bookmarks.includes(name))).toEqual([]);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const { value: html } = await htmlOf(bytes);
    expect(html).toMatch(/<ol><li>.*<strong>/);
    expect(html).toMatch(/<ul><li>/);
    expect(html.match(/<thead>/g)).toHaveLength(headed.length);
  });

  it('is well-formed with hostile texts, gives them back, and interprets nothing', async () => {
    const result = await hostileResult();
    const braces = '{bullets-0} {\uFFFEbullets-0} {numbers-0} {\uFFFEnumbers-0} \uD83D half';
    const bytes = await renderWord({
      ...result,
      actions: [{ criterion: 'C1', action: braces, owner: HOSTILE }],
    });
    const parts = await partsOf(bytes);
    for (const xml of parts.values()) expect(() => parseXml(xml)).not.toThrow();
    for (const xml of parts.values()) expect(xml).not.toMatch(/TargetMode="External"|HYPERLINK|[\uFFFE\uFFFF]/);
    const text = await textOf(bytes);
    const times = text.split(toOneLine(HOSTILE)).length - 1;
    expect(times).toBeGreaterThan(40);
    expect(text).toContain('{bullets-0} {bullets-0} {numbers-0} {numbers-0} \uFFFD half');
    expect(decode((await htmlOf(bytes)).value)).toContain('<img src=x onerror=alert(1)> | `x` "y"');
    expect(parts.get('word/numbering.xml')).not.toContain('{');
  });

  it.each([
    [
      'an empty dossier',
      emptyResult,
      ['0 van 1', 'Er zijn nog geen afspraken gemaakt.', 'Er is nog geen bewijs met een laatste dag.'],
    ],
    ['a perfect one', perfectResult, ['1 van 1', 'Er zijn geen bevindingen.', 'Alles wat bij deze standaard hoort']],
  ])('tells the story of %s', async (_name, result, expected) => {
    const text = await textOf(await renderWord(await result()));
    for (const words of expected) expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  it('keeps the lines of a remark apart', async () => {
    const result = await perfectResult();
    const [criterion] = result.criteria;
    const [question] = criterion?.questions ?? [];
    if (criterion === undefined || question === undefined) throw new Error('no question');
    const remark = 'Eerste regel\r\nTweede regel\tmet een tab';
    const changed = { ...result, criteria: [{ ...criterion, questions: [{ ...question, remark }] }] };
    expect((await htmlOf(await renderWord(changed))).value).toContain('Eerste regel<br />Tweede regel met een tab');
  });

  it('marks confidential evidence wherever its title stands, as Markdown and HTML do', async () => {
    const result = await perfectResult();
    const hidden = evidence({ title: 'Geheime titel', criteria: ['C1'], validUntil: '2027-07-31', confidential: true });
    const view = { ...result, evidence: [hidden] };
    const texts = [await textOf(await renderWord(view)), renderMarkdown(view), renderHtml(view)];
    expect(texts.map((each) => each.match(/Geheime titel/g)?.length)).toEqual([2, 2, 2]);
    expect(texts.map((each) => each.match(/Geheime titel \(vertrouwelijk\)/g)?.length)).toEqual([2, 2, 2]);
  });

  it('is the same to the byte, whenever it is made', async () => {
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });
    const first = await renderWord(golden);
    vi.setSystemTime(new Date('2031-03-04T05:06:08Z'));
    expect(Buffer.compare(await renderWord(golden), first)).toBe(0);
  });

  it('holds 400 pieces of evidence in a file that can be mailed', async () => {
    const result = await perfectResult();
    const many = Array.from({ length: 400 }, (_, number) =>
      evidence({ id: `stuk-${number}`, title: `Stuk nummer ${number}.`, criteria: ['C1'], validUntil: '2027-07-31' }),
    );
    const bytes = await renderWord({ ...result, evidence: many });
    const text = await textOf(bytes);
    expect(many.filter(({ title }) => !text.includes(title ?? '?'))).toEqual([]);
    expect(bytes.byteLength).toBeLessThan(500_000);
  });
});

it('shows in Word what was accepted for a while like any finding, with reason and last day', async () => {
  const bytes = await renderWord(await waivedResult());
  const text = await textOf(bytes);
  expect(text).toContain('Voor een tijd aanvaard (1)');
  expect(text).toMatch(new RegExp(`Aanvaard tot en met .*${WAIVER.reason}`));
  const { value: html } = await htmlOf(bytes);
  const [accepted = ''] = /<table>.*?<\/table>/s.exec(html.split('Voor een tijd aanvaard (1)').at(-1) ?? '') ?? [];
  expect(decode(accepted)).toMatch(/^WaarHoe dringendWatWat u kunt doen/);
});

it('tells in Word of earlier rounds: scores, what moved and why, and what was promised', async () => {
  const text = await textOf(await renderWord(withTrend(golden)));
  for (const words of [
    'Ontwikkeling',
    'Wat er veranderde sinds 2025-2026',
    'Wat er was afgesproken',
    'Elke maand koffie met ouders',
  ]) {
    expect(text).toContain(words);
  }
  expect(await textOf(await renderWord(withoutMoves(golden)))).toContain(
    'Geen enkel criterium kreeg een andere uitkomst.',
  );
  const other = await textOf(await renderWord(withOtherFramework(golden)));
  expect(other).toContain('niet met deze te vergelijken');
  expect(await textOf(await renderWord(golden))).not.toContain('Ontwikkeling');
});
