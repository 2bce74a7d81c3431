import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { temporaryPath } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';

/**
 * The lock allows one sitting at a time: an exclusive file that names its holder. It is taken over from a dead process on this machine,
 * or from another machine (in a synced folder) when a person says that nobody works there; never because of its age.
 */

type Holder = { pid: number; host: string; started: string | null };

const readHolder = (path: string): Holder | null => {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    if (typeof holder.pid !== 'number' || typeof holder.host !== 'string') return null;
    return { pid: holder.pid, host: holder.host, started: holder.started ?? null };
  } catch {
    return null;
  }
};

/** Systems reuse process ids: another start time means another process. */
const isDead = (holder: Holder, machine: Machine): boolean => {
  if (holder.host !== machine.host) return false;
  if (!machine.isAlive(holder.pid)) return true;
  const started = machine.startOf(holder.pid);
  return holder.started !== null && started !== null && started !== holder.started;
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
const tryCreate = (path: string, holder: Holder, machine: Machine): boolean => {
  const draft = temporaryPath(path, machine);
  const content = `${JSON.stringify(holder)}\n`;
  try {
    writeFileSync(draft, content);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return WITHOUT_LINKS.has(errorCode(error)) ? tryCreateInPlace(path, content) : refuse(path, error);
  } finally {
    rmSync(draft, { force: true });
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
  if (holder?.pid === own.pid && holder.host === own.host) rmSync(path, { force: true });
};

/** Moves a lock aside so that it can be taken, and restores it if another holder took it just before. */
const moveAside = (path: string, mayTake: (holder: Holder) => boolean, machine: Machine): void => {
  const aside = temporaryPath(`${path}.aside`, machine);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && !mayTake(moved)) tryCreate(path, moved, machine);
  rmSync(aside, { force: true });
};

const two = (value: number): string => String(value).padStart(2, '0');

/** When a lock was made, in local time; null when it is gone. */
const madeAt = (path: string): string | null => {
  const made = statSync(path, { throwIfNoEntry: false })?.mtime;
  if (made === undefined) return null;
  const day = `${made.getFullYear()}-${two(made.getMonth() + 1)}-${two(made.getDate())}`;
  return `${day} ${two(made.getHours())}:${two(made.getMinutes())}`;
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
  const mayTake = (holder: Holder) => isDead(holder, machine) || (takeOver && holder.host !== machine.host);
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
      throw new UserError('locked', { folder: shown, pid, host, sameHost, lockFile, since: madeAt(path) });
    }
    moveAside(path, mayTake, machine);
  }
  throw new UserError('locked', { folder: shown, pid: 0, host: machine.host, sameHost: true, lockFile, since: null });
};
