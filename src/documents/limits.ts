import { DOCUMENT_LIMITS, type ReadLimit } from '../findings/document-terms.ts';
import type { ReadTrouble } from './document-content.ts';

/** Everything that a document may ask of a reader (docs/decisions/008). */
export const LIMITS = {
  ...DOCUMENT_LIMITS,
  /** Bytes of all files in a zip together, counted while inflating. */
  unpackedBytes: 256_000_000,
  /** How deep elements may be nested. */
  depth: 256,
} as const;

/** Thrown for a document that cannot be read. Says why, never what was in the document. */
export class ReadError extends Error {
  readonly trouble: ReadTrouble;
  constructor(trouble: ReadTrouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

/** Waits for the reading of a part that a document can do without. If the part is damaged, `told` is called and the rest still counts. */
export const unlessDamaged = async (reading: Promise<unknown>, told: () => void): Promise<void> => {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof ReadError) || error.trouble.kind !== 'damaged') throw error;
    told();
  }
};

export const overLimit = (limit: ReadLimit): ReadError => new ReadError({ kind: 'limit', limit });
