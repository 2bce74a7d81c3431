import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readAnswersTable } from '../../src/answers/io/read-answers-table.ts';
import { renderSpreadsheet } from '../../src/answers/lists/spreadsheet.ts';
import { makeQuestionSheet, type SheetScope } from '../../src/answers/question-sheet.ts';
import { openZip } from '../../src/documents/zip-parts.ts';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { QualityMark } from '../../src/framework/quality-mark.ts';
import { aCriterion, aMark, aQuestion } from '../support/results/builders.ts';

const DAY = '2026-11-23';
const TEAM: SheetScope = { school: 'De Brug', as: null, only: null };

const criteria = [
  aCriterion('C1', { questions: [aQuestion('C1.1'), aQuestion('C1.2', { roles: ['ib'] })] }),
  aCriterion('C2', { questions: [aQuestion('C2.1'), aQuestion('C2.2'), aQuestion('C2.3')] }),
];

const workbook = async (
  about: SheetScope,
  answers: Record<string, Answer> = {},
  mark: QualityMark = aMark({ criteria }),
) => {
  const bytes = await renderSpreadsheet(makeQuestionSheet(mark, about, answers), { date: DAY });
  const zip = await openZip(bytes);
  const textOf = async (name: string): Promise<string> => Buffer.from((await zip.bytes(name)) ?? []).toString('utf8');
  const sheets = zip.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort();
  return { bytes, mark, book: await textOf('xl/workbook.xml'), sheets: await Promise.all(sheets.map(textOf)) };
};

const namesIn = (book: string): string[] =>
  [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name);

const back = async ({ bytes, mark }: { bytes: Uint8Array; mark: QualityMark }) =>
  readAnswersTable('vragen.xlsx', bytes, mark, DAY);

describe('the questions in a spreadsheet', () => {
  it('have a sheet for each criterion, and one sheet for the short list of a role', async () => {
    expect(namesIn((await workbook(TEAM)).book)).toEqual(['C1', 'C2']);
    expect(namesIn((await workbook({ ...TEAM, as: 'ouder' })).book)).toEqual(['C1', 'C2']);
    expect(namesIn((await workbook({ ...TEAM, as: 'ouder', own: true })).book)).toEqual(['Ouder']);
  });

  it('let people choose every answer from a list, in the cells of the answers and nowhere else', async () => {
    const { sheets } = await workbook(TEAM);
    const lists = sheets.map((xml) => [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(String));
    expect(lists.map((each) => each.length)).toEqual([1, 1]);
    expect(lists.map(([list = '']) => list.match(/sqref="([^"]*)"/)?.[1])).toEqual(['H6:H7', 'H6:H8']);
    expect(lists[0]?.[0]).toContain(
      '<formula1>"0,1,2,3,Weet ik niet,Niet van toepassing,Later beantwoorden"</formula1>',
    );
  });

  it('print on one page wide, with their head on each page', async () => {
    const { sheets, book } = await workbook(TEAM);
    for (const xml of sheets) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"/);
    }
    expect(book.match(/<definedNames/g)).toHaveLength(1);
    expect([...book.matchAll(/localSheetId="(\d)">([^<]*)</g)].map(([, at, rows]) => `${at} ${rows}`)).toEqual([
      "0 'C1'!$1:$5",
      "1 'C2'!$1:$5",
    ]);
  });

  it('have rows that are high enough, and grow with what is typed', async () => {
    const { sheets } = await workbook(TEAM, { 'C1.1': { level: 2, remark: 'Ouders dachten mee. '.repeat(20) } });
    const heights = [...(sheets[0] ?? '').matchAll(/<row [^>]*ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights[0]).toBeGreaterThan(150);
    expect(sheets.join('')).not.toContain('customHeight');
  });

  it('give every answer back as it was', async () => {
    const answers: Record<string, Answer> = {
      'C1.1': { level: 0, remark: '=1+1' },
      'C1.2': { notApplicable: 'Er is hier geen bovenbouw' },
      'C2.1': { unknown: true },
      'C2.2': { level: 3 },
      'C2.3': { later: true },
    };
    const { answers: read } = await back(await workbook(TEAM, answers));
    expect(read).toEqual({
      'C1.1': { level: 0, remark: '=1+1', answeredOn: DAY },
      'C1.2': { notApplicable: 'Er is hier geen bovenbouw', answeredOn: DAY },
      'C2.1': { unknown: true, answeredOn: DAY },
      'C2.2': { level: 3, answeredOn: DAY },
      'C2.3': { later: true },
    });
  });

  it('still come back from the form with one sheet, and its other sheet with what levels look like', async () => {
    const old = writeExcelFile([
      {
        sheet: 'Vragen',
        data: [
          ['Vraag', 'Criterium', 'Vraagtekst', 'Voor wie', 'Antwoord', 'Toelichting', 'Rol'],
          ['C1.1', 'C1 Visie', 'Vraag?', 'Ouder', '2', 'Wij praten mee.', 'ouder'],
          ['C2.2', 'C2 Beleid', 'Vraag?', 'Ouder', 'w', '', 'ouder'],
          ['C2.3', 'C2 Beleid', 'Vraag?', 'Ouder', '', '', 'ouder'],
        ],
      },
      { sheet: 'Niveaus', data: [['Zo ziet elk niveau eruit'], ['C1.1 Vraag?', '0', 'Niemand.']] },
    ]);
    const read = await readAnswersTable('oud.xlsx', new Uint8Array(await old.toBuffer()), aMark({ criteria }), DAY);
    expect(read).toMatchObject({
      as: 'ouder',
      answers: { 'C1.1': { level: 2, remark: 'Wij praten mee.' }, 'C2.2': { unknown: true } },
    });
    expect(Object.keys(read.answers ?? {})).toEqual(['C1.1', 'C2.2']);
  });

  it('have names of sheets that a workbook takes, whatever the framework calls its roles and criteria', async () => {
    const long = 'C1-een-criterium-met-een-heel-lange-naam';
    const mark = aMark({
      roles: { ouder: { title: "'s Ouders: [a/b]*?" } },
      criteria: [`${long}-a`, `${long}-b`, 'c2', 'C2'].map((id) => aCriterion(id)),
    });
    const named = async (about: SheetScope) => namesIn((await workbook(about, {}, mark)).book);
    expect(await named(TEAM)).toEqual([long.slice(0, 31), 'Blad 2', 'c2', 'Blad 4']);
    expect(await named({ ...TEAM, as: 'ouder', own: true })).toEqual(['s Ouders   a b']);
  });

  it('name the sheet of what is wrong', async () => {
    const wrong = writeExcelFile([
      {
        sheet: 'C1',
        data: [
          ['Vraag', 'Antwoord', 'Toelichting'],
          ['C1.1', '2', ''],
        ],
      },
      {
        sheet: 'C2',
        data: [
          ['Vraag', 'Antwoord', 'Toelichting'],
          ['C2.1', '7', ''],
        ],
      },
    ]);
    const reading = readAnswersTable('fout.xlsx', new Uint8Array(await wrong.toBuffer()), aMark({ criteria }), DAY);
    await expect(reading).rejects.toMatchObject({
      params: { sheets: ['C1', 'C2'], problems: [{ sheet: 2, cell: 'B2', kind: 'no-level' }] },
    });
  });
});
