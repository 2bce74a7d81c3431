import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TableCell, understandTable } from '../../src/answers/understand-table.ts';
import { choiceWords, columnNames } from '../../src/answers/words/questions.ts';

const known = { questions: ['C1.1', 'C1.2', 'C10.1'], roles: ['ouder', 'ib'] };

const cellsOf = (rows: readonly (readonly string[])[], sheet = 1): TableCell[] =>
  rows.flatMap((row, index) => row.map((text, column) => ({ sheet, row: index, column, text })));

const read = (...rows: readonly string[][]) => understandTable(cellsOf(rows), known, columnNames, choiceWords);

const HEAD = ['Vraag', 'Antwoord', 'Toelichting'];

describe('a table with answers', () => {
  it.each<[string, string, string, unknown]>([
    ['0', '0', '', { level: 0 }],
    ['a level with a remark', '3', 'Samen.', { level: 3, remark: 'Samen.' }],
    ['a level with a comma', '2,0', '', { level: 2 }],
    ['a level with a point', '1.0', '', { level: 1 }],
    ['a number of a spreadsheet', '1.00', '', { level: 1 }],
    ['w', 'W', 'Navragen.', { unknown: true, remark: 'Navragen.' }],
    ['"weet ik niet"', 'Weet ik niet', '', { unknown: true }],
    ['n.v.t.', 'n.v.t.', 'Geen bovenbouw.', { notApplicable: 'Geen bovenbouw.' }],
    ['later', 'later', '', { later: true }],
    ['an apostrophe of somebody', '2', "'s Avonds.", { level: 2, remark: "'s Avonds." }],
    ['control characters', '2', 'goed\u0007 \u001B[31mzo', { level: 2, remark: 'goed zo' }],
  ])('takes %s', (_name, answer, remark, expected) => {
    expect(read(HEAD, ['C1.1', answer, remark])).toEqual({ answers: { 'C1.1': expected }, role: null, problems: [] });
  });

  it('finds its columns by their name, wherever they are, and leaves the rest', () => {
    const { answers, problems } = read(
      ['Ons team', '', '', ''],
      ['toelichting', 'Wie', 'VRAAG', ' antwoord '],
      ['Ja.', 'Anke', 'c1.2', '3'],
      ['', '', 'C1.1', ''],
      ['', '', '', '2'],
    );
    expect({ answers, problems }).toEqual({ answers: { 'C1.2': { level: 3, remark: 'Ja.' } }, problems: [] });
  });

  it.each<[string, string[][], unknown]>([
    ['no table', [['iets', 'anders']], [{ cell: null, kind: 'no-table' }]],
    ['no column for answers', [['Vraag', 'Toelichting']], [{ cell: 'A1', kind: 'no-column', column: 'antwoord' }]],
    ['no column for remarks', [['Vraag', 'Antwoord']], [{ cell: 'A1', kind: 'no-column', column: 'toelichting' }]],
    ['two tables', [HEAD, HEAD], [{ cell: null, kind: 'two-tables' }]],
    ['a level that is none', [HEAD, ['C1.1', '4', '']], [{ cell: 'B2', kind: 'no-level' }]],
    ['half a level', [HEAD, ['C1.1', '2,5', '']], [{ cell: 'B2', kind: 'no-level' }]],
    [
      'a question that is not there',
      [HEAD, ['C1.11', '2', '']],
      [{ cell: 'A2', kind: 'unknown-question', given: 'C1.11', nearest: 'C1.1' }],
    ],
    ['no reason', [HEAD, ['C1.1', 'n', ' ']], [{ cell: 'C2', kind: 'no-reason' }]],
    ['a remark alone', [HEAD, ['C1.1', '', 'Ja.']], [{ cell: 'B2', kind: 'remark-alone' }]],
    [
      'a question twice',
      [HEAD, ['C1.1', '2', ''], ['C1.1', '2', ''], ['C1.1', '3', '']],
      [{ cell: 'A4', kind: 'question-twice', given: 'C1.1' }],
    ],
    [
      'a role that is none',
      [
        [...HEAD, 'Rol'],
        ['C1.1', '2', '', 'oudr'],
      ],
      [{ cell: 'D2', kind: 'unknown-role', given: 'oudr', nearest: 'ouder' }],
    ],
    [
      'two roles',
      [
        [...HEAD, 'Rol'],
        ['C1.1', '2', '', 'ouder'],
        ['C1.2', '2', '', 'ib'],
      ],
      [{ cell: 'D3', kind: 'two-roles' }],
    ],
  ])('tells of %s, at its cell', (_name, rows, expected) => {
    expect(read(...rows).problems).toEqual(expected);
  });

  it('names cells beyond the column Z as a spreadsheet does', () => {
    const wide = [...Array.from({ length: 26 }, (_, index) => `kolom ${index}`), ...HEAD];
    const { problems } = read(wide, [...wide.slice(3).map(() => ''), 'C1.1', '9', '']);
    expect(problems).toEqual([{ cell: 'AB2', kind: 'no-level' }]);
  });

  it('knows whose copy it is', () => {
    const { role } = read([...HEAD, 'Rol'], ['C1.1', '2', '', ''], ['C1.2', '2', '', 'Ouder-2']);
    expect(role).toBe('ouder-2');
  });

  it('gives an answer or a problem for whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const { answers, problems } = read(HEAD, ...rows);
        expect(Object.keys(answers).every((id) => known.questions.includes(id))).toBe(true);
        expect(problems.every(({ cell }) => cell === null || /^[A-Z]+\d+$/.test(cell))).toBe(true);
      }),
    );
  });
});
