/** What facts about a document and findings about it have in common. */

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
  /** A file of the dossier itself, by its path in it: the place is in what people wrote there. */
  file?: string;
  /** For a title: the id of the entry in the register that gives it. */
  entry?: string;
};

/** What a document can do by itself: programs of Office (macros), scripts, and programs packed inside. */
export type ActiveContent = 'macro' | 'script' | 'program';

/** The bound that a document went past; the numbers stand in read-limits.ts. */
export type ReadLimit = 'pages' | 'entries' | 'unpacked' | 'characters' | 'nesting' | 'memory' | 'time';
