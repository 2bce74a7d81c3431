import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Digests } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';

/** Computes several digests of the same bytes in one pass. */
export type Digester = { update: (chunk: Uint8Array) => void; finish: () => Digests };

export const openDigester = (algorithms: readonly Algorithm[]): Digester => {
  const hashes: [Algorithm, Hash][] = algorithms.map((algorithm) => [algorithm, createHash(algorithm)]);
  return {
    update: (chunk) => {
      for (const [, hash] of hashes) hash.update(chunk);
    },
    finish: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
  };
};

/** A digest of a text as UTF-8, in hexadecimal. */
export const digestTextBy = (algorithm: Algorithm, text: string): string =>
  createHash(algorithm).update(text, 'utf8').digest('hex');

export const BUFFER_BYTES = 1024 * 1024;

/** The digests of a file. The buffer is a parameter so that many files can share it. @throws what the file system throws */
export const digestFile = (location: string, algorithms: readonly Algorithm[], buffer: Buffer): Digests => {
  const handle = openSync(location, 'r');
  try {
    const digester = openDigester(algorithms);
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      digester.update(buffer.subarray(0, read));
    }
    return digester.finish();
  } finally {
    closeSync(handle);
  }
};

/** The work of a thread: files of which it computes SHA-256 and SHA-512. */
export type DigestWork = { locations: string[] };

export const digestHere = ({ locations }: DigestWork): Digests[] => {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  return locations.map((location) => digestFile(location, ['sha256', 'sha512'], buffer));
};

/** Does the same in a thread beside this one. @param worker the script of the thread: dist/digest-worker.js */
export const digestInThread = async (worker: string, work: DigestWork): Promise<Digests[]> => {
  const { Worker } = await import('node:worker_threads');
  return await new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: work });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
};
