import type { DocumentContent } from './document-content.ts';

/** Reads a file that is packed inside another; its parts stand in 'attachment', and what cannot be read gives nothing. */
export type ReadAttachment = (fileName: string, bytes: Uint8Array) => Promise<DocumentContent>;
