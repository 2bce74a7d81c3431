import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { build } from 'esbuild';
import { chromium as playwright } from 'playwright-core';
import { wordsOf } from '../../src/base/text-search.ts';
import { isSeen } from '../../src/documents/document-content.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { makeZip } from '../../test/support/documents/zip.ts';
import { compare, median, type Row, root, shell, timeInTurn, tool } from './measure.ts';

const PDFS = 18;
const PAGES = 180;
/** With fewer, one word decides. */
const FEWEST_WORDS = 20;

/** Repeats the school's own example text, with numbers so that no two pages are alike. */
const pageText = (document: number, page: number): string => {
  const text = readFileSync(join(root, 'docs', 'handleiding.md'), 'utf8').replace(/[<&]/g, ' ');
  const at = ((document * PAGES + page) * 977) % Math.max(1, text.length - 3_000);
  return `<p>Bladzijde ${page} van document ${document}.</p><p>${text.slice(at, at + 2_400).replace(/\n\n/g, '</p><p>')}</p>`;
};

/** Prints real PDFs with Chromium: embedded fonts, subsets, compressed streams. */
const printPdfs = async (folder: string): Promise<void> => {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  const page = await browser.newPage();
  for (let document = 0; document < PDFS; document += 1) {
    const pages = Array.from({ length: PAGES }, (_, index) => `<section>${pageText(document, index)}</section>`);
    await page.setContent(`<style>section{break-after:page}</style>${pages.join('')}`);
    await page.pdf({ path: join(folder, `plan-${document}.pdf`), format: 'A4' });
  }
  await browser.close();
};

/** The share of words seen by pdftotext that our reader sees too, for each document with enough words, from low to high. */
const wordRecalls = async (folder: string): Promise<number[]> => {
  const recalls: number[] = [];
  for (const name of readdirSync(folder)) {
    const { distinct: theirs } = wordsOf(
      spawnSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8', maxBuffer: 1e9 }).stdout,
    );
    if (theirs.size < FEWEST_WORDS) continue;
    const content = await readContent(new Uint8Array(readFileSync(join(folder, name))), 'pdf', () => undefined);
    const text = (content?.parts ?? [])
      .filter(isSeen)
      .map((part) => part.text)
      .join('\n');
    const { distinct: ours } = wordsOf(text);
    // It leaves out every hyphen at the end of a line: 2026-2027 becomes one number.
    const { distinct: joined } = wordsOf(text.replace(/-\n/g, ''));
    recalls.push([...theirs].filter((word) => ours.has(word) || joined.has(word)).length / theirs.size);
  }
  return recalls.sort((one, other) => one - other);
};

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (...targets: [string, string][]): string =>
  `<Relationships xmlns="${PACKAGE}">${targets.map(([kind, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** A hundred pages of Word: 5,000 paragraphs of 60 characters in three runs. */
const wordDocument = (): Uint8Array => {
  const run = '<w:r><w:t xml:space="preserve">ouders en school samen </w:t></w:r>';
  const body = `<w:p>${run.repeat(3)}</w:p>`.repeat(5_000);
  return makeZip([
    { name: '_rels/.rels', data: relations(['officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', data: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
  ]);
};

/** 840,000 characters in 42,000 cells. */
const spreadsheet = (): Uint8Array => {
  const row = (index: number) =>
    `<row r="${index}">${['A', 'B', 'C', 'D', 'E', 'F'].map((column) => `<c r="${column}${index}" t="s"><v>${index % 500}</v></c>`).join('')}</row>`;
  const rows = Array.from({ length: 7_000 }, (_, index) => row(index + 1)).join('');
  const strings = Array.from(
    { length: 500 },
    (_, index) => `<si><t>twintig tekens ${String(index).padStart(5, '0')}</t></si>`,
  );
  return makeZip([
    { name: '_rels/.rels', data: relations(['officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="Blad" sheetId="1" r:id="r0"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
    },
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${SHEET}">${strings.join('')}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);
};

const timeWarm = async (bytes: Uint8Array, extension: string): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const start = process.hrtime.bigint();
    await readContent(new Uint8Array(bytes), extension, () => undefined);
    if (run > 1) times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return median(times);
};

/** A dossier of which the evidence is in `folder` below it. */
const emptyDossier = (school: string, dossier: string): { dossier: string; folder: string } => {
  cpSync(school, dossier, { recursive: true });
  rmSync(join(dossier, 'bewijs'), { recursive: true });
  const folder = join(dossier, 'bewijs', 'C1');
  mkdirSync(folder, { recursive: true });
  return { dossier, folder };
};

/** Bundles the reading of text by itself, as the product is bundled. @returns the script */
const bundleReading = async (work: string): Promise<string> => {
  const script = join(work, 'read-text.mjs');
  const banner = { js: 'const require = (name) => process.getBuiltinModule(name);' };
  const entryPoints = [join(root, 'scripts', 'bench', 'read-text.ts')];
  await build({ entryPoints, outfile: script, bundle: true, minify: true, format: 'esm', platform: 'node', banner });
  copyFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')), join(work, 'pdfium.wasm'));
  return script;
};

type Pdfs = { dossier: string; folder: string; name: string };

/**
 * Compares reading PDFs with pdftotext, in time and in words: their text alone, and a check of a dossier of nothing else, which also
 * looks for topics, dates and personal data.
 * @param script reads the text alone
 */
const measurePdfs = async ({ dossier, folder, name }: Pdfs, script: string): Promise<Row[]> => {
  const theirs = shell(`pdftotext of ${name}`, `for f in "${folder}"/*; do pdftotext "$f" /dev/null; done`);
  const text = { name: `text of ${name}`, file: process.execPath, args: [script, folder] };
  const whole = tool(`check of ${name}`, 'check', dossier, '--format', 'json', '--no-cache');
  const rows = compare(timeInTurn([theirs, text, whole], 3), theirs.name, { [text.name]: '≤ 1.6' });
  const recalls = await wordRecalls(folder);
  const share = (part: number) => (recalls[Math.floor(recalls.length * part)] ?? 0).toFixed(4);
  return [
    ...rows,
    { what: `words of ${name} seen too, median`, value: share(0.5), against: '', bar: '≥ 0.9995' },
    { what: `words of ${name} seen too, lowest tenth`, value: share(0.1), against: '', bar: '≥ 0.975' },
  ];
};

/**
 * Compares reading with pdftotext, and measures the Office formats in a warm process.
 * @param given folders with real PDFs, to measure beside those that are printed here
 */
export const measureReading = async (school: string, work: string, given: readonly string[]): Promise<Row[]> => {
  const word = await timeWarm(wordDocument(), 'docx');
  const sheet = await timeWarm(spreadsheet(), 'xlsx');
  const printed = emptyDossier(school, join(work, 'pdfs'));
  await printPdfs(printed.folder);
  const script = await bundleReading(work);
  const rows = await measurePdfs({ ...printed, name: `${PDFS} PDFs of ${PAGES} pages` }, script);
  for (const [index, from] of given.entries()) {
    const copied = emptyDossier(school, join(work, `given-${index}`));
    const names = readdirSync(from).filter((name) => name.toLowerCase().endsWith('.pdf'));
    for (const name of names) cpSync(join(from, name), join(copied.folder, name));
    rows.push(...(await measurePdfs({ ...copied, name: `${names.length} PDFs in ${basename(from)}` }, script)));
  }
  return [
    ...rows,
    { what: 'DOCX of 100 pages, warm', value: `${word.toFixed(0)} ms`, against: '', bar: '≤ 150 ms' },
    { what: 'XLSX of 840,000 characters, warm', value: `${sheet.toFixed(0)} ms`, against: '', bar: '≤ 300 ms' },
  ];
};
