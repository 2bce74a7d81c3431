import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { digestText } from './digests.ts';
import { errorCode, fileTrouble } from './file-trouble.ts';
import { refuseColon, removeFile, renameWithPatience } from './files-on-windows.ts';
import type { Machine } from './machine.ts';
import { isSpecialFile } from './read-file.ts';

/**
 * We write files safely ourselves: on a full disk, the libraries that we measured replaced a good file by a truncated one without an
 * error (docs/decisions/003-safe-writing.md).
 */

/** `.<name>.<pid>-<mark of the machine>.tmp`. The mark is there because a synced folder shows temporary files of other machines too. */
const TEMPORARY = /^\..+\.(\d+)-([0-9a-f]{8})\.tmp$/;

const markOf = ({ host }: Machine): string => digestText(host).slice(0, 8);

/** Makes the new name survive a power cut. */
const syncFolder = (folder: string) => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows cannot open folders; it journals the rename itself.
  }
};

const DEFAULT_MODE = 0o666;

/** Writes go to the target of a link, so that the link stays; an existing file keeps its permissions. */
const targetOf = (path: string, newMode: number): { path: string; mode: number } => {
  try {
    const target = realpathSync(path);
    return { path: target, mode: statSync(target).mode & 0o777 };
  } catch {
    return { path, mode: newMode };
  }
};

/** What becomes a file; in pieces where the whole would take too much memory. */
type Written = string | Uint8Array | Iterable<Uint8Array>;

const piecesOf = (content: Written): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

const writeAndSync = (path: string, content: Written, mode: number) => {
  const handle = openSync(path, 'wx', mode);
  try {
    for (const piece of piecesOf(content)) writeFileSync(handle, piece);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** A path that names an open file descriptor; others may be writing to the file behind it. */
const OPEN_ALREADY = /^\/(?:dev\/(?:fd\/\d+|stdout|stderr)|proc\/(?:self|\d+)\/fd\/\d+)$/;

/** Whether the path is a device, a pipe or an open descriptor: write into those, never replace them by a file. */
export const isStream = (path: string): boolean => OPEN_ALREADY.test(path) || isSpecialFile(path);

const writeInto = (path: string, content: Written) => {
  try {
    for (const piece of piecesOf(content)) writeFileSync(path, piece, { flag: 'a' });
  } catch (error) {
    // A reader that stops reading (`| head`) is not an error.
    if (errorCode(error) !== 'EPIPE') throw error;
  }
};

const replaceFile = (path: string, temporary: string, content: Written, mode: number) => {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeFile(temporary);
  writeAndSync(temporary, content, mode);
  renameWithPatience(temporary, path);
  syncFolder(folder);
};

/** The path of a temporary file beside this one. When a process is killed, the next start removes what it left there. */
export const temporaryPath = (path: string, machine: Machine): string =>
  join(dirname(path), `.${basename(path).slice(0, 100)}.${machine.pid}-${markOf(machine)}.tmp`);

/**
 * Writes a file whole or not at all, and durably: a temporary file beside it, fsync, rename. A device or a pipe, such as /dev/stdout,
 * is written to directly.
 * @param newMode the permissions of a file that does not exist yet
 * @throws UserError 'file-unwritable'; the old file is untouched then
 */
export const writeFileSafely = (path: string, content: Written, machine: Machine, newMode = DEFAULT_MODE): void => {
  refuseColon(path, path);
  const target = targetOf(path, newMode);
  const temporary = temporaryPath(target.path, machine);
  try {
    if (isStream(path)) writeInto(path, content);
    else replaceFile(target.path, temporary, content, target.mode);
  } catch (error) {
    const reason = fileTrouble(error);
    try {
      removeFile(temporary);
    } catch {
      // The next start removes it.
    }
    if (reason === null) throw error;
    throw new UserError('file-unwritable', { path, reason }, error);
  }
};

/** Removes temporary files of processes of this machine that were killed. */
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
    if (owner !== machine.pid && !machine.isAlive(owner)) removeFile(join(folder, name));
  }
};
