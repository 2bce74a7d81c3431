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

/** Reads a file packed inside another. All its parts get the place 'attachment'; a file that cannot be read yields nothing. */
export type ReadAttachment = (fileName: string, bytes: Uint8Array) => Promise<DocumentContent>;
