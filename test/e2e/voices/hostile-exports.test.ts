import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../support/documents/hostile/office-packages.ts';
import { makeZip } from '../../support/documents/zip.ts';
import { CODES, formsCsv, paperCsv, people } from '../../support/dossiers/survey-exports.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

const ABOUT = ['--group', 'ouder', '--closed', '2026-11-20', '--invited', '180', '--dossier', 'school', '--yes'];

/** Imports a file into a new dossier. */
const take = async (name: string, content: string | Uint8Array) => {
  const folder = temporaryFolder();
  await runMain(['init', 'school', '--name', 'De Proef', '--sector', 'po'], folder);
  writeFileSync(join(folder, name), content);
  const { code, stdout, stderr } = await runMain(['survey', 'import', name, ...ABOUT], folder);
  return { code, said: `${stdout}\n${stderr}` };
};

const inline = (column: string, row: number, text: string) =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A workbook of people who answer alike, with more in its first row. */
const workbookOf = (answer: string, more = ''): Uint8Array => {
  const names = CODES.map((_, at) => String.fromCharCode(65 + at));
  const head = CODES.map((code, at) => inline(names[at] ?? 'A', 1, `[${code}] Een zin`)).join('');
  const rows = [2, 3, 4, 5, 6, 7].map(
    (row) => `<row r="${row}">${names.map((name) => inline(name, row, answer)).join('')}</row>`,
  );
  return xlsx(`<row r="1">${head}${more}</row>${rows.join('')}`, '');
};

describe('an export that is built to do harm', () => {
  it('is counted as a plain one when only what is dropped is hostile', async () => {
    const wide = `${inline('XFD', 1, '=cmd|calc')}`;
    const { code, said } = await take('breed.xlsx', workbookOf('3 Altijd', wide));
    expect([code, said]).toEqual([0, expect.stringContaining('6 ingevulde lijsten')]);
    expect(said).not.toContain('calc');
  });

  it('with 16,000 columns more is read, and says how many it dropped', async () => {
    const [head = '', ...rows] = paperCsv(people(6, '3')).split('\n');
    const many = Array.from({ length: 16_000 }, (_, at) => `"kolom ${at}"`).join(';');
    const { code, said } = await take('breed.csv', [`${head};${many}`, ...rows].join('\n'));
    expect(code).toBe(0);
    expect(said.replace(/\s+/g, ' ')).toContain('16002 andere kolommen');
  });

  it.each<[string, string, string | Uint8Array]>([
    ['with formulas for answers', 'formule.csv', formsCsv(people(6, '=HYPERLINK("http://x";"3")'))],
    ['with control characters for answers', 'tekens.csv', formsCsv(people(6, '\u001B[2J\u0007geheim'))],
    ['that is one long line', 'lang.csv', 'x'.repeat(3_000_000)],
    ['that is no table', 'niets.csv', '\u0000\u0001\u0002'],
    [
      'that is a bomb',
      'bom.xlsx',
      xlsx(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(70_000_000)}</t></is></c></row>`, ''),
    ],
    ['that is a zip of something else', 'zip.xlsx', makeZip([{ name: 'a.txt', data: 'x' }])],
    [
      'with a head that controls the terminal',
      'kop.csv',
      `"\u001B]0;weg\u0007"\n${paperCsv(people(6, '3')).replace('C3a', 'C11a')}`,
    ],
    ['of a tablet with endless numbers', 'tablet.json', `{"ouderAuditKiosk":1,"sheets":1e309,"group":"ouder"}`],
    ['of a tablet that nests deep', 'diep.json', '['.repeat(100_000)],
  ])('%s ends in words', async (_what, name, content) => {
    const { code, said } = await take(name, content);
    expect(code).toBe(2);
    expect(said).toMatch(/niets gewijzigd|Er is niets/);
    expect(said).not.toMatch(/\u001B|\u0007|geheim|HYPERLINK|ging iets mis/);
  });
});
