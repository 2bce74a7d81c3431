import type { DocumentContent } from './document-content.ts';

/** A document as a reader gets it: never a path, so that a reader can open nothing else. */
export type DocumentSource = {
  bytes: Uint8Array;
  /** The extension of its name in lower case, without its dot. */
  extension: string;
};

/**
 * Reads one kind of document.
 * @param onPage is called after each page, so that a watcher sees that work goes on
 * @throws ReadError when nobody can look inside
 */
export type Reader = (source: DocumentSource, onPage: () => void) => Promise<DocumentContent>;
