import { findNearest } from '../base/nearest.ts';
import { stripControls } from '../base/plain-text.ts';
import { isSame } from '../base/records.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import type { SheetChoice } from './question-sheet.ts';

/** Understands a filled-in table with answers: a row for each question. */

/** A cell. Rows and columns count from 0, sheets from 1. */
export type TableCell = { sheet: number; row: number; column: number; text: string };

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

/** A problem at a cell, or with the table as a whole (null). */
export type TableProblem = { cell: string | null } & TableTrouble;

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

/** Finds header rows: those that name the columns of the question, the answer and the remark. */
const findHeaders = (
  cells: readonly TableCell[],
  names: ColumnNames,
): { found: Columns[]; lacking: TableProblem[] } => {
  const found: Columns[] = [];
  const lacking: TableProblem[] = [];
  const isNamed = (name: string) => (cell: TableCell) => plain(cell.text).toLowerCase() === name;
  for (const cell of cells.filter(isNamed(names.question))) {
    const beside = cells.filter(({ sheet, row }) => sheet === cell.sheet && row === cell.row);
    const columnOf = (name: string) => beside.find(isNamed(name))?.column;
    const [answer, remark] = [columnOf(names.answer), columnOf(names.remark)];
    if (answer === undefined || remark === undefined) {
      const column = answer === undefined ? names.answer : names.remark;
      lacking.push({ cell: nameOf(cell), kind: 'no-column', column });
    } else {
      const role = columnOf(names.role) ?? null;
      found.push({ sheet: cell.sheet, row: cell.row, question: cell.column, answer, remark, role });
    }
  }
  return { found, lacking };
};

type Row = { question: TableCell; answer: string; remark: string; answerCell: string; remarkCell: string };

const rowsBelow = (cells: readonly TableCell[], columns: Columns): Row[] => {
  const inSheet = cells.filter(({ sheet, row }) => sheet === columns.sheet && row > columns.row);
  const at = new Map(inSheet.map((cell) => [nameOf(cell), cell]));
  return inSheet
    .filter(({ column, text }) => column === columns.question && plain(text) !== '')
    .map((question) => {
      const cellAt = (column: number) => nameOf({ row: question.row, column });
      const textAt = (column: number) => plain(at.get(cellAt(column))?.text ?? '');
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
type Understood = { id: string; answer: Answer | null; problem: TableProblem | null };

const understandAnswer = (row: Row, words: ChoiceWords): Answer | TableProblem | null => {
  if (row.answer === '') return row.remark === '' ? null : { cell: row.answerCell, kind: 'remark-alone' };
  const choice = choiceOf(row.answer, words);
  if (choice === null) return { cell: row.answerCell, kind: 'no-level' };
  return choice === 'n' && row.remark === ''
    ? { cell: row.remarkCell, kind: 'no-reason' }
    : answerOf(choice, row.remark);
};

const understandRow = (row: Row, questions: readonly string[], words: ChoiceWords): Understood => {
  const given = plain(row.question.text);
  const id = questions.find((each) => each.toLowerCase() === given.toLowerCase());
  if (id === undefined) {
    const nearest = findNearest(given, [...questions]);
    return {
      id: given,
      answer: null,
      problem: { cell: nameOf(row.question), kind: 'unknown-question', given, nearest },
    };
  }
  const found = understandAnswer(row, words);
  if (found === null) return { id, answer: null, problem: null };
  return 'kind' in found ? { id, answer: null, problem: found } : { id, answer: found, problem: null };
};

/** The role whose copy it is: all rows name the same role, or none does. */
const roleIn = (
  cells: readonly TableCell[],
  { sheet, row, role: column }: Columns,
  roles: readonly string[],
): { role: string | null; problems: TableProblem[] } => {
  const told = cells.filter(
    (cell) => cell.sheet === sheet && cell.row > row && cell.column === column && plain(cell.text) !== '',
  );
  const [first] = told;
  if (first === undefined) return { role: null, problems: [] };
  const role = plain(first.text).toLowerCase();
  const other = told.find(({ text }) => plain(text).toLowerCase() !== role);
  if (other !== undefined) return { role: null, problems: [{ cell: nameOf(other), kind: 'two-roles' }] };
  if (roles.includes(baseRole(role, roles))) return { role, problems: [] };
  return {
    role: null,
    problems: [{ cell: nameOf(first), kind: 'unknown-role', given: role, nearest: findNearest(role, [...roles]) }],
  };
};

/**
 * The answers in a table, or every problem with it. Skips rows without an answer, other columns and other sheets.
 * @param known ids of the framework
 */
export const understandTable = (
  cells: readonly TableCell[],
  { questions, roles }: { questions: readonly string[]; roles: readonly string[] },
  names: ColumnNames,
  words: ChoiceWords,
): { answers: Record<string, Answer>; role: string | null; problems: TableProblem[] } => {
  const { found, lacking } = findHeaders(cells, names);
  const [columns, second] = found;
  if (columns === undefined) {
    return { answers: {}, role: null, problems: lacking.length > 0 ? lacking : [{ cell: null, kind: 'no-table' }] };
  }
  if (second !== undefined) return { answers: {}, role: null, problems: [{ cell: null, kind: 'two-tables' }] };
  const told = roleIn(cells, columns, roles);
  const understood = rowsBelow(cells, columns).map((row) => ({ row, ...understandRow(row, questions, words) }));
  const answers = new Map<string, Answer>();
  const problems = [...told.problems];
  for (const { row, id, answer, problem } of understood) {
    if (problem !== null) problems.push(problem);
    if (answer === null) continue;
    const known = answers.get(id);
    if (known !== undefined && !isSame(known, answer)) {
      problems.push({ cell: nameOf(row.question), kind: 'question-twice', given: id });
    }
    answers.set(id, answer);
  }
  return { answers: Object.fromEntries(answers), role: told.role, problems };
};
