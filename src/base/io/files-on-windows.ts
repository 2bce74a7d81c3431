import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { platform } from 'node:os';
import { join, win32 } from 'node:path';
import { UserError } from '../user-error.ts';
import { errorCode } from './file-trouble.ts';

/**
 * Copying, removing and renaming where Node goes wrong on Windows. Below a folder with a diacritic in its name, cpSync ends the
 * process of Node 22 without a word, and rmSync of Node 23.4 to 24.12 removes nothing and says nothing. Nobody else in src uses
 * those (test/docs/closed-doors.test.ts).
 */

/** Copies a folder and everything in it into another, which is made where it is not there. Links are followed. */
export const copyFolder = (source: string, target: string): void => {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) copyFolder(from, to);
    else copyFileSync(from, to);
  }
};

const isAbsent = (error: unknown): boolean => errorCode(error) === 'ENOENT';

/** Removes a file or a link, if it is there. */
export const removeFile = (path: string): void => {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
};

/** Removes a folder with everything in it, or a file, if it is there. Follows no links. */
export const removeFolder = (path: string): void => {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    removeFile(path);
    return;
  }
  for (const name of readdirSync(path)) removeFolder(join(path, name));
  rmdirSync(path);
};

/**
 * Refuses a name with a colon in it on Windows, which would write what nobody finds again: behind the colon begins a hidden part of
 * the file named before it.
 * @throws UserError 'file-unwritable'
 */
export const refuseColon = (path: string, shown: string, system: NodeJS.Platform = platform()): void => {
  if (system === 'win32' && win32.basename(path).includes(':'))
    throw new UserError('file-unwritable', { path: shown, reason: 'colon' });
};

const RETRIES = 6;
const FIRST_PAUSE_MS = 20;
const DENIED = ['EPERM', 'EACCES'];
const OWNER_MAY_WRITE = 0o200;

const pause = (milliseconds: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** Windows calls it no right to write when another program, such as Word, has the file open that is to be replaced. */
const isHeld = (error: unknown, path: string): boolean => {
  if (platform() !== 'win32' || !DENIED.includes(errorCode(error))) return false;
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & OWNER_MAY_WRITE) !== 0;
};

/**
 * Renames; a virus scanner or a sync client may hold the target for a moment.
 * @throws the error of the system, as EBUSY when another program keeps the target open
 */
export const renameWithPatience = (from: string, to: string): void => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const passing = ['EBUSY', ...DENIED].includes(errorCode(error));
      if (passing && attempt < RETRIES) pause(FIRST_PAUSE_MS * 2 ** attempt);
      else throw isHeld(error, to) ? Object.assign(new Error('held', { cause: error }), { code: 'EBUSY' }) : error;
    }
  }
};
