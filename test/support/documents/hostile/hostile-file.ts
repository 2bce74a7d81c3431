import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file made to harm whoever opens it, or one that looks like that. */
export type HostileFile = {
  /** A path below the folder; unique in the list. */
  name: string;
  /** Writes the file; links, pipes and devices work on POSIX only. */
  make: (folder: string) => void;
  /** One of these codes must be found. If empty, no error is needed, as long as the run ends in time. */
  finding: string[];
  about: string;
};

export const DOCUMENTS = join(import.meta.dirname, '../../../fixtures/documents');
export const real = (name: string): Buffer => readFileSync(join(DOCUMENTS, name));

export const file = (
  name: string,
  finding: string[],
  about: string,
  bytes: () => Uint8Array | string,
): HostileFile => ({
  name,
  finding,
  about,
  make: (folder) => writeFileSync(join(folder, name), bytes()),
});

/** Generates the same noise on every machine (xorshift32). */
export const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state & 0xff;
  }
  return bytes;
};

export const half = (name: string): Buffer => {
  const bytes = real(name);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
};
