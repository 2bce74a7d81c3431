/** What a reader sees in a document: text with the place where it stands, and the document's own properties. */

/** Parts that a person does not see on the page, or not as part of the running text. */
export type DocumentPart =
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  /** Text that was deleted while changes were tracked; inserted text is part of the page. */
  | 'deleted'
  | 'hidden'
  /** Speaker notes of a slide. */
  | 'notes'
  | 'properties'
  | 'sheet-name'
  /** From, To, Cc of a mail. */
  | 'mail-header'
  | 'attachment'
  /** A field that a reader can fill in. */
  | 'field'
  /** Where a link leads, such as mailto: or tel:. */
  | 'link'
  | 'file-name'
  /** The title that the register gives it. */
  | 'title';

/** Where something stands. All numbers count from 1. Names and texts of the document never stand in it. */
export type Place = {
  /** A page of a PDF, a slide of a presentation. */
  page?: number;
  sheet?: number;
  /** A cell as spreadsheets name it, such as B7. */
  cell?: string;
  paragraph?: number;
  /** A line of a plain text, or of the source of a page or mail. */
  line?: number;
  part?: DocumentPart;
  /** A file of the dossier itself, by its path in it: it stands in what people wrote there. */
  file?: string;
  /** For a title: the id of the entry in the register that gives it. */
  entry?: string;
};

/** A piece of text that belongs together: a paragraph, a cell, a line, a page. */
export type TextPart = {
  place: Place;
  text: string;
  /** The heading of the column and row that a cell stands in: what its text is about. */
  label?: string;
};

/** What a document can do by itself: programs of Office (macros), scripts, and programs packed inside. */
export type ActiveContent = 'macro' | 'script' | 'program';

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

/** The bound that a document went past; the numbers stand in adapters/readers/limits.ts. */
export type ReadLimit = 'pages' | 'entries' | 'unpacked' | 'characters' | 'nesting' | 'memory' | 'time';

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
