import type { ActiveContent, DocumentPart, Place, ReadLimit } from '../findings/document-terms.ts';

/** What a reader sees in a document: text with the place where it stands, and the document's own properties. */

/** A piece of text that belongs together: a paragraph, a cell, a line, a page. */
export type TextPart = {
  place: Place;
  text: string;
  /** The heading of the column and row that a cell stands in: what its text is about. */
  label?: string;
};

export type DocumentContent = {
  /** In reading order; the text of one page, sheet or paragraph after the other. */
  parts: TextPart[];
  /** Pages or slides; null where the format knows none. */
  pages: number | null;
  /** The day on which it was made, by its own properties (YYYY-MM-DD). */
  created: string | null;
  /** Who made or last saved it, by its own properties. */
  authors: string[];
  /** Whether its properties hold a position on earth. */
  located: boolean;
  active: ActiveContent[];
};

/** Why nobody could look inside a document. */
export type ReadTrouble =
  | { kind: 'encrypted' }
  /** Not what its kind should be: cut short, or full of errors. */
  | { kind: 'damaged' }
  /** Built in a way that honest programs never do: outside paths, a DOCTYPE. */
  | { kind: 'unsafe' }
  | { kind: 'limit'; limit: ReadLimit }
  /** Another content than when it was hashed. */
  | { kind: 'changed' }
  /** The reader itself broke off. */
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

/** Whether a person who looks at the document reads this text. */
export const isSeen = ({ place }: TextPart): boolean => !UNSEEN.has(place.part);

/** A document without anything in it. */
export const EMPTY_CONTENT: DocumentContent = {
  parts: [],
  pages: null,
  created: null,
  authors: [],
  located: false,
  active: [],
};
