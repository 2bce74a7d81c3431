import type { TableRow } from '../documents/table-rows.ts';
import type { SourceKind } from '../dossier/voices-file-shape.ts';
import { codeIn, plainHead } from './read-head.ts';
import { PERSONAL_HEADS, QUIZ_HEADS, SYSTEM_HEADS } from './words/export-heads.ts';

/** The head of an export: which rows it takes, and what each column holds. */

/** What a column that tells who somebody is holds. */
export type Personal = keyof typeof PERSONAL_HEADS;

export type ExportColumn = {
  /** From 0. */
  column: number;
  /** The texts above it, one per row of the head, in lower case. */
  heads: string[];
  code: string | null;
  personal: Personal | null;
};

export type ExportHead = {
  kind: SourceKind;
  columns: ExportColumn[];
  rows: TableRow[];
  /** The numbers of the sheets with answers to the list; more than one when nobody can tell which is meant. */
  sheets: number[];
};

/** Codes by the head that they stand for, as `plainHead` writes it. */
export type HeadCodes = Readonly<Record<string, string>>;

/** In how many rows a head is looked for. */
const MOST_HEAD_ROWS = 6;

const isQualtricsIds = ({ cells }: TableRow): boolean => cells.some(([, text]) => text.startsWith('{"ImportId'));

const isQuiz = (head: string): boolean => QUIZ_HEADS.some((word) => head.startsWith(`${word} - `) || head === word);

/** Columns with the order in which statements were shown, or with what people typed, repeat the code. */
const isBeside = (heads: readonly string[]): boolean =>
  heads.some((head) => isQuiz(head) || /(^|_)do(_|$)|_text$| - (text|tekst)$/.test(head));

const codeOf = (heads: readonly string[], texts: readonly string[], known: HeadCodes): string | null => {
  if (isBeside(heads)) return null;
  const mapped = heads.map((head) => known[head]).find((code) => code !== undefined);
  return mapped ?? texts.map(codeIn).find((code) => code !== null) ?? null;
};

const personalIn = (heads: readonly string[]): Personal | null => {
  const kinds = Object.keys(PERSONAL_HEADS) as Personal[];
  // Quizzes number what they repeat: Name2.
  const bare = heads.map((head) => head.replace(/\d+$/, ''));
  return kinds.find((kind) => bare.some((head) => (PERSONAL_HEADS[kind] as readonly string[]).includes(head))) ?? null;
};

const kindOf = (heads: ReadonlySet<string>, hasImportIds: boolean): SourceKind => {
  if (hasImportIds) return 'qualtrics';
  const kinds = Object.keys(SYSTEM_HEADS) as (keyof typeof SYSTEM_HEADS)[];
  return kinds.find((kind) => SYSTEM_HEADS[kind].some((head) => heads.has(head))) ?? 'other';
};

/** How many rows the head takes: up to the ids of Qualtrics, else up to the first row with a code. */
const headRows = (rows: readonly TableRow[], known: HeadCodes): number => {
  const first = rows.slice(0, MOST_HEAD_ROWS);
  const ids = first.findIndex(isQualtricsIds);
  if (ids !== -1) return ids + 1;
  const coded = first.findIndex(({ cells }) =>
    cells.some(([, text]) => codeIn(text) !== null || known[plainHead(text)] !== undefined),
  );
  return Math.max(coded, 0) + 1;
};

type CodedSheet = { sheet: number; own: TableRow[]; codes: number; isFilled: boolean };

/** The sheets, the one with the most codes in its head first; of sheets without any, the first. */
const sheetsOf = (rows: readonly TableRow[], known: HeadCodes): CodedSheet[] => {
  const bySheet = new Map<number, TableRow[]>();
  for (const row of rows) {
    const own = bySheet.get(row.sheet);
    if (own === undefined) bySheet.set(row.sheet, [row]);
    else own.push(row);
  }
  const sheets = [...bySheet].map(([sheet, own]): CodedSheet => {
    const least = headRows(own, known);
    const codes = own.slice(0, least).flatMap(({ cells }) => cells.filter(([, text]) => codeIn(text) !== null)).length;
    return { sheet, own, codes, isFilled: own.length > least };
  });
  return sheets.sort((one, other) => other.codes - one.codes);
};

/** A sheet that explains names a code or two; one with answers has many. */
const SOME_CODES = 3;

/** Reads the head of an export. @param known codes of heads that a person confirmed */
export const readExportHead = (all: readonly TableRow[], known: HeadCodes): ExportHead => {
  const sheets = sheetsOf(all, known);
  const rows = sheets[0]?.own ?? [];
  const head = rows.slice(0, headRows(rows, known));
  const texts = new Map<number, string[]>();
  for (const { cells } of head)
    for (const [column, text] of cells) texts.set(column, [...(texts.get(column) ?? []), text]);
  const columns = [...texts].map(([column, own]): ExportColumn => {
    const heads = own.map(plainHead);
    const code = codeOf(heads, own, known);
    return { column, heads, code, personal: code === null ? personalIn(heads) : null };
  });
  const every = new Set(columns.flatMap(({ heads }) => heads));
  return {
    kind: kindOf(every, head.some(isQualtricsIds)),
    columns,
    rows: rows.slice(head.length),
    sheets: sheets.filter(({ codes, isFilled }) => codes >= SOME_CODES && isFilled).map(({ sheet }) => sheet),
  };
};
