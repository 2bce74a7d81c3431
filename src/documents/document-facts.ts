import type { ActiveContent, Place } from '../findings/document-terms.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import type { ReadTrouble } from './document-content.ts';

/** Personal data of one kind in one document: how often, and where. Never what stands there. */
export type PersonalDataFind = {
  kind: PersonalDataKind | 'location' | 'author';
  count: number;
  /** The first places, each once. */
  places: Place[];
};

/** Whether a quote stands in a document word for word, and on which pages; no pages where the format knows none. */
export type QuoteFact = { found: boolean; pages: number[] };

/** What a document holds, told without its text. */
export type ContentFacts = {
  /** Words that a person sees in it. */
  words: number;
  /** Pages without any word: pictures, or empty. */
  wordlessPages: number;
  /** The day on which it was made, by its own properties (YYYY-MM-DD). */
  created: string | null;
  /** A digest of its words in order; null when there are too few to compare. */
  textDigest: string | null;
  /** Per type of document, the topics that its text touches. */
  topics: Record<string, string[]>;
  /** In the order in which the quotes were asked. */
  quotes: QuoteFact[];
  personal: PersonalDataFind[];
  active: ActiveContent[];
};

/** What came of reading a document: nobody tried (its kind is not read), it could not be read, or this is what it holds. */
export type Reading =
  | { state: 'unread' }
  | { state: 'failed'; trouble: ReadTrouble }
  | { state: 'read'; content: ContentFacts };

/** What was seen inside a file; `null` as a whole where nobody looked. */
export type DocumentFacts = {
  /** Media type by the file's bytes (WHATWG MIME sniffing, by the file-type package); null when nobody came that far. */
  mediaType: string | null;
  /** Pages of a PDF, slides of a presentation; null where the format knows none, or when it was not read. */
  pages: number | null;
  reading: Reading;
};
