import { linkSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedAt } from '../../base/io/changed-at.ts';
import { errorCode, fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFile } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { temporaryPath } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';

/**
 * The lock allows one sitting at a time: an exclusive file that names its holder. It is taken over from a dead process on this machine,
 * or of before this machine was started, or from another machine (in a synced folder) when a person says that nobody works there; never
 * because of its age alone.
 */

type Holder = { pid: number; host: string; started: string | null };

/** A lock as it lies there, with the moment at which it was made, in milliseconds since 1970. */
type Lock = Holder & { made: number };

const readHolder = (path: string): Lock | null => {
  try {
    const made = statSync(path).mtimeMs;
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    if (typeof holder.pid !== 'number' || typeof holder.host !== 'string') return null;
    return { pid: holder.pid, host: holder.host, started: holder.started ?? null, made };
  } catch {
    return null;
  }
};

/** How much the clock may have been set right since the system was started. */
const SLACK_MS = 60_000;

/**
 * Systems reuse process ids: another start time means another process. Where the system does not tell those (Windows), a lock from
 * before it was started is of a process that ended then.
 */
const isDead = (lock: Lock, machine: Machine): boolean => {
  if (lock.host !== machine.host) return false;
  if (!machine.isAlive(lock.pid)) return true;
  const started = machine.startOf(lock.pid);
  if (lock.started === null || started === null) return lock.made < machine.bootedAt() - SLACK_MS;
  return started !== lock.started;
};

const refuse = (path: string, error: unknown): never => {
  const reason = fileTrouble(error);
  if (reason === null) throw error;
  throw new UserError('file-unwritable', { path, reason }, error);
};

/**
 * Creates the lock whole or not at all: written under a temporary name, then linked to its own, which fails when that exists. File
 * systems without links create it in one step.
 */
const tryCreate = (path: string, { pid, host, started }: Holder, machine: Machine): boolean => {
  const draft = temporaryPath(path, machine);
  const content = `${JSON.stringify({ pid, host, started })}\n`;
  try {
    writeFileSync(draft, content);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return WITHOUT_LINKS.has(errorCode(error)) ? tryCreateInPlace(path, content) : refuse(path, error);
  } finally {
    removeFile(draft);
  }
};

const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK']);

const tryCreateInPlace = (path: string, content: string): boolean => {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? false : refuse(path, error);
  }
};

/** Removes the lock only if it is still ours. */
const release = (path: string, own: Holder): void => {
  const holder = readHolder(path);
  if (holder?.pid === own.pid && holder.host === own.host) removeFile(path);
};

/** Moves a lock aside so that it can be taken, and restores it if another holder took it just before. */
const moveAside = (path: string, mayTake: (lock: Lock) => boolean, machine: Machine): void => {
  const aside = temporaryPath(`${path}.aside`, machine);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && !mayTake(moved)) tryCreate(path, moved, machine);
  removeFile(aside);
};

/** The folder of a dossier, the folder as the user named it, and the name of the lock in it. */
type LockPlace = { folder: string; shown: string; lockFile: string };

/**
 * Takes the lock of a dossier.
 * @param takeOver whether to take it from another computer too
 * @returns a function that releases it
 * @throws UserError 'locked' with the holder, or 'file-unwritable'
 */
export const acquireLock = (
  { folder, shown, lockFile }: LockPlace,
  machine: Machine,
  takeOver = false,
): (() => void) => {
  const own: Holder = { pid: machine.pid, host: machine.host, started: machine.startOf(machine.pid) };
  const path = join(folder, lockFile);
  const mayTake = (lock: Lock) => isDead(lock, machine) || (takeOver && lock.host !== machine.host);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
  }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (tryCreate(path, own, machine)) return () => release(path, own);
    const holder = readHolder(path);
    if (holder !== null && !mayTake(holder)) {
      const { pid, host } = holder;
      const sameHost = host === machine.host;
      throw new UserError('locked', { folder: shown, pid, host, sameHost, lockFile, since: changedAt(path) });
    }
    moveAside(path, mayTake, machine);
  }
  throw new UserError('locked', { folder: shown, pid: 0, host: machine.host, sameHost: true, lockFile, since: null });
};
