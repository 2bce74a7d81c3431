import { closeSync, existsSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { refuseColon, removeFile, renameWithPatience } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { unreadable } from '../../base/io/read-file.ts';
import { sweepTemporaryFiles, temporaryPath } from '../../base/io/write-file.ts';
import type { Progress } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { BagWriter, Digests, FileDigests, SealedFile } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';
import { openDigestPool } from './bag-digests.ts';
import { openZipWriter, type ZipWriter } from './write-zip.ts';

/**
 * Writes a package. Nothing is compressed: evidence nearly always is already, and the same input must give the same bytes with
 * every version of zlib. The digests are those of the bytes in the package, worked out beside the writing.
 */

const WRITTEN_AT_ONCE = 1024 * 1024;

const ALGORITHMS: readonly Algorithm[] = ['sha256', 'sha512'];

/** @throws UserError 'file-unreadable', which is not to be taken for trouble with the package */
const openToRead = (location: string, path: string): number => {
  try {
    return openSync(location, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
};

/** @param buffer each piece is gone when the next one comes */
function* readPieces(location: string, path: string, buffer: Buffer): Generator<Uint8Array> {
  const handle = openToRead(location, path);
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) yield buffer.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

type Packing = { path: string; base: string; onProgress: Progress };

/** Adds the files one after the other, so that memory never holds more than one piece of one file. */
const addFiles = async (
  zip: ZipWriter,
  files: readonly SealedFile[],
  { path: zipPath, base, onProgress }: Packing,
): Promise<FileDigests[]> => {
  const buffer = Buffer.allocUnsafe(WRITTEN_AT_ONCE);
  const pool = openDigestPool(files.reduce((sum, { bytes }) => sum + bytes, 0));
  try {
    const known: Promise<FileDigests>[] = [];
    for (const file of files) {
      const { path, bytes } = file;
      const pieces = 'location' in file ? readPieces(file.location, path, buffer) : [file.content];
      const added = zip.add(`${base}/${path}`, bytes, pieces);
      if (added.bytes !== bytes) throw new UserError('changed-elsewhere', { path });
      const found = pool.digest({ file: zipPath, start: added.start, bytes, algorithms: ALGORITHMS });
      known.push(
        found.then((digested) => {
          added.setCrc(digested?.crc ?? 0);
          return checked(file, digested?.digests ?? {});
        }),
      );
      // A failure is told below, once everything is written.
      known.at(-1)?.catch(() => undefined);
      onProgress(known.length, files.length);
      // Writing waits for nothing: without this, nothing else would happen meanwhile.
      await setImmediate();
    }
    return await Promise.all(known);
  } finally {
    await pool.close();
  }
};

/** @throws UserError 'changed-elsewhere' when a file is no longer what was judged */
const checked = (file: SealedFile, { sha256 = '', sha512 = '' }: Digests): FileDigests => {
  const { path, bytes } = file;
  const judged = 'location' in file ? file.sha256 : undefined;
  if (sha256 === '' || (judged !== undefined && judged !== sha256)) throw new UserError('changed-elsewhere', { path });
  return { path, bytes, sha256, sha512 };
};

type Tags = Parameters<BagWriter['write']>[1];

/** Writes at a place, however many bytes the system takes at once. */
const writerAt = (handle: number) => (bytes: Uint8Array, at: number) => {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
};

const writeAll = async (files: readonly SealedFile[], tags: Tags, packing: Packing): Promise<number> => {
  const handle = openSync(packing.path, 'wx');
  try {
    const zip = openZipWriter(writerAt(handle));
    for (const { path, text } of tags(await addFiles(zip, files, packing))) {
      const content = Buffer.from(text);
      zip.add(`${packing.base}/${path}`, content.length, [content]).setCrc(crc32(content));
    }
    const bytes = zip.finish();
    fsyncSync(handle);
    return bytes;
  } finally {
    closeSync(handle);
  }
};

/**
 * Opens the writer of a package.
 * @param target where the package goes; it is there whole, or not at all
 * @param base the folder in the package that holds the bag
 * @param force whether to replace a package that is already there
 */
export const openBagWriter = (
  target: { path: string; shown: string; base: string; force: boolean },
  machine: Machine,
): BagWriter => ({
  async write(files, tags, onProgress) {
    const { path, shown, base, force } = target;
    refuseColon(path, shown);
    if (existsSync(path) && !force) throw new UserError('package-exists', { path: shown });
    const temporary = temporaryPath(path, machine);
    // A killed process may have left temporary files of the same name.
    sweepTemporaryFiles(dirname(path), machine);
    try {
      removeFile(temporary);
      const bytes = await writeAll(files, tags, { path: temporary, base, onProgress });
      renameWithPatience(temporary, path);
      return { path: shown, bytes };
    } catch (error) {
      removeFile(temporary);
      const reason = fileTrouble(error);
      if (error instanceof UserError || reason === null) throw error;
      throw new UserError('file-unwritable', { path: shown, reason }, error);
    }
  },
});
