import { findNearest } from '../base/nearest.ts';
import { stripControls } from '../base/plain-text.ts';
import { isSame } from '../base/records.ts';
import type { TableCell } from '../documents/table-rows.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import type { SheetChoice } from './question-sheet.ts';

/** Understands filled-in tables with answers: a row for each question, on one sheet or on several. */

type TableTrouble =
  | { kind: 'no-table' }
  | { kind: 'two-tables' }
  | { kind: 'no-column'; column: string }
  | { kind: 'unknown-question'; given: string; nearest: string | null }
  | { kind: 'unknown-role'; given: string; nearest: string | null }
  | { kind: 'two-roles' }
  | { kind: 'question-twice'; given: string }
  | { kind: 'no-level' }
  | { kind: 'no-reason' }
  | { kind: 'remark-alone' };

/** A problem at a cell, with a sheet as a whole (no cell), or with all of it (no sheet either). */
export type TableProblem = { sheet: number | null; cell: string | null } & TableTrouble;

/** The names of the columns, in lower case. */
export type ColumnNames = { question: string; answer: string; remark: string; role: string };

/** What people write for each choice, in lower case and without spaces and points. */
export type ChoiceWords = Readonly<Record<Exclude<SheetChoice, '0' | '1' | '2' | '3'>, readonly string[]>>;

const LETTERS = 26;
const A = 65;

/** The name of a column in spreadsheets: A, …, Z, AA. */
const columnName = (column: number): string =>
  (column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : '') + String.fromCharCode(A + (column % LETTERS));

const nameOf = ({ row, column }: Pick<TableCell, 'row' | 'column'>): string => `${columnName(column)}${row + 1}`;

const placeOf = (cell: Omit<TableCell, 'text'>): { sheet: number; cell: string } => ({
  sheet: cell.sheet,
  cell: nameOf(cell),
});

const plain = (text: string): string => stripControls(text).trim();

const LEVEL = /^([0-3])(?:[.,]0+)?$/;

const choiceOf = (text: string, words: ChoiceWords): SheetChoice | null => {
  const level = LEVEL.exec(text)?.[1];
  if (level !== undefined) return level as SheetChoice;
  const said = text.toLowerCase().replace(/[\s.]+/g, '');
  return (Object.keys(words) as (keyof ChoiceWords)[]).find((choice) => words[choice].includes(said)) ?? null;
};

const answerOf = (choice: SheetChoice, remark: string): Answer => {
  const told = remark === '' ? {} : { remark };
  if (choice === 'n') return { notApplicable: remark };
  if (choice === 'w') return { unknown: true, ...told };
  if (choice === 'l') return { later: true, ...told };
  return { level: Number(choice) as Level, ...told };
};

type Columns = {
  sheet: number;
  row: number;
  question: number;
  answer: number;
  remark: number;
  /** Only in the copy of one role. */
  role: number | null;
};

/** What names columns: whole heads; heads that lack a column; and the word for a question alone, which may be no head at all. */
type Headers = { found: Columns[]; lacking: TableProblem[]; alone: TableProblem[] };

/** Finds header rows: those that name the columns of the question, the answer and the remark. */
const findHeaders = (cells: readonly TableCell[], names: ColumnNames): Headers => {
  const isNamed = (name: string) => (cell: TableCell) => plain(cell.text).toLowerCase() === name;
  const heads = cells.filter(isNamed(names.question)).map((question) => {
    const beside = cells.filter(({ sheet, row }) => sheet === question.sheet && row === question.row);
    const columnOf = (name: string) => beside.find(isNamed(name))?.column;
    const [answer, remark, role = null] = [names.answer, names.remark, names.role].map(columnOf);
    return { question, answer, remark, role };
  });
  const headers: Headers = { found: [], lacking: [], alone: [] };
  for (const { question, answer, remark, role } of heads) {
    const { sheet, row, column } = question;
    if (answer !== undefined && remark !== undefined) {
      headers.found.push({ sheet, row, question: column, answer, remark, role });
    } else {
      const missing = answer === undefined ? names.answer : names.remark;
      const list = answer === undefined && remark === undefined ? headers.alone : headers.lacking;
      list.push({ ...placeOf(question), kind: 'no-column', column: missing });
    }
  }
  return headers;
};

type Row = { question: TableCell; answer: string; remark: string; answerCell: CellPlace; remarkCell: CellPlace };
type CellPlace = { sheet: number; cell: string };

const rowsBelow = (cells: readonly TableCell[], columns: Columns): Row[] => {
  const inSheet = cells.filter(({ sheet, row }) => sheet === columns.sheet && row > columns.row);
  const at = new Map(inSheet.map((cell) => [nameOf(cell), cell]));
  return inSheet
    .filter(({ column, text }) => column === columns.question && plain(text) !== '')
    .map((question) => {
      const cellAt = (column: number) => placeOf({ ...question, column });
      const textAt = (column: number) => plain(at.get(cellAt(column).cell)?.text ?? '');
      return {
        question,
        answer: textAt(columns.answer),
        remark: textAt(columns.remark),
        answerCell: cellAt(columns.answer),
        remarkCell: cellAt(columns.remark),
      };
    });
};

/** The answer in a row, or its problem; both null when the row is not filled in. */
type Understood = { row: Row; id: string; answer: Answer | null; problem: TableProblem | null };

const understandAnswer = (row: Row, words: ChoiceWords): Answer | TableProblem | null => {
  if (row.answer === '') return row.remark === '' ? null : { ...row.answerCell, kind: 'remark-alone' };
  const choice = choiceOf(row.answer, words);
  if (choice === null) return { ...row.answerCell, kind: 'no-level' };
  return choice === 'n' && row.remark === '' ? { ...row.remarkCell, kind: 'no-reason' } : answerOf(choice, row.remark);
};

const understandRow = (row: Row, questions: readonly string[], words: ChoiceWords): Understood => {
  const given = plain(row.question.text);
  const id = questions.find((each) => each.toLowerCase() === given.toLowerCase());
  if (id === undefined) {
    const nearest = findNearest(given, [...questions]);
    return {
      row,
      id: given,
      answer: null,
      problem: { ...placeOf(row.question), kind: 'unknown-question', given, nearest },
    };
  }
  const found = understandAnswer(row, words);
  if (found === null) return { row, id, answer: null, problem: null };
  return 'kind' in found ? { row, id, answer: null, problem: found } : { row, id, answer: found, problem: null };
};

/** The role whose copy it is: all rows of all sheets name the same role, or none does. */
const roleIn = (
  cells: readonly TableCell[],
  tables: readonly Columns[],
  roles: readonly string[],
): { role: string | null; problems: TableProblem[] } => {
  const told = tables.flatMap(({ sheet, row, role: column }) =>
    cells.filter((cell) => cell.sheet === sheet && cell.row > row && cell.column === column && plain(cell.text) !== ''),
  );
  const [first] = told;
  if (first === undefined) return { role: null, problems: [] };
  const role = plain(first.text).toLowerCase();
  const other = told.find(({ text }) => plain(text).toLowerCase() !== role);
  if (other !== undefined) return { role: null, problems: [{ ...placeOf(other), kind: 'two-roles' }] };
  if (roles.includes(baseRole(role, roles))) return { role, problems: [] };
  return {
    role: null,
    problems: [{ ...placeOf(first), kind: 'unknown-role', given: role, nearest: findNearest(role, [...roles]) }],
  };
};

/** Keeps the last answer to each question; the same answer twice is no problem. */
const gatherAnswers = (
  understood: readonly Understood[],
): { answers: Record<string, Answer>; problems: TableProblem[] } => {
  const answers = new Map<string, Answer>();
  const problems: TableProblem[] = [];
  for (const { row, id, answer, problem } of understood) {
    if (problem !== null) problems.push(problem);
    if (answer === null) continue;
    const known = answers.get(id);
    if (known !== undefined && !isSame(known, answer)) {
      problems.push({ ...placeOf(row.question), kind: 'question-twice', given: id });
    }
    answers.set(id, answer);
  }
  return { answers: Object.fromEntries(answers), problems };
};

/** Why these are not tables to read: there is none, two on a sheet, or a sheet whose head lacks a column. */
const troubleWith = ({ found, lacking, alone }: Headers): TableProblem[] => {
  if (found.length === 0 && lacking.length === 0) {
    return alone.length > 0 ? alone : [{ sheet: null, cell: null, kind: 'no-table' }];
  }
  const sheets = new Set(found.map(({ sheet }) => sheet));
  const twice = [...sheets].filter((sheet) => found.filter((each) => each.sheet === sheet).length > 1);
  return [
    ...lacking.filter(({ sheet }) => sheet === null || !sheets.has(sheet)),
    ...twice.map((sheet): TableProblem => ({ sheet, cell: null, kind: 'two-tables' })),
  ];
};

/**
 * The answers in the tables, or every problem with them: one sheet with all questions, or a sheet for each criterion. Skips rows
 * without an answer, other columns, and sheets without a table.
 * @param known ids of the framework
 */
export const understandTables = (
  cells: readonly TableCell[],
  { questions, roles }: { questions: readonly string[]; roles: readonly string[] },
  names: ColumnNames,
  words: ChoiceWords,
): { answers: Record<string, Answer>; role: string | null; problems: TableProblem[] } => {
  const headers = findHeaders(cells, names);
  const { found } = headers;
  const trouble = troubleWith(headers);
  if (trouble.length > 0) return { answers: {}, role: null, problems: trouble };
  const told = roleIn(cells, found, roles);
  const rows = found.flatMap((columns) => rowsBelow(cells, columns));
  const { answers, problems } = gatherAnswers(rows.map((row) => understandRow(row, questions, words)));
  return { answers, role: told.role, problems: [...told.problems, ...problems] };
};
