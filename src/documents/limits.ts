import type { ReadLimit } from '../findings/document-terms.ts';
import type { ReadTrouble } from './document-content.ts';

export { LIMITS } from './read-limits.ts';

/** Thrown by readers for a document that cannot be read; says why, never what stood in it. */
export class ReadError extends Error {
  readonly trouble: ReadTrouble;
  constructor(trouble: ReadTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

export const overLimit = (limit: ReadLimit): ReadError => new ReadError({ kind: 'limit', limit });
