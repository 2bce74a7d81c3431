import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from '../../base/io/file-trouble.ts';

/** The size of a file in bytes and its SHA-256 (FIPS 180-4) in hexadecimal, or why there is no hash. */
export type FileHash =
  | { state: 'hashed'; bytes: number; sha256: string }
  | { state: 'too-large'; bytes: number }
  | { state: 'missing' | 'unreadable' | 'busy' | 'not-a-file' };

/** A file to hash; its size only serves to share the work evenly between threads. */
type FileToHash = { location: string; bytes: number };

const BUFFER_BYTES = 1024 * 1024;
/** O_NONBLOCK: a pipe in the place of a file must not make us wait for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Below this size, starting threads costs more than they save. */
const WORTH_THREADS_BYTES = 24_000_000;
/** More than two threads gain nothing: the disk is the limit by then. */
const THREADS = 2;

const STATES: Record<string, 'missing' | 'busy'> = { ENOENT: 'missing', EBUSY: 'busy' };

const hashFile = (location: string, maxBytes: number, buffer: Buffer): FileHash => {
  let handle: number | null = null;
  try {
    handle = openSync(location, OPEN_FLAGS);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { state: 'not-a-file' };
    if (stat.size > maxBytes) return { state: 'too-large', bytes: stat.size };
    const hash = createHash('sha256');
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
    return { state: 'hashed', bytes: stat.size, sha256: hash.digest('hex') };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { state: STATES[errorCode(error)] ?? 'unreadable' };
  } finally {
    if (handle !== null) closeSync(handle);
  }
};

/** SHA-256 of files, one after the other, over one reused buffer: several times faster than streams, in constant memory. */
export const hashHere = (locations: readonly string[], maxBytes: number): FileHash[] => {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  return locations.map((location) => hashFile(location, maxBytes, buffer));
};

export type HashWork = { locations: string[]; maxBytes: number };

const hashInThread = async (worker: string, work: HashWork): Promise<FileHash[]> => {
  const { Worker } = await import('node:worker_threads');
  return await new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: work });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
};

/** The indexes of the files in lots of about the same number of bytes, one lot per thread. */
const shareOut = (files: readonly FileToHash[]): number[][] => {
  const lots = Array.from({ length: THREADS }, () => ({ bytes: 0, indexes: [] as number[] }));
  files.forEach(({ bytes }, index) => {
    const [lightest] = lots.sort((one, other) => one.bytes - other.bytes);
    lightest?.indexes.push(index);
    if (lightest !== undefined) lightest.bytes += bytes;
  });
  return lots.map(({ indexes }) => indexes);
};

/**
 * SHA-256 of files, in the order given; in threads if there is enough to hash.
 * @param worker the path of the script that a thread runs: dist/hash-worker.js
 */
export const hashFiles = async (
  files: readonly FileToHash[],
  maxBytes: number,
  worker: string,
): Promise<FileHash[]> => {
  const locations = files.map(({ location }) => location);
  const total = files.reduce((sum, { bytes }) => sum + Math.min(bytes, maxBytes), 0);
  if (total < WORTH_THREADS_BYTES) return hashHere(locations, maxBytes);
  const hashes: FileHash[] = [];
  const lots = shareOut(files);
  await Promise.all(
    lots.map(async (indexes) => {
      const own = indexes.map((index) => locations[index] ?? '');
      const found = await hashInThread(worker, { locations: own, maxBytes });
      indexes.forEach((index, place) => {
        hashes[index] = found[place] ?? { state: 'unreadable' };
      });
    }),
  );
  return hashes;
};
