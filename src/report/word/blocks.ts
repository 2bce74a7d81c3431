import type { Verdict } from '../../judging/verdict.ts';
import type { ColumnWords } from '../words/word.ts';

/** What a document consists of, before it is a Word file: plain data, in the order of reading. */

/** A stretch of text that looks the same. */
export type Stretch = { text: string; strong?: boolean };

/** What is drawn, with what it says to who cannot see it; no two pictures of a document have the same number. */
export type Picture = {
  number: number;
  alt: string;
  draw: { kind: 'score'; score: number; target: number } | { kind: 'verdict'; verdict: Verdict };
};

/** Pieces of one paragraph; a line break in a text is a line break on paper. */
export type Line = readonly (string | Stretch | Picture)[];

export type Cell = { lines: readonly Line[]; right?: boolean };

export type Block =
  | { kind: 'title' | 'subtitle' | 'quote' | 'text'; line: Line }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'items'; items: readonly Line[]; numbered: boolean }
  | { kind: 'table'; columns: ColumnWords; rows: readonly (readonly Cell[])[] }
  | { kind: 'contents' };

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

export const text = (...line: Line): Block => ({ kind: 'text', line });

/** A paragraph, or none where there is nothing to say. */
export const textOrNone = (words: string | null): Block[] => (words === null ? [] : [text(words)]);

export const items = (lines: readonly Line[]): Block => ({ kind: 'items', items: lines, numbered: false });

export const strong = (words: string): Stretch => ({ text: words, strong: true });

export const cell = (...line: Line): Cell => ({ lines: [line] });

/** A cell for figures. */
export const figure = (words: string): Cell => ({ lines: [[words]], right: true });

/** A cell with a paragraph for each line that is there. */
export const stack = (lines: readonly (string | null)[]): Cell => ({
  lines: lines.filter((line) => line !== null && line !== '').map((line) => [line ?? '']),
});

/** A table, or a sentence where it would be empty. */
export const tableOr = (columns: ColumnWords, rows: readonly (readonly Cell[])[], otherwise: string): Block =>
  rows.length === 0 ? text(otherwise) : { kind: 'table', columns, rows };
