import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';

/**
 * One text in the user's cache folder, encrypted under a key made from everything it came from: who does not have that reads
 * nothing, and when any of it changes there is nothing to read (docs/decisions/009-facts-cache.md).
 */
export type SealedCache = {
  /** @param origin everything the text came from */
  get: (origin: readonly (string | Uint8Array)[]) => string | null;
  put: (origin: readonly (string | Uint8Array)[], text: string) => void;
};

const CIPHER = 'aes-256-gcm';
const LENGTHS = { name: 32, nonce: 12, tag: 16 };

/** A digest of an origin, another one for each use. */
const digestFor = (use: string, origin: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256').update(`${use}\0`);
  for (const part of origin) hash.update(`${part.length}\0`).update(part);
  return hash.digest();
};

const decrypt = (stored: Buffer, key: Buffer): string => {
  const nonceAt = LENGTHS.name;
  const tagAt = nonceAt + LENGTHS.nonce;
  const dataAt = tagAt + LENGTHS.tag;
  const decipher = createDecipheriv(CIPHER, key, stored.subarray(nonceAt, tagAt), { authTagLength: LENGTHS.tag });
  decipher.setAuthTag(stored.subarray(tagAt, dataAt));
  return Buffer.concat([decipher.update(stored.subarray(dataAt)), decipher.final()]).toString('utf8');
};

const encrypt = (text: string, name: Buffer, key: Buffer): Buffer => {
  const nonce = randomBytes(LENGTHS.nonce);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: LENGTHS.tag });
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([name, nonce, cipher.getAuthTag(), data]);
};

/** The name of the cache file for one use of one dossier. @param folder the dossier on this machine */
export const sealedName = (use: string, folder: string): string =>
  `${use}-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}.bin`;

export const openSealedCache = (path: string, machine: Machine): SealedCache => ({
  get(origin) {
    try {
      const stored = readFileSync(path);
      if (!stored.subarray(0, LENGTHS.name).equals(digestFor('name', origin))) return null;
      return decrypt(stored, digestFor('key', origin));
    } catch {
      return null;
    }
  },
  put(origin, text) {
    try {
      writeFileSafely(path, encrypt(text, digestFor('name', origin), digestFor('key', origin)), machine);
    } catch (error) {
      // Trouble with a cache is no trouble of the user.
      if (!(error instanceof UserError)) throw error;
    }
  },
});

/** For --no-cache: remembers nothing. */
export const noSealedCache: SealedCache = { get: () => null, put: () => undefined };
