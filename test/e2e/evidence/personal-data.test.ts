import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { openZip } from '../../../src/documents/zip-parts.ts';
import type { Place } from '../../../src/findings/document-terms.ts';
import { subjectKey } from '../../../src/findings/finding.ts';
import { makeZip } from '../../support/documents/zip.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/** Personal data planted in every place of documents that real programs wrote; each place has to be caught, and no value told. */

const BSN = '123456782';
const PLANTED = `BSN ${BSN}`;
const NAME = 'Fenna Zandbergen';

/** The file of which the title in bewijs.yaml is spoilt. */
const TITLED = 'welkomstprocedure.odt';

const fixture = (name: string): Buffer => readFileSync(join(projectRoot, 'test/fixtures/documents', name));

const replaceIn = (text: string, phrase: string): string => {
  const planted = text.replaceAll(phrase, PLANTED);
  if (planted === text) throw new Error(`"${phrase}" does not stand there in one piece`);
  return planted;
};

/** The document with a phrase replaced by a number; in a zip, in whichever part it stands. */
const plant = async (name: string, phrase: string): Promise<Uint8Array> => {
  const bytes = fixture(name);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    return Buffer.from(replaceIn(bytes.toString('latin1'), phrase), 'latin1');
  const zip = await openZip(bytes);
  const parts = await Promise.all(
    zip.names.map(async (part) => ({ name: part, data: Buffer.from((await zip.bytes(part)) ?? []) })),
  );
  const holds = parts.filter(({ data }) => data.includes(phrase));
  if (holds.length === 0) throw new Error(`"${phrase}" does not stand in ${name} in one piece`);
  return makeZip(
    parts.map((part) =>
      holds.includes(part) ? { ...part, data: replaceIn(part.data.toString('utf8'), phrase) } : part,
    ),
  );
};

/** A page with one line of text, the least that a PDF is (ISO 32000-1). */
const pdfWith = (line: string, info = ''): Buffer => {
  const show = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${show.length} >>\nstream\n${show}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${info} >>`,
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Info 6 0 R >>\n%%EOF\n`, 'latin1');
};

type Case = { file: string; make: () => Promise<Uint8Array> | Uint8Array; place: Place };

const planted = (file: string, from: string, phrase: string, place: Place): Case => ({
  file,
  make: () => plant(from, phrase),
  place,
});

/** A file that another program packed something into, with the place of the number in it. */
const packed = (file: string, place: Place): Case[] => [
  { file, make: () => readFileSync(join(projectRoot, 'test/fixtures/packed', file)), place },
];

/** The same places in each format that has them. */
const texts = (from: string): Case[] => {
  const extension = from.slice(from.lastIndexOf('.') + 1);
  return [
    planted(`tekst.${extension}`, from, 'Kennismakingsgesprekken', {}),
    planted(`kop.${extension}`, from, 'kopregel', { part: 'header' }),
    planted(`voet.${extension}`, from, 'Vastgesteld in maart 2025', { part: 'footer' }),
    planted(`noot.${extension}`, from, 'Zie ook het schoolplan', { part: 'footnote' }),
    planted(`opmerking.${extension}`, from, 'Graag nog nakijken', { part: 'comment' }),
    planted(`verwijderd.${extension}`, from, 'jaarlijkse', { part: 'deleted' }),
    planted(`verborgen.${extension}`, from, 'Interne notitie', { part: 'hidden' }),
  ];
};

const sheets = (from: string): Case[] => {
  const extension = from.slice(from.lastIndexOf('.') + 1);
  return [
    planted(`cel.${extension}`, from, 'Groep drie', { sheet: 1, cell: 'A4' }),
    planted(`blad-kop.${extension}`, from, 'Kopregel van de telling', { part: 'header' }),
    planted(`blad-voet.${extension}`, from, 'Voetregel van de telling', { part: 'footer' }),
    planted(`blad-opmerking.${extension}`, from, 'Vijf ouders waren ziek', { part: 'comment' }),
    planted(`rij-verborgen.${extension}`, from, 'Rij die niemand ziet', { sheet: 1, part: 'hidden' }),
    planted(`blad-verborgen.${extension}`, from, 'Kladcijfers vorig schooljaar', { sheet: 2, part: 'hidden' }),
  ];
};

const slides = (from: string): Case[] => {
  const extension = from.slice(from.lastIndexOf('.') + 1);
  return [
    planted(`dia.${extension}`, from, 'Fijn dat er geluisterd wordt', { page: 2 }),
    planted(`notities.${extension}`, from, 'Noem geen namen van ouders', { part: 'notes' }),
    planted(`dia-verborgen.${extension}`, from, 'Deze dia blijft verborgen', { page: 3, part: 'hidden' }),
  ];
};

const CASES: Case[] = [
  ...['visie.docx', 'visie.odt', 'visie.rtf'].flatMap(texts),
  ...['opkomst.xlsx', 'opkomst.ods'].flatMap(sheets),
  ...['ouderavond.pptx', 'ouderavond.odp'].flatMap(slides),
  { file: 'pagina.pdf', make: () => pdfWith(`Leerling met ${PLANTED}`), place: { page: 1 } },
  {
    file: 'eigenschap.pdf',
    make: () => pdfWith('Niets bijzonders', `/Title (${PLANTED})`),
    place: { part: 'properties' },
  },
  planted('pagina.html', 'visie.html', 'Kennismakingsgesprekken', {}),
  planted('pagina-verborgen.html', 'visie.html', 'Interne notitie', { part: 'hidden' }),
  planted('opmerking.md', 'aanpak.md', 'Nog niet besproken', { part: 'hidden' }),
  planted('tekst.md', 'aanpak.md', 'Startgesprek met ouder', {}),
  planted('tekst.csv', 'opkomst.csv', 'Groep', { line: 1 }),
  { file: 'tekst.txt', make: () => Buffer.from(`Verslag\n\n${PLANTED}\n`), place: { line: 3 } },
  {
    file: 'brief.eml',
    make: () => Buffer.from(`From: school\r\nSubject: leerling ${PLANTED}\r\n\r\nHallo`),
    place: {},
  },
  ...packed('tekst-met-blad.docx', { sheet: 1, cell: 'C2', inside: [{ number: 1, kind: 'xlsx', as: 'object' }] }),
  ...packed('dia-met-blad.odp', { sheet: 1, cell: 'C2', inside: [{ number: 1, kind: 'ods', as: 'object' }] }),
  ...packed('uitnodiging.eml', { line: 9, inside: [{ number: 1, kind: 'ics', as: 'attachment' }] }),
  ...packed('verslagen.zip', { sheet: 1, cell: 'B2', inside: [{ number: 2, kind: 'xlsx', as: 'file' }] }),
  ...packed('draaitabel.xlsx', { part: 'hidden' }),
  { file: `leerling-${BSN}.txt`, make: () => Buffer.from('Niets bijzonders'), place: { part: 'file-name' } },
];

/** One document of each other kind of find, or of what is inside it, with the code that it gets. */
const OTHERS: [string, string, () => Uint8Array][] = [
  ['personal-data-iban', 'rekening.txt', () => Buffer.from('Bijdrage naar NL02 ABNA 0123 4567 89')],
  ['personal-data-email', 'mail.txt', () => Buffer.from('Mail naar j.jansen@gmail.com')],
  ['personal-data-phone', 'bel.txt', () => Buffer.from('Bel 06-12345678')],
  ['personal-data-birthdate', 'jarig.txt', () => Buffer.from('Geboren op 3 mei 2014')],
  ['personal-data-name', 'naam.txt', () => Buffer.from(`Gesprek met ${NAME.toUpperCase()}`)],
  ['personal-data-name', `${NAME}.txt`, () => Buffer.from('Niets bijzonders')],
  ['photo-location', 'foto.jpg', () => fixture('foto.jpg')],
  ['photo-location', 'foto.heic', () => fixture('foto.heic')],
  ['author-name', 'maker.docx', () => fixture('visie.docx')],
  ['photo-location', 'brief.docx', () => fixture('../packed/foto-in-brief.docx')],
  ['photo-location', 'foto-als.jpg', () => fixture('foto.heic')],
  ['photo-location', 'foto-zonder-naam', () => fixture('foto.jpg')],
  ['personal-data-person', 'gezicht.jpg', () => fixture('../packed/gezicht.jpg')],
  ['embedded-unread', 'zip-in-zip.zip', () => fixture('../packed/zip-in-zip.zip')],
  ['flawed-file', 'staart.docx', () => Buffer.concat([fixture('visie.docx'), Buffer.from('\n')])],
  ['active-content', 'programma.zip', () => fixture('../packed/programma.zip')],
];

/** Everything that may not stand in any output. */
const VALUES = [BSN, 'NL02', 'j.jansen', '06-12345678', '3 mei 2014', NAME, NAME.toUpperCase(), 'Marloes', 'Anouk'];

describe('personal data in every place', () => {
  const place = mkdtempSync(join(tmpdir(), 'ouder-audit-privacy-'));
  const school = join(place, 'school');
  const env = { XDG_CACHE_HOME: join(place, 'cache') };
  let result: AuditResult;
  let outputs: string[] = [];

  beforeAll(async () => {
    cpSync(join(projectRoot, 'examples', 'voorbeeldschool'), school, { recursive: true });
    const folder = join(school, 'bewijs', 'C1');
    mkdirSync(folder, { recursive: true });
    for (const { file, make } of CASES) writeFileSync(join(folder, file), await make());
    for (const [, file, make] of OTHERS) writeFileSync(join(folder, file), make());
    const register = join(school, 'bewijs.yaml');
    const titled = readFileSync(register, 'utf8').replace(
      'title: Welkom voor nieuwe gezinnen',
      `title: Welkom ${NAME}, ${PLANTED}`,
    );
    writeFileSync(register, titled);
    writeFileSync(join(school, 'namen.txt'), `# onze leerlingen\r\n${NAME}\r\n`);
    const runs = [
      await runBuilt(['check', school, '--format', 'json'], { env }),
      await runBuilt(['check', school, '--debug'], { env }),
      await runBuilt(['evidence', 'list', school], { env }),
      await runBuilt(['report', school], { env }),
    ];
    result = JSON.parse(runs[0]?.stdout ?? '') as AuditResult;
    outputs = runs.flatMap(({ stdout, stderr }) => [stdout, stderr]);
  });

  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const findingsOf = (file: string) =>
    result.findings.filter(({ subject }) => subject.kind === 'file' && subject.path === `C1/${file}`);

  it.each(CASES.map((each) => [each.file.replace(BSN, '•'.repeat(9)), each.place] as const))(
    '%s: %j',
    (file, where) => {
      const finding = findingsOf(file).find(({ code }) => code === 'personal-data-bsn');
      const places = (finding?.params as { places: Place[] } | undefined)?.places ?? [];
      expect(places).toEqual(expect.arrayContaining([expect.objectContaining(where)]));
    },
  );

  it.each(OTHERS.map(([code, file]) => [code, file.replace(NAME, '•'.repeat(NAME.length))] as const))(
    '%s in %s',
    (code, file) => {
      expect(findingsOf(file).map((finding) => finding.code)).toContain(code);
    },
  );

  it.each(['personal-data-bsn', 'personal-data-name'])('%s in a title of bewijs.yaml', (code) => {
    const found = result.findings.find((finding) => finding.code === code && subjectKey(finding.subject) === TITLED);
    expect(found?.params).toEqual({ count: 1, places: [{ part: 'title', entry: 'welkom' }] });
    expect(found?.location).toEqual({ file: 'bewijs.yaml', line: 40 });
    expect(result.evidence.find(({ file }) => file === TITLED)).toMatchObject({
      title: `Welkom ${'•'.repeat(NAME.length)}, BSN ${'•'.repeat(BSN.length)}`,
      valid: false,
    });
  });

  it('is told without its value: not on the screen, not in a report, not in the cache', () => {
    const filesIn = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    const written = [...filesIn(join(school, 'rapport')), ...filesIn(env.XDG_CACHE_HOME)];
    expect(written.length).toBeGreaterThan(4);
    for (const text of [...outputs, ...written]) expect(VALUES.filter((value) => text.includes(value))).toEqual([]);
  });

  it('makes the evidence invalid, and leaves the example without a false alarm', async () => {
    const files = result.evidence.filter(({ file }) => file.startsWith('C1/tekst.'));
    expect(files.every(({ valid }) => !valid)).toBe(true);
    const alarms = result.findings.filter(
      ({ code, subject }) =>
        /^(personal-data|photo|author)/.test(code) &&
        !(subject.kind === 'file' && (subject.path.startsWith('C1/') || subject.path === TITLED)),
    );
    expect(alarms).toEqual([]);
  });
});
