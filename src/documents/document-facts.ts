import type { ActiveContent, Flaw, Place, UnreadPart } from '../findings/document-terms.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import type { SaidDate } from './dates/dates-in-text.ts';
import type { ReadTrouble } from './document-content.ts';
import type { SparsePage } from './pictures/sparse-pages.ts';

/** Personal data of one kind in one document: how often and where, never the data itself. */
export type PersonalDataFind = {
  kind: PersonalDataKind | 'location' | 'author';
  count: number;
  /** The first places, without duplicates. */
  places: Place[];
};

/** Whether a quote is in a document word for word, and on which pages; no pages when the format has none. */
export type QuoteFact = { found: boolean; pages: number[] };

/** What a document holds, without its text. */
export type ContentFacts = {
  /** The number of visible words. */
  words: number;
  /** The number of different visible words with a letter in them. */
  differentWords: number;
  /** The pages with few words, such as scans. */
  sparsePages: SparsePage[];
  /** The number of pages as laid out here, for a document without pages whose pictures have sizes; null for any other. */
  laidOut: number | null;
  /** The day of creation (YYYY-MM-DD) from the document's properties. */
  created: string | null;
  /** What its first page says of its own date: days (YYYY-MM-DD) and school years (2018-2019), each once. */
  dates: SaidDate[];
  /** A digest of the words in order; null when there are too few to compare. */
  textDigest: string | null;
  /** The topics that the text mentions, by type of document. */
  topics: Record<string, string[]>;
  /** In the order of the quotes that were asked about. */
  quotes: QuoteFact[];
  personal: PersonalDataFind[];
  active: ActiveContent[];
  /** The first parts that nobody could look into; `count` tells of how many. */
  unread: { count: number; parts: UnreadPart[] };
  /** The same of pictures that are a document of their own, as in a zip: for some types of document, a picture is enough. */
  unreadPictures: { count: number; parts: UnreadPart[] };
  /** The number of other pictures packed inside of which nobody knows how large they are shown. */
  pictures: number;
  flaws: Flaw[];
};

/** The outcome of reading: no reader knows this kind of file, reading failed, or these are the facts. */
export type Reading =
  | { state: 'unread' }
  | { state: 'failed'; trouble: ReadTrouble }
  | { state: 'read'; content: ContentFacts };

/** What was found inside a file. */
export type DocumentFacts = {
  /** The media type according to the bytes (file-type package); null when the file was not opened. */
  mediaType: string | null;
  /** The number of pages or slides; null when the format has none, or the file was not read. */
  pages: number | null;
  reading: Reading;
};

/** The facts of a file that never got as far as its media type. */
export const failedFacts = (trouble: ReadTrouble): DocumentFacts => ({
  mediaType: null,
  pages: null,
  reading: { state: 'failed', trouble },
});
