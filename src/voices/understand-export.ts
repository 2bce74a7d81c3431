import { columnName } from '../documents/cell-names.ts';
import type { TableRow } from '../documents/table-rows.ts';
import type { Counts, SourceKind } from '../dossier/voices-file-shape.ts';
import { type CountsByCode, noCounts } from './count-answers.ts';
import { type ExportColumn, type ExportHead, type HeadCodes, type Personal, readExportHead } from './export-head.ts';
import { type AskedPeople, type OtherGroup, otherGroupsIn } from './other-groups.ts';
import { answerIn } from './read-answer.ts';
import { plainHead } from './read-head.ts';
import { NOBODY, UNFINISHED } from './words/export-heads.ts';

/** Counts the answers in the export of a survey system. Whatever is not counted is dropped here, and no text of a cell goes further. */

/** What is wrong with an export; columns by their letter, never with what stands in them. */
export type ExportProblem =
  | { kind: 'no-codes' }
  /** The first row is not of heads but of answers. */
  | { kind: 'no-heads'; columns: string[] }
  | { kind: 'unknown-code'; code: string; column: string }
  | { kind: 'missing-codes'; codes: string[] }
  /** Cells whose first sign is none of ours. */
  | { kind: 'no-sign'; code: string; column: string; cells: number }
  /** People who answered the same statement in more columns. */
  | { kind: 'answered-twice'; code: string; columns: string[]; people: number }
  /** A tablet that counted more answers than people. */
  | { kind: 'more-answers'; code: string }
  /** More than one sheet of the workbook has answers to the list. */
  | { kind: 'several-sheets'; sheets: number[] }
  | OtherGroup
  /** Only numbers, where a system can number answers in its own way. */
  | { kind: 'own-numbers'; code: string; column: string };

/** Rows that were never sent in, and rows of no person: a try-out, or what the system holds for spam. */
export type UncountedRows = { unfinished: number; nobody: number };

/** What an export holds: counts, and what was seen of its columns. */
export type Understood = {
  kind: SourceKind;
  items: CountsByCode;
  /** Sheets with an answer. */
  sheets: number;
  /** Rows that count for nothing. */
  left: UncountedRows;
  columns: { code: string; column: string }[];
  /** Columns that tell who somebody is, and how many people they tell it of. */
  personal: { what: Personal; column: string; people: number }[];
  /** Columns that nothing was taken from. */
  dropped: number;
  /** Heads without a code, for who has to be asked which statement each is. */
  uncoded: { column: string; head: string }[];
  problems: ExportProblem[];
};

type Row = ReadonlyMap<number, string>;

const isIn = (list: readonly string[], text: string): boolean => list.includes(plainHead(text));

const columnNamed = ({ columns }: ExportHead, heads: readonly string[]): number | null =>
  columns.find((column) => column.heads.some((head) => heads.includes(head)))?.column ?? null;

/** Tells of a row why it counts for nothing, where the system says so; null of one that counts. */
const followUncounted = (head: ExportHead): ((row: Row) => keyof UncountedRows | null) => {
  const submitted = head.kind === 'limesurvey' ? columnNamed(head, UNFINISHED.submitted) : null;
  const isSaid = ({ heads, not }: { heads: readonly string[]; not: readonly string[] }) => {
    const column = head.kind === 'qualtrics' ? columnNamed(head, heads) : null;
    return (row: Row): boolean => column !== null && isIn(not, row.get(column) ?? '');
  };
  const [isUnfinished, isNobody] = [isSaid(UNFINISHED.finished), isSaid(UNFINISHED.nobody)];
  return (row) => {
    if (isNobody(row)) return 'nobody';
    const isSubmitted = submitted === null || (row.get(submitted) ?? '').trim() !== '';
    return isSubmitted && !isUnfinished(row) ? null : 'unfinished';
  };
};

type Tally = { counts: Counts; twice: number; bad: Map<number, number>; onlyNumbers: boolean };

const startTally = (): Tally => ({ counts: noCounts(), twice: 0, bad: new Map(), onlyNumbers: true });

type ReadAnswer = typeof answerIn;

/** Reads each text once: thousands of people give the same few answers. */
const openReadAnswer = (): ReadAnswer => {
  const known = new Map<string, ReturnType<ReadAnswer>>();
  return (cell) => {
    const earlier = known.get(cell);
    if (earlier !== undefined) return earlier;
    const answer = answerIn(cell);
    known.set(cell, answer);
    return answer;
  };
};

/** Counts what a row says of one item. @returns whether it says anything */
const countRow = (row: Row, columns: readonly ExportColumn[], tally: Tally, read: ReadAnswer): boolean => {
  const filled = columns.filter(({ column }) => (row.get(column) ?? '').trim() !== '');
  const [first] = filled;
  if (first === undefined) return false;
  if (filled.length > 1) tally.twice += 1;
  const cell = row.get(first.column) ?? '';
  const answer = read(cell);
  if (answer === null) tally.bad.set(first.column, (tally.bad.get(first.column) ?? 0) + 1);
  else tally.counts[answer] += 1;
  if (!/^\d+$/.test(cell.trim())) tally.onlyNumbers = false;
  return true;
};

const problemsOf = (
  code: string,
  columns: readonly ExportColumn[],
  { twice, bad, onlyNumbers, counts }: Tally,
  kind: SourceKind,
): ExportProblem[] => {
  const answered = Object.values(counts).some((people) => people > 0);
  const [first] = columns;
  return [
    ...(twice === 0
      ? []
      : [
          {
            kind: 'answered-twice' as const,
            code,
            columns: columns.map(({ column }) => columnName(column)),
            people: twice,
          },
        ]),
    ...[...bad].map(([column, cells]) => ({ kind: 'no-sign' as const, code, column: columnName(column), cells })),
    ...(kind === 'qualtrics' && onlyNumbers && answered && first !== undefined
      ? [{ kind: 'own-numbers' as const, code, column: columnName(first.column) }]
      : []),
  ];
};

/** The columns of each item, and codes that the list does not have. */
const sortColumns = ({ columns }: ExportHead, codes: readonly string[]) => {
  const coded = columns.flatMap((column) => (column.code === null ? [] : [{ ...column, code: column.code }]));
  const byCode = new Map(codes.map((code) => [code, coded.filter((column) => column.code === code)]));
  const unknown = coded.filter(({ code }) => !codes.includes(code));
  return { coded, byCode, unknown };
};

/** Columns whose head is an answer: then the first row is what somebody said, and its text goes nowhere. */
const answeredHeads = ({ columns }: ExportHead): string[] => {
  const answered = columns.filter(({ heads }) => heads.some((head) => answerIn(head) !== null));
  // Heads that are numbered begin as an answer does.
  const certain = answered.some(({ heads }) =>
    heads.some((head) => answerIn(head) !== null && !/^\d\s?[.):]/.test(head)),
  );
  return certain || answered.length * 2 > columns.length ? answered.map(({ column }) => columnName(column)) : [];
};

const headProblems = (
  { coded, byCode, unknown }: ReturnType<typeof sortColumns>,
  codes: readonly string[],
  answered: string[],
): ExportProblem[] => {
  if (answered.length > 0) return [{ kind: 'no-heads', columns: answered }];
  if (coded.length === 0) return [{ kind: 'no-codes' }];
  const missing = codes.filter((code) => byCode.get(code)?.length === 0);
  return [
    ...unknown.map(({ code, column }) => ({ kind: 'unknown-code' as const, code, column: columnName(column) })),
    ...(missing.length === 0 ? [] : [{ kind: 'missing-codes' as const, codes: missing }]),
  ];
};

const countPersonal = (columns: readonly ExportColumn[], rows: readonly Row[]): Understood['personal'] =>
  columns.flatMap(({ column, personal }) => {
    if (personal === null) return [];
    const people = rows.filter((row) => {
      const cell = (row.get(column) ?? '').trim();
      return cell !== '' && !isIn(NOBODY, cell);
    }).length;
    return people === 0 ? [] : [{ what: personal, column: columnName(column), people }];
  });

/**
 * Counts the answers in a table. Columns are known by the code in their head, in any order; answers by their first sign.
 * @param codes of the items of the list @param known codes of heads that a person confirmed
 * @param whose answers these should be; null where nobody has to look
 */
export const understandExport = (
  all: readonly TableRow[],
  codes: readonly string[],
  known: HeadCodes = {},
  whose: AskedPeople | null = null,
): Understood => {
  const head = readExportHead(all, known);
  const sorted = sortColumns(head, codes);
  const answered = sorted.coded.length === 0 ? answeredHeads(head) : [];
  const leftOut = followUncounted(head);
  const rows = head.rows.map(({ cells }): Row => new Map(cells));
  const why = rows.map(leftOut);
  const finished = rows.filter((_row, at) => why[at] === null);
  const countLeft = (wanted: keyof UncountedRows) => why.filter((each) => each === wanted).length;
  const tallies = new Map(codes.map((code) => [code, startTally()]));
  const read = openReadAnswer();
  let sheets = 0;
  for (const row of finished) {
    let saysAnything = false;
    for (const [code, columns] of sorted.byCode) {
      const tally = tallies.get(code);
      if (tally !== undefined && countRow(row, columns, tally, read)) saysAnything = true;
    }
    if (saysAnything) sheets += 1;
  }
  return {
    kind: head.kind,
    items: Object.fromEntries([...tallies].map(([code, { counts }]) => [code, counts])),
    sheets,
    left: { unfinished: countLeft('unfinished'), nobody: countLeft('nobody') },
    columns: sorted.coded.map(({ code, column }) => ({ code, column: columnName(column) })),
    personal: countPersonal(head.columns, rows),
    dropped: head.columns.filter(({ code }) => code === null).length,
    uncoded: head.columns
      .filter(({ code, personal }) => code === null && personal === null && answered.length === 0)
      .map(({ column, heads }) => ({ column: columnName(column), head: heads.at(-1) ?? '' })),
    problems: [
      ...headProblems(sorted, codes, answered),
      ...(head.sheets.length > 1
        ? [{ kind: 'several-sheets' as const, sheets: head.sheets.toSorted((a, b) => a - b) }]
        : []),
      ...(whose === null ? [] : otherGroupsIn(head, whose)),
      ...[...tallies].flatMap(([code, tally]) => problemsOf(code, sorted.byCode.get(code) ?? [], tally, head.kind)),
    ],
  };
};
