import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { errorCode, fileTrouble } from './file-trouble.ts';
import type { Machine } from './machine.ts';

/**
 * Safe writing in our own hand: the libraries for it were measured to replace a good file by a truncated one, without an
 * error, when the disk is full (docs/decisions/003-safe-writing.md).
 */

const RETRIES = 6;
const FIRST_PAUSE_MS = 20;
/** `.<name>.<pid>-<mark of the machine>.tmp`: in a synced folder, other machines have temporary files of their own. */
const TEMPORARY = /^\..+\.(\d+)-([0-9a-f]{8})\.tmp$/;

const markOf = ({ host }: Machine): string => createHash('sha256').update(host).digest('hex').slice(0, 8);

const pause = (milliseconds: number) => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** On Windows a virus scanner or a sync client may hold the target for a moment. */
const renameWithPatience = (from: string, to: string) => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const passing = ['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error));
      if (!passing || attempt >= RETRIES) throw error;
      pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
};

/** Makes the new name survive a power cut; not every system lets a folder be opened for it. */
const syncFolder = (folder: string) => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows refuses to open folders; the rename itself is journalled there.
  }
};

const DEFAULT_MODE = 0o666;

/** A linked file stays a link, and a file that only its owner may read stays so. */
const targetOf = (path: string, newMode: number): { path: string; mode: number } => {
  try {
    const target = realpathSync(path);
    return { path: target, mode: statSync(target).mode & 0o777 };
  } catch {
    return { path, mode: newMode };
  }
};

const writeAndSync = (path: string, content: string | Uint8Array, mode: number) => {
  const handle = openSync(path, 'wx', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** What is open under a number: behind it may be a file, in which somebody else writes too. */
const OPEN_ALREADY = /^\/(?:dev\/(?:fd\/\d+|stdout|stderr)|proc\/(?:self|\d+)\/fd\/\d+)$/;

/** A device, a pipe, an output that is open already: there to be written in, never to be replaced by a file. */
const isStream = (path: string): boolean => {
  if (OPEN_ALREADY.test(path)) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
};

const writeInto = (path: string, content: string | Uint8Array) => {
  try {
    writeFileSync(path, content, { flag: 'a' });
  } catch (error) {
    // A reader that stops reading is no error of ours.
    if (errorCode(error) !== 'EPIPE') throw error;
  }
};

const replaceFile = (path: string, temporary: string, content: string | Uint8Array, mode: number) => {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  rmSync(temporary, { force: true });
  writeAndSync(temporary, content, mode);
  renameWithPatience(temporary, path);
  syncFolder(folder);
};

/** A name beside a file for what is not finished; what a killed process leaves under it is swept at a next start. */
export const temporaryPath = (path: string, machine: Machine): string =>
  join(dirname(path), `.${basename(path).slice(0, 100)}.${machine.pid}-${markOf(machine)}.tmp`);

/**
 * Writes a file whole or not at all, durable when it returns: a temporary file beside it, fsync, rename. What is no file, such as
 * /dev/stdout or a pipe, is written in as it is.
 * @param newMode who may do what with a file that was not there yet
 * @throws UserError 'file-unwritable'; the old file is then as it was
 */
export const writeFileSafely = (
  path: string,
  content: string | Uint8Array,
  machine: Machine,
  newMode = DEFAULT_MODE,
): void => {
  const target = targetOf(path, newMode);
  const temporary = temporaryPath(target.path, machine);
  try {
    if (isStream(path)) writeInto(path, content);
    else replaceFile(target.path, temporary, content, target.mode);
  } catch (error) {
    const reason = fileTrouble(error);
    try {
      rmSync(temporary, { force: true });
    } catch {
      // What cannot be removed now is swept at the next start.
    }
    if (reason === null) throw error;
    throw new UserError('file-unwritable', { path, reason }, error);
  }
};

/** Removes temporary files that processes of this machine left behind when they were killed. */
export const sweepTemporaryFiles = (folder: string, machine: Machine): void => {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, pid, mark] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined || mark !== markOf(machine)) continue;
    const owner = Number(pid);
    if (owner !== machine.pid && !machine.isAlive(owner)) rmSync(join(folder, name), { force: true });
  }
};
