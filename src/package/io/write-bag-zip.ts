import { once } from 'node:events';
import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { sweepTemporaryFiles, temporaryPath } from '../../base/io/write-file.ts';
import type { Progress } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { BagWriter, Digests, FileDigests, SealedFile } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';
import { BUFFER_BYTES, digestInThread, openDigester } from './bag-digests.ts';

/**
 * Writes a package. Nothing is compressed: evidence nearly always is already, and the same input must give the same bytes with
 * every version of zlib. Every entry has the earliest date of the zip format (APPNOTE 4.4.6), in local time as zips write it.
 */
const optionsNow = () =>
  ({ mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }) as const;
const WAITING_BYTES = 2 * BUFFER_BYTES;

type Known = Pick<FileDigests, 'sha256'> & Partial<Pick<FileDigests, 'sha512'>>;

/** Passes bytes on, and computes their size and digests on the way. */
const openCounter = (file: SealedFile, algorithms: readonly Algorithm[], onDone: (known: Known) => void): Transform => {
  const digester = openDigester(algorithms);
  let bytes = 0;
  return new Transform({
    highWaterMark: BUFFER_BYTES,
    transform: (chunk: Uint8Array, _encoding, next) => {
      digester.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
    flush: (next) => {
      const { sha256 = '', sha512 } = digester.finish();
      const judged = 'location' in file ? file.sha256 : undefined;
      if (bytes !== file.bytes || (judged !== undefined && judged !== sha256)) {
        next(new UserError('changed-elsewhere', { path: file.path }));
        return;
      }
      onDone({ sha256, ...(sha512 === undefined ? {} : { sha512 }) });
      next();
    },
  });
};

/** Below this size, starting a thread costs more than it saves. */
const WORTH_THREAD_BYTES = 24_000_000;

/**
 * SHA-512 takes longest by far, so for large packages a thread computes it while this one writes.
 * @returns digests by location; null for small packages
 */
const digestBeside = (files: readonly SealedFile[], worker: string): Promise<Map<string, Digests>> | null => {
  const locations = files.flatMap((file) => ('location' in file ? [file.location] : []));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes < WORTH_THREAD_BYTES) return null;
  return digestInThread(worker, { locations }).then(
    (digests) => new Map(locations.map((location, index) => [location, digests[index] ?? {}])),
  );
};

/** The thread must have read the same bytes as were written. @throws UserError 'changed-elsewhere' */
const join512 = (file: SealedFile, known: Known, beside: ReadonlyMap<string, Digests>): FileDigests => {
  const { path, bytes } = file;
  if (known.sha512 !== undefined) return { path, bytes, ...known, sha512: known.sha512 };
  const { sha256, sha512 = '' } = ('location' in file ? beside.get(file.location) : undefined) ?? {};
  if (sha256 !== known.sha256) throw new UserError('changed-elsewhere', { path });
  return { path, bytes, sha256, sha512 };
};

/** Reads synchronously, which is faster here because nothing else runs meanwhile. */
function* readPieces(location: string): Generator<Buffer> {
  const handle = openSync(location, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(BUFFER_BYTES);
      const read = readSync(handle, piece);
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

const streamOf = (file: SealedFile): Readable =>
  Readable.from('location' in file ? readPieces(file.location) : [Buffer.from(file.content)], { objectMode: true });

type Tags = Parameters<BagWriter['write']>[1];

type Packing = { base: string; worker: string; onProgress: Progress };

/** Hands the zip one file at a time, so that memory never holds more than one piece of one file. */
const addFiles = async (
  zip: ZipFile,
  files: readonly SealedFile[],
  { base, worker, onProgress }: Packing,
): Promise<FileDigests[]> => {
  const beside = digestBeside(files, worker);
  // A failure is reported below, once everything is written.
  beside?.catch(() => undefined);
  const known: Known[] = [];
  for (const file of files) {
    const source = streamOf(file);
    const late = beside !== null && 'location' in file;
    const counter = openCounter(file, late ? ['sha256'] : ['sha256', 'sha512'], (found) => known.push(found));
    source.on('error', (error) => counter.destroy(error));
    zip.addReadStream(source.pipe(counter), `${base}/${file.path}`, { ...optionsNow(), size: file.bytes });
    await finished(counter);
    onProgress(known.length, files.length);
  }
  const found = (await beside) ?? new Map<string, Digests>();
  return files.map((file, index) => join512(file, known[index] ?? { sha256: '' }, found));
};

const writeAll = async (path: string, files: readonly SealedFile[], tags: Tags, packing: Packing): Promise<number> => {
  const zip = new ZipFile();
  // Buffers pieces that wait for the disk, so that reading can go on.
  const out = createWriteStream(path, { flags: 'wx', highWaterMark: WAITING_BYTES });
  // Wait until the file exists, so that a write that breaks off can always remove it.
  await once(out, 'open');
  const failed = Promise.race([once(zip, 'error'), once(out, 'error')]).then(([error]) => Promise.reject(error));
  // A failure is reported below, when it matters.
  failed.catch(() => undefined);
  zip.outputStream.pipe(out);
  const done = finished(out);
  done.catch(() => undefined);
  try {
    const digests = await Promise.race([addFiles(zip, files, packing), failed]);
    for (const { path: name, text } of tags(digests))
      zip.addBuffer(Buffer.from(text), `${packing.base}/${name}`, optionsNow());
    zip.end();
    await Promise.race([done, failed]);
    return out.bytesWritten;
  } finally {
    if (!out.closed) {
      // The cause of the failure was already reported.
      out.on('error', () => undefined);
      const closed = new Promise<void>((resolve) => out.once('close', () => resolve()));
      out.destroy();
      await closed;
    }
  }
};

const syncFile = (path: string) => {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Opens the writer of a package.
 * @param target where the package goes; it is there whole, or not at all
 * @param base the folder in the package that holds the bag
 * @param worker the script of the thread: dist/digest-worker.js
 * @param force whether to replace a package that is already there
 */
export const openBagWriter = (
  target: { path: string; shown: string; base: string; force: boolean },
  worker: string,
  machine: Machine,
): BagWriter => ({
  async write(files, tags, onProgress) {
    const { path, shown, base, force } = target;
    if (existsSync(path) && !force) throw new UserError('target-exists', { path: shown });
    const temporary = temporaryPath(path, machine);
    // A killed process may have left temporary files of the same name.
    sweepTemporaryFiles(dirname(path), machine);
    try {
      rmSync(temporary, { force: true });
      const bytes = await writeAll(temporary, files, tags, { base, worker, onProgress });
      syncFile(temporary);
      renameSync(temporary, path);
      return { path: shown, bytes };
    } catch (error) {
      rmSync(temporary, { force: true });
      const reason = fileTrouble(error);
      if (error instanceof UserError || reason === null) throw error;
      throw new UserError('file-unwritable', { path: shown, reason }, error);
    }
  },
});
