import type { DocumentContent } from './document-content.ts';

/** What a reader is given: bytes, never a path, so that a reader cannot open anything else. */
export type DocumentSource = {
  bytes: Uint8Array;
  /** The extension of the file name, in lower case and without the dot. */
  extension: string;
};

/**
 * Reads one kind of document.
 * @param onPage called after each page, so that the watcher can see progress
 * @throws ReadError when the document cannot be read
 */
export type Reader = (source: DocumentSource, onPage: () => void) => Promise<DocumentContent>;

/** A file packed inside a document, as the document names it. */
export type PackedFile = {
  /** As the document writes it; '' when it has none. It may lie, so the kind of the file follows from its bytes first. */
  name: string;
  bytes: Uint8Array;
  /** What the document says that it is, as a media type. */
  mediaType?: string;
};

/**
 * Reads a file packed inside a document, of whatever kind, as if it stood by itself. A reader calls this once for each file that it finds
 * packed inside, in the order in which a person finds them, and passes the outcome on whole: `gatherContent().absorb(await readPacked(file))`.
 * Places tell the number of the file (`inside`). What cannot be looked into is in `unread`; a program is in `active`.
 * @throws ReadError a limit, which counts for a document with all that is packed in it; or unsafe
 */
export type ReadPacked = (file: PackedFile) => Promise<DocumentContent>;
