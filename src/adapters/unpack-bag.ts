import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getFileNameLowLevel, openPromise } from 'yauzl';
import { UserError } from '../domain/user-error.ts';
import { fileTrouble } from './file-trouble.ts';
import type { Machine } from './machine.ts';
import { temporaryPath } from './write-file.ts';

/**
 * Unpacks a package that was found valid: into a folder that is not there yet, whole or not at all. Only paths that were judged are
 * written.
 * @param base the folder in the zip that holds the bag; '' when it lies at the top
 * @param judged the paths in the bag that may be written
 */
export const unpackBag = async (
  zipPath: string,
  target: { path: string; shown: string },
  { base, judged }: { base: string; judged: ReadonlySet<string> },
  machine: Machine,
): Promise<void> => {
  if (existsSync(target.path)) throw new UserError('target-exists', { path: target.shown });
  const temporary = temporaryPath(target.path, machine);
  const zip = await openPromise(zipPath, { autoClose: false, lazyEntries: true, decodeStrings: false });
  try {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
      const path = base === '' ? name : name.slice(base.length + 1);
      if (!judged.has(path)) continue;
      const file = join(temporary, path);
      mkdirSync(dirname(file), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { flags: 'wx' }));
    }
    renameSync(temporary, target.path);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const reason = fileTrouble(error);
    if (reason === null) throw error;
    throw new UserError('file-unwritable', { path: target.shown, reason }, error);
  } finally {
    zip.close();
  }
};
