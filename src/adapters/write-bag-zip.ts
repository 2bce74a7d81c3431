import { once } from 'node:events';
import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BagWriter, FileDigests, PackedFile } from '../app/bag-ports.ts';
import { UserError } from '../domain/user-error.ts';
import { openDigester } from './bag-digests.ts';
import { fileTrouble } from './file-trouble.ts';
import type { Machine } from './machine.ts';
import { temporaryPath } from './write-file.ts';

/**
 * Writes a package. Nothing is compressed: evidence nearly always is already, and so the same input gives the same bytes on every
 * version of zlib. The moment in it is that from which zip files count (APPNOTE 4.4.6), as local time, which is how zips write it.
 */
const optionsNow = () =>
  ({ mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }) as const;
const CHUNK_BYTES = 1024 * 1024;
const WAITING_BYTES = 2 * CHUNK_BYTES;

/** Lets bytes through, and works out what they are. */
const openCounter = (file: PackedFile, onDone: (digests: FileDigests) => void): Transform => {
  const digester = openDigester(['sha256', 'sha512']);
  let bytes = 0;
  return new Transform({
    highWaterMark: CHUNK_BYTES,
    transform: (chunk: Uint8Array, _encoding, next) => {
      digester.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
    flush: (next) => {
      const { sha256 = '', sha512 = '' } = digester.finish();
      const judged = 'location' in file ? file.sha256 : undefined;
      if (bytes !== file.bytes || (judged !== undefined && judged !== sha256)) {
        next(new UserError('changed-elsewhere', { path: file.path }));
        return;
      }
      onDone({ path: file.path, bytes, sha256, sha512 });
      next();
    },
  });
};

/** Reading at once what is wanted is quicker than asking for it: nothing else happens meanwhile. */
function* readPieces(location: string): Generator<Buffer> {
  const handle = openSync(location, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(CHUNK_BYTES);
      const read = readSync(handle, piece);
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

const streamOf = (file: PackedFile): Readable =>
  Readable.from('location' in file ? readPieces(file.location) : [Buffer.from(file.content)], { objectMode: true });

type Tags = Parameters<BagWriter['write']>[1];

/** Hands one file at a time to the zip: no more is ever in memory than one piece of one file. */
const addFiles = async (
  zip: ZipFile,
  files: readonly PackedFile[],
  base: string,
  onProgress: (done: number, of: number) => void,
): Promise<FileDigests[]> => {
  const digests: FileDigests[] = [];
  for (const file of files) {
    const source = streamOf(file);
    const counter = openCounter(file, (found) => digests.push(found));
    source.on('error', (error) => counter.destroy(error));
    zip.addReadStream(source.pipe(counter), `${base}/${file.path}`, { ...optionsNow(), size: file.bytes });
    await finished(counter);
    onProgress(digests.length, files.length);
  }
  return digests;
};

const writeAll = async (
  path: string,
  base: string,
  files: readonly PackedFile[],
  tags: Tags,
  onProgress: (done: number, of: number) => void,
): Promise<number> => {
  const zip = new ZipFile();
  // Room for pieces that wait for the disk, so that reading goes on meanwhile.
  const out = createWriteStream(path, { flags: 'wx', highWaterMark: WAITING_BYTES });
  const failed = Promise.race([once(zip, 'error'), once(out, 'error')]).then(([error]) => Promise.reject(error));
  // Said below, when it matters.
  failed.catch(() => undefined);
  zip.outputStream.pipe(out);
  const done = finished(out);
  done.catch(() => undefined);
  try {
    const digests = await Promise.race([addFiles(zip, files, base, onProgress), failed]);
    for (const { path: name, text } of tags(digests)) zip.addBuffer(Buffer.from(text), `${base}/${name}`, optionsNow());
    zip.end();
    await Promise.race([done, failed]);
    return out.bytesWritten;
  } finally {
    out.destroy();
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
 * @param target where the package comes; it is there whole, or not at all
 * @param base the folder in it that holds the bag
 * @param force whether it may take the place of a package that is there
 */
export const openBagWriter = (
  target: { path: string; shown: string; base: string; force: boolean },
  machine: Machine,
): BagWriter => ({
  async write(files, tags, onProgress) {
    const { path, shown, base, force } = target;
    if (existsSync(path) && !force) throw new UserError('target-exists', { path: shown });
    const temporary = temporaryPath(path, machine);
    try {
      rmSync(temporary, { force: true });
      const bytes = await writeAll(temporary, base, files, tags, onProgress);
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
