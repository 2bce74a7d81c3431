import type { ColumnWords } from '../words/word.ts';

/** What an audit report consists of. Each block has one of these keys, so that a template can tell them apart. */
export type AuditBlock =
  | { text: string; strong: boolean }
  | { subtitle: string; id: string }
  | { items: string[] }
  | { table: AuditTable };

export type AuditTable = {
  caption: string;
  /** Heads with their share of a line on paper. */
  columns: ColumnWords;
  heads: string[];
  /** Each cell with the head of its column: on a narrow screen they stand below each other. */
  rows: { head: string; cells: { label: string; value: string }[] }[];
};

export type AuditSection = { id: string; title: string; blocks: AuditBlock[] };

export const text = (words: string, strong = false): AuditBlock => ({ text: words, strong });

/** A list, or a sentence where it would be empty. */
export const itemsOr = (items: readonly string[], otherwise: string): AuditBlock =>
  items.length === 0 ? text(otherwise) : { items: [...items] };

/** A table whose first column names the row, or a sentence where it would be empty. */
export const tableOr = (
  caption: string,
  columns: ColumnWords,
  rows: readonly (readonly string[])[],
  otherwise: string,
): AuditBlock =>
  rows.length === 0
    ? text(otherwise)
    : {
        table: {
          caption,
          columns,
          heads: columns.map(([head]) => head),
          rows: rows.map(([head = '', ...cells]) => ({
            head,
            cells: cells.map((value, index) => ({ label: columns[index + 1]?.[0] ?? '', value })),
          })),
        },
      };

export const section = (id: string, title: string, blocks: AuditBlock[]): AuditSection => ({ id, title, blocks });
