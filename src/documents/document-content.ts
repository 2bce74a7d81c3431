import type { ActiveContent, DocumentPart, Flaw, Place, ReadLimit, UnreadPart } from '../findings/document-terms.ts';

/** A piece of text that belongs together: a paragraph, a cell, a line, a page. */
export type TextPart = {
  place: Place;
  text: string;
  /** For a cell: the headings of its column and row, which tell what its text is about. */
  label?: string;
  /** For a cell: its column, from 0. The cells of a row follow each other. */
  column?: number;
};

/** What a reader finds in a document: its text, with the place of each piece, and its properties. */
export type DocumentContent = {
  /** In reading order. */
  parts: TextPart[];
  /** The number of pages or slides; null when the format has none. */
  pages: number | null;
  /** The day of creation (YYYY-MM-DD) from the document's properties. */
  created: string | null;
  /** Who made, changed or commented on it, according to the document itself. */
  authors: string[];
  /** Where properties tell on which place on earth it was made, as those of photos do (GPS). */
  locations: Place[];
  /** Where properties name somebody who is on it, as those of photos do. The name stands among the parts too. */
  persons: Place[];
  active: ActiveContent[];
  /** What could not be looked into. Never left out: what nobody read is not read. */
  unread: UnreadPart[];
  flaws: Flaw[];
  /** The number of pictures packed inside. */
  pictures: number;
  /** The share of a page that pictures cover, from 0 to 1, of pages with few words, in formats that say where pictures stand. */
  covered: { page: number; share: number }[];
  /** Pictures in the running text of a document without pages: before which part, and the share of a page that each covers. */
  figures: { at: number; share: number }[];
};

/** Why a document could not be read. */
export type ReadTrouble =
  | { kind: 'encrypted' }
  /** Cut short, or not valid for its kind. */
  | { kind: 'damaged' }
  /** Built as honest programs never do: paths that lead outside, a DOCTYPE. */
  | { kind: 'unsafe' }
  | { kind: 'limit'; limit: ReadLimit }
  /** No longer the content that was hashed. */
  | { kind: 'changed' }
  /** The reader itself failed. */
  | { kind: 'crashed' };

const UNSEEN: ReadonlySet<DocumentPart | undefined> = new Set([
  'comment',
  'deleted',
  'hidden',
  'properties',
  'sheet-name',
  'mail-header',
  'attachment',
  'link',
  'file-name',
  'title',
] as const);

/** Whether somebody who looks at the document sees this text. */
export const isSeen = ({ place }: TextPart): boolean =>
  !UNSEEN.has(place.part) && (place.inside ?? []).every(({ as }) => as === 'file');

export const EMPTY_CONTENT: DocumentContent = {
  parts: [],
  pages: null,
  created: null,
  authors: [],
  locations: [],
  persons: [],
  active: [],
  unread: [],
  flaws: [],
  pictures: 0,
  covered: [],
  figures: [],
};
