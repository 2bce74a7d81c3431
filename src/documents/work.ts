import { type DocumentContent, EMPTY_CONTENT } from './document-content.ts';
import { LIMITS, overLimit } from './limits.ts';

/** A file packed inside a document, as the document names it. */
export type FileInside = {
  /** As the document writes it; '' when it has none. It may lie, so the kind of the file follows from its bytes first. */
  name: string;
  bytes: Uint8Array;
  /** What the document says that it is, as a media type. */
  mediaType?: string;
};

/** A document inside another that is not packed as a file of its own: its kind is known, and only the document around it can open it. */
export type OpenedFile = { name: string; extension: string; read: (work: Work) => Promise<DocumentContent> };

/**
 * Reads a file packed inside a document, of whatever kind, as if it stood by itself. A reader calls this once for each file that it finds
 * packed inside, in the order in which a person finds them, and passes the outcome on whole: `content.absorb(await work.readPacked(file))`.
 * Places tell the number of the file (`inside`). What cannot be looked into is in `unread`; a program is in `active`.
 * @throws ReadError a limit, which counts for a document with all that is packed in it; or unsafe
 */
export type ReadPacked = (file: FileInside | OpenedFile) => Promise<DocumentContent>;

/** How far the reading of a document is, and what it may still take: together with all that is packed inside it. */
export type Work = Counters & { readPacked: ReadPacked };

/** Each of these throws ReadError when a limit is reached. */
export type Counters = {
  /** A page, slide, sheet or file is done. */
  onPage(): void;
  /** So many files are in a zip or a mail. */
  countEntries(entries: number): void;
  /** So many bytes came out of a zip. */
  countUnpacked(bytes: number): void;
  /** So many characters of XML were heard, whether they are kept or not. */
  countHeard(characters: number): void;
  /** So many characters of text are kept. */
  countKept(characters: number): void;
};

/** About what a page takes: that much text or markup is progress too, as many formats have no pages. */
const CHARACTERS_PER_PAGE = 3_000;
const BYTES_PER_PAGE = 100_000;

const countTo = (most: number, limit: Parameters<typeof overLimit>[0], onMore: (more: number) => void = () => {}) => {
  let sum = 0;
  return (more: number): void => {
    sum += more;
    if (sum > most) throw overLimit(limit);
    onMore(more);
  };
};

/** Tells of a page for each lot of this size. */
const pagesBy = (size: number, onPage: () => void) => {
  let rest = 0;
  return (more: number): void => {
    rest += more;
    for (; rest >= size; rest -= size) onPage();
  };
};

/** @param onPage hears of progress: each page, and as much text as stands on one */
export const startCounting = (onPage: () => void = () => {}): Counters => ({
  onPage,
  countEntries: countTo(LIMITS.entries, 'entries'),
  countUnpacked: countTo(LIMITS.unpackedBytes, 'unpacked', pagesBy(BYTES_PER_PAGE, onPage)),
  countHeard: countTo(LIMITS.characters, 'characters', pagesBy(CHARACTERS_PER_PAGE, onPage)),
  countKept: countTo(LIMITS.characters, 'characters', pagesBy(CHARACTERS_PER_PAGE, onPage)),
});

/** Work of which only the text of the document itself counts, not what is packed inside. */
export const startWorkAlone = (onPage?: () => void): Work => ({
  ...startCounting(onPage),
  readPacked: async () => EMPTY_CONTENT,
});
