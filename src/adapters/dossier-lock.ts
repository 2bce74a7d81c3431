import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../domain/user-error.ts';
import { errorCode, fileTrouble } from './file-trouble.ts';
import type { Machine } from './machine.ts';
import { temporaryPath } from './write-file.ts';

/**
 * One sitting at a time: an exclusive file that names its holder. It is taken over only from a process that is dead on this same
 * machine, never from another machine (a synced folder) and never because of its age.
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

/** A process id is used again after a while: another start time means another process. */
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
 * The lock appears whole or not at all: written beside it, then linked to its name, which fails when that is taken. Not every file
 * system has links; there it is made in one step.
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

/** Gives back only what is still ours. */
const release = (path: string, own: Holder): void => {
  const holder = readHolder(path);
  if (holder?.pid === own.pid && holder.host === own.host) rmSync(path, { force: true });
};

/** Moves a dead holder's lock aside, and puts it back should a living one have come in between. */
const moveAside = (path: string, machine: Machine): void => {
  const aside = temporaryPath(`${path}.aside`, machine);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && !isDead(moved, machine)) tryCreate(path, moved, machine);
  rmSync(aside, { force: true });
};

/**
 * Takes the lock of a dossier.
 * @param shown the folder as the user named it, for messages
 * @returns a function that gives it back
 * @throws UserError 'locked' with the holder; 'file-unwritable' where the folder refuses
 */
export const acquireLock = (folder: string, shown: string, lockFile: string, machine: Machine): (() => void) => {
  const own: Holder = { pid: machine.pid, host: machine.host, started: machine.startOf(machine.pid) };
  const path = join(folder, lockFile);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
  }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (tryCreate(path, own, machine)) return () => release(path, own);
    const holder = readHolder(path);
    if (holder !== null && !isDead(holder, machine)) {
      const { pid, host } = holder;
      throw new UserError('locked', { folder: shown, pid, host, sameHost: host === machine.host, lockFile });
    }
    moveAside(path, machine);
  }
  throw new UserError('locked', { folder: shown, pid: 0, host: machine.host, sameHost: true, lockFile });
};
