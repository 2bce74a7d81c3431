import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandTables } from '../../src/answers/understand-tables.ts';
import { choiceWords, columnNames } from '../../src/answers/words/questions.ts';
import type { TableCell } from '../../src/documents/table-rows.ts';

const known = { questions: ['C1.1', 'C1.2', 'C10.1'], roles: ['ouder', 'ib'] };

const cellsOf = (rows: readonly (readonly string[])[], sheet = 1): TableCell[] =>
  rows.flatMap((row, index) => row.map((text, column) => ({ sheet, row: index, column, text })));

const read = (...rows: readonly string[][]) => understandTables(cellsOf(rows), known, columnNames, choiceWords);

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
    ['"later beantwoorden"', 'Later beantwoorden', '', { later: true }],
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
    ['no table', [['iets', 'anders']], [{ sheet: null, cell: null, kind: 'no-table' }]],
    [
      'no column for answers',
      [['Vraag', 'Toelichting']],
      [{ sheet: 1, cell: 'A1', kind: 'no-column', column: 'antwoord' }],
    ],
    [
      'the word for a question alone',
      [['Vraag', 'en antwoorden']],
      [{ sheet: 1, cell: 'A1', kind: 'no-column', column: 'antwoord' }],
    ],
    [
      'no column for remarks',
      [['Vraag', 'Antwoord']],
      [{ sheet: 1, cell: 'A1', kind: 'no-column', column: 'toelichting' }],
    ],
    ['two tables', [HEAD, HEAD], [{ sheet: 1, cell: null, kind: 'two-tables' }]],
    ['a level that is none', [HEAD, ['C1.1', '4', '']], [{ sheet: 1, cell: 'B2', kind: 'no-level' }]],
    ['half a level', [HEAD, ['C1.1', '2,5', '']], [{ sheet: 1, cell: 'B2', kind: 'no-level' }]],
    [
      'a question that is not there',
      [HEAD, ['C1.11', '2', '']],
      [{ sheet: 1, cell: 'A2', kind: 'unknown-question', given: 'C1.11', nearest: 'C1.1' }],
    ],
    ['no reason', [HEAD, ['C1.1', 'n', ' ']], [{ sheet: 1, cell: 'C2', kind: 'no-reason' }]],
    ['a remark alone', [HEAD, ['C1.1', '', 'Ja.']], [{ sheet: 1, cell: 'B2', kind: 'remark-alone' }]],
    [
      'a question twice',
      [HEAD, ['C1.1', '2', ''], ['C1.1', '2', ''], ['C1.1', '3', '']],
      [{ sheet: 1, cell: 'A4', kind: 'question-twice', given: 'C1.1' }],
    ],
    [
      'a role that is none',
      [
        [...HEAD, 'Rol'],
        ['C1.1', '2', '', 'oudr'],
      ],
      [{ sheet: 1, cell: 'D2', kind: 'unknown-role', given: 'oudr', nearest: 'ouder' }],
    ],
    [
      'two roles',
      [
        [...HEAD, 'Rol'],
        ['C1.1', '2', '', 'ouder'],
        ['C1.2', '2', '', 'ib'],
      ],
      [{ sheet: 1, cell: 'D3', kind: 'two-roles' }],
    ],
  ])('tells of %s, at its cell', (_name, rows, expected) => {
    expect(read(...rows).problems).toEqual(expected);
  });

  it('takes the answers of all sheets with a table together, and leaves the other sheets', () => {
    const { answers, role, problems } = understandTables(
      [
        ...cellsOf([['C1 Gedeelde visie'], ['Kies uit de lijst.'], [...HEAD, 'Rol'], ['C1.1', '2', 'Ja.', 'ouder']], 1),
        ...cellsOf([['Vraag'], ['Wat vinden we hiervan?']], 2),
        ...cellsOf(
          [
            ['Rol', ...HEAD],
            ['ouder', 'C10.1', 'Niet van toepassing', 'Er is hier geen bovenbouw'],
          ],
          3,
        ),
      ],
      known,
      columnNames,
      choiceWords,
    );
    expect({ answers, role, problems }).toEqual({
      answers: {
        'C1.1': { level: 2, remark: 'Ja.' },
        'C10.1': { notApplicable: 'Er is hier geen bovenbouw' },
      },
      role: 'ouder',
      problems: [],
    });
  });

  it('tells on which sheet something is wrong', () => {
    const { problems } = understandTables(
      [
        ...cellsOf(
          [
            [...HEAD, 'Rol'],
            ['C1.1', '2', '', 'ouder'],
          ],
          1,
        ),
        ...cellsOf(
          [
            [...HEAD, 'Rol'],
            ['C1.1', '3', '', 'ib'],
            ['C1.2', '7', '', 'ouder'],
          ],
          2,
        ),
      ],
      known,
      columnNames,
      choiceWords,
    );
    expect(problems).toEqual([
      { sheet: 2, cell: 'D2', kind: 'two-roles' },
      { sheet: 2, cell: 'A2', kind: 'question-twice', given: 'C1.1' },
      { sheet: 2, cell: 'B3', kind: 'no-level' },
    ]);
  });

  it('loses no sheet whose head lacks a column', () => {
    const { answers, problems } = understandTables(
      [
        ...cellsOf([HEAD, ['C1.1', '2', '']], 1),
        ...cellsOf(
          [
            ['Vraag', 'Toelichting'],
            ['C1.2', 'Ja.'],
          ],
          2,
        ),
      ],
      known,
      columnNames,
      choiceWords,
    );
    expect({ answers, problems }).toEqual({
      answers: {},
      problems: [{ sheet: 2, cell: 'A1', kind: 'no-column', column: 'antwoord' }],
    });
  });

  it('names cells beyond the column Z as a spreadsheet does', () => {
    const wide = [...Array.from({ length: 26 }, (_, index) => `kolom ${index}`), ...HEAD];
    const { problems } = read(wide, [...wide.slice(3).map(() => ''), 'C1.1', '9', '']);
    expect(problems).toEqual([{ sheet: 1, cell: 'AB2', kind: 'no-level' }]);
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
