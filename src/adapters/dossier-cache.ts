import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../domain/dossier.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { UserError } from '../domain/user-error.ts';
import type { DossierBytes } from './dossier-bytes.ts';
import type { Machine } from './machine.ts';
import { writeFileSafely } from './write-file.ts';

/**
 * The dossier as it was understood last time: parsing YAML cold is most of what a short run takes. What a team wrote is in it,
 * so it is encrypted under a key made from the very files it came from: who does not have those reads nothing
 * (docs/decisions/009-facts-cache.md).
 */
export type DossierCache = {
  get: (bytes: DossierBytes, mark: QualityMark) => Dossier | null;
  put: (bytes: DossierBytes, mark: QualityMark, dossier: Dossier) => void;
};

const CIPHER = 'aes-256-gcm';
const LENGTHS = { name: 32, nonce: 12, tag: 16 };

/** A digest of everything the dossier came from, different for each use. */
const digestFor = (use: string, version: string, { files, names }: DossierBytes, mark: QualityMark): Buffer => {
  const hash = createHash('sha256').update(`${use}\0${version}\0${JSON.stringify(mark)}\0`);
  for (const [file, bytes] of files) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  return hash
    .update(`names\0${names?.length ?? -1}\0`)
    .update(names ?? '')
    .digest();
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

/**
 * @param dossierFolder the folder on this machine, which names the cache file
 * @param version changes with whatever decides how files are understood
 */
export const openDossierCache = (
  cacheFolder: string,
  dossierFolder: string,
  version: string,
  machine: Machine,
): DossierCache => {
  const digest = createHash('sha256').update(dossierFolder).digest('hex').slice(0, 32);
  const path = join(cacheFolder, `dossier-${digest}.bin`);
  return {
    get(bytes, mark) {
      try {
        const stored = readFileSync(path);
        const name = digestFor('name', version, bytes, mark);
        if (!stored.subarray(0, LENGTHS.name).equals(name)) return null;
        return JSON.parse(decrypt(stored, digestFor('key', version, bytes, mark))) as Dossier;
      } catch {
        return null;
      }
    },
    put(bytes, mark, dossier) {
      const name = digestFor('name', version, bytes, mark);
      try {
        writeFileSafely(path, encrypt(JSON.stringify(dossier), name, digestFor('key', version, bytes, mark)), machine);
      } catch (error) {
        // Trouble with a cache is no trouble of the user.
        if (!(error instanceof UserError)) throw error;
      }
    },
  };
};

/** For --no-cache: remembers nothing. */
export const noDossierCache: DossierCache = { get: () => null, put: () => undefined };
