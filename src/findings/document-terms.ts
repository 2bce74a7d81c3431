/** The terms that facts about a document and findings about it share. */

/** Parts of a document outside the running text, or out of sight. */
export type DocumentPart =
  | 'header'
  | 'footer'
  | 'footnote'
  | 'comment'
  /** Text deleted under tracked changes. Inserted text is part of the page. */
  | 'deleted'
  | 'hidden'
  /** Speaker notes of a slide. */
  | 'notes'
  | 'properties'
  | 'sheet-name'
  /** From, To, Cc of a mail. */
  | 'mail-header'
  /** The name of a file that is packed inside. */
  | 'attachment'
  /** A form field. */
  | 'field'
  /** The address of a link, such as mailto: or tel:. */
  | 'link'
  | 'file-name'
  /** The title of the document in the register. */
  | 'title';

/**
 * A file packed inside a document: its number among those of its sort, from 1, and its kind according to its bytes, as an extension
 * (xlsx; '' when nobody knows it). Its name is left out, because a name may tell whom the file is about.
 */
export type PackedPlace = {
  number: number;
  kind: string;
  /** What a person calls it. A zip is nothing but its files; anything else stands by itself, with this in it. */
  as: 'attachment' | 'object' | 'picture' | 'file';
};

/** A place in a document. All numbers count from 1. It never holds names or text from the document. */
export type Place = {
  /** A page of a PDF, a slide of a presentation. */
  page?: number;
  sheet?: number;
  /** The name of a cell, such as B7. */
  cell?: string;
  paragraph?: number;
  /** A line of plain text, or of the source of a web page. */
  line?: number;
  part?: DocumentPart;
  /** The files that it is packed in, outermost first. The other fields then are about the innermost. */
  inside?: readonly PackedPlace[];
  /** The path of a file of the dossier itself, when the place is in something that people wrote there. */
  file?: string;
  /** For a title: the id of its entry in the register. */
  entry?: string;
};

/** Why a part of a document could not be looked into. `kind`: no reader knows such files. `depth`: packed too deep. */
export type UnreadReason = 'kind' | 'damaged' | 'encrypted' | 'depth' | 'no-text' | 'size';

/** A part of a document that nobody could look into: something packed inside, a page, a header. */
export type UnreadPart = { place: Place; why: UnreadReason };

/** What a document holds where its text should be. */
export type InPlaceOfText = 'pictures' | 'nothing' | 'numbers' | 'few-words';

/** Where a document says of which date it is. */
export type DateSaidBy = 'firstPage' | 'fileName' | 'title';

/** What is not as it should be in a document that could be read all the same. */
export type Flaw = 'leading-bytes' | 'trailing-bytes' | 'backslash-names' | 'doctype' | 'properties';

/** What a document can run: Office macros, scripts, and programs packed inside. */
export type ActiveContent = 'macro' | 'script' | 'program';

/**
 * The sizes that the words of `too-large` mention: far above real documents, far below what hurts a laptop (docs/decisions/008).
 */
export const DOCUMENT_LIMITS = {
  pages: 5_000,
  /** Files in a zip. */
  entries: 10_000,
  /** Bytes of one file in a zip, counted while inflating. */
  entryBytes: 64_000_000,
  characters: 20_000_000,
} as const;

/** The limit that a document exceeded. */
export type ReadLimit = 'pages' | 'entries' | 'unpacked' | 'characters' | 'nesting' | 'memory' | 'time';

/**
 * Why a file of the school is not in a package. `unregistered`: neither in the register nor in the folder of a criterion. `other-case`: nor
 * that, but the register has its name in other capitals.
 */
export const LEFT_OUT_REASONS = ['confidential', 'unread', 'unregistered', 'other-case'] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
