import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFolder, renameWithPatience } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { temporaryPath } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import { openDigester } from './bag-digests.ts';
import { entryName } from './zip-layout.ts';

/** The verdict on a package, before it is unpacked. */
export type JudgedBag = {
  /** The folder in the zip that holds the bag; '' if the bag is at the top. */
  base: string;
  /** The paths in the bag to write. */
  paths: readonly string[];
  /** SHA-256 by path, for files whose manifest gives one. */
  sha256: ReadonlyMap<string, string>;
};

/** Writes a file of the package and returns the SHA-256 of the bytes written. */
const writeEntry = async (zip: ZipFile, entry: Entry, file: string): Promise<string | undefined> => {
  mkdirSync(dirname(file), { recursive: true });
  const digester = openDigester(['sha256']);
  const watch = new Transform({
    transform: (chunk: Uint8Array, _encoding, next) => {
      digester.update(chunk);
      next(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), watch, createWriteStream(file, { flags: 'wx' }));
  return digester.finish().digests.sha256;
};

/**
 * Writes the judged files below a folder.
 * @throws UserError 'changed-elsewhere' if the package is no longer the one that was judged
 */
const writeJudged = async (zip: ZipFile, folder: string, { base, paths, sha256 }: JudgedBag, shown: string) => {
  const left = new Set(paths);
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    const path = base === '' ? name : name.slice(base.length + 1);
    if (!left.delete(path)) continue;
    const digest = await writeEntry(zip, entry, join(folder, path));
    if (digest !== (sha256.get(path) ?? digest)) throw new UserError('changed-elsewhere', { path: shown });
  }
  if (left.size > 0) throw new UserError('changed-elsewhere', { path: shown });
};

/**
 * Unpacks a valid package into a folder that does not exist yet, whole or not at all. Writes only paths that were judged, with
 * only the bytes that were judged.
 * @throws UserError 'target-exists', 'file-unwritable', 'changed-elsewhere'
 */
export const unpackBag = async (
  zip: { path: string; shown: string },
  target: { path: string; shown: string },
  judged: JudgedBag,
  machine: Machine,
): Promise<void> => {
  if (existsSync(target.path)) throw new UserError('target-exists', { path: target.shown });
  const temporary = temporaryPath(target.path, machine);
  const opened = await openPromise(zip.path, { autoClose: false, lazyEntries: true, decodeStrings: false });
  try {
    removeFolder(temporary);
    mkdirSync(temporary, { recursive: true });
    await writeJudged(opened, temporary, judged, zip.shown);
    renameWithPatience(temporary, target.path);
  } catch (error) {
    removeFolder(temporary);
    const reason = error instanceof UserError ? null : fileTrouble(error);
    if (reason === null) throw error;
    throw new UserError('file-unwritable', { path: target.shown, reason }, error);
  } finally {
    opened.close();
  }
};
