import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../src/documents/table-rows.ts';
import type { SurveyGroup } from '../../src/framework/survey-groups.ts';
import { understandExport } from '../../src/voices/understand-export.ts';
import { describeExportProblem } from '../../src/voices/words/import.ts';

const ITEMS = [
  { code: 'C3a', texts: { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt mij.', leraar: 'Ik help wie er komt.' } },
  { code: 'C3b', texts: { ouder: 'Ik ken de leraar.', leerling: 'Ik ken de juf.', leraar: 'Ik ken de ouders.' } },
  { code: 'C4a', texts: { ouder: 'Wij praten.', leerling: 'Wij praten.', leraar: 'Wij praten samen.' } },
];
const CODES = ITEMS.map(({ code }) => code);
const ANSWERS = ['3 Altijd', '2 Meestal', '- Weet ik niet'];

const headsOf = (group: SurveyGroup) => ITEMS.map(({ code, texts }) => `[${code}] ${texts[group]}`);

const rowsOf = (lines: readonly (readonly string[])[], sheet = 1): TableRow[] =>
  lines.map((line, row) => ({
    sheet,
    row,
    cells: line.flatMap((text, column): [number, string][] => (text === '' ? [] : [[column, text]])),
  }));

const problemsOf = (rows: TableRow[], group: SurveyGroup = 'ouder') =>
  understandExport(rows, CODES, {}, { group, items: ITEMS }).problems;

describe('an export of two groups', () => {
  it('is none when its sentences are of the group that is asked for, or of all', () => {
    const rows = rowsOf([
      ['Opmerking', ...headsOf('ouder')],
      ['leraar was ziek', ...ANSWERS],
      ['ouder', ...ANSWERS],
    ]);
    expect(problemsOf(rows)).toEqual([]);
    expect(problemsOf(rowsOf([CODES, ANSWERS]), 'leraar')).toEqual([]);
  });

  it('is noticed by a sentence that another group reads', () => {
    const both = rowsOf([[...headsOf('ouder'), ...headsOf('leraar')], ANSWERS]);
    expect(problemsOf(both)).toEqual([{ kind: 'other-statement', group: 'leraar', columns: ['D', 'E', 'F'] }]);
    const children = problemsOf(rowsOf([headsOf('leerling'), ANSWERS]));
    expect(children).toEqual([{ kind: 'other-statement', group: 'leerling', columns: ['B'] }]);
    expect(children.map(describeExportProblem).join()).toContain('kolom B heeft een zin voor leerlingen');
  });

  it('is noticed by people who say that they are of another group', () => {
    const rows = rowsOf([
      ['Wie bent u?', ...headsOf('ouder')],
      ['Ouder', ...ANSWERS],
      ['Leraar', ...ANSWERS],
    ]);
    const problems = problemsOf(rows);
    expect(problems).toEqual([{ kind: 'other-people', column: 'A' }]);
    expect(problems.map(describeExportProblem).join()).toContain('kolom A zeggen mensen');
  });

  it.each([
    ['as forms write it, beside others', ['Ouder / verzorger', 'Ouder(s)', 'Leerkracht', 'Leerkracht', 'anders'], true],
    ['in a comment of one', ['', '', '', '', 'leerling'], false],
    ['in what each wrote', ['kind', 'kind', ...Array.from({ length: 9 }, (_, at) => `Opmerking ${at}`)], false],
  ])('is told from text: %s', (_what, cells, isNoticed) => {
    const rows = rowsOf([['Wie bent u?', ...headsOf('ouder')], ...cells.map((cell) => [cell, ...ANSWERS])]);
    expect(problemsOf(rows)).toEqual(isNoticed ? [{ kind: 'other-people', column: 'A' }] : []);
  });

  it('is noticed by a second sheet with answers; one that explains is none', () => {
    const first = rowsOf([headsOf('ouder'), ANSWERS]);
    const problems = problemsOf([...first, ...rowsOf([headsOf('leraar'), ANSWERS], 3)]);
    expect(problems).toEqual([{ kind: 'several-sheets', sheets: [1, 3] }]);
    expect(problems.map(describeExportProblem).join()).toContain('meer dan één werkblad: 1 en 3');
    expect(problemsOf([...first, ...rowsOf([['Uitleg van [C3a]'], ['3 is altijd']], 2)])).toEqual([]);
  });
});
