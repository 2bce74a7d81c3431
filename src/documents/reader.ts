import type { DocumentContent } from './document-content.ts';
import type { Work } from './work.ts';

/** What a reader is given: bytes, never a path, so that a reader cannot open anything else. */
export type DocumentSource = {
  bytes: Uint8Array;
  /** The extension of files of this kind, in lower case and without the dot. */
  extension: string;
};

/**
 * Reads one kind of document.
 * @param work hears of each page, so that the watcher can see progress, and reads what is packed inside
 * @throws ReadError when the document cannot be read
 */
export type Reader = (source: DocumentSource, work: Work) => Promise<DocumentContent>;
