import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../command.ts';
import { stripControls } from '../plain-text.ts';
import { fileTrouble } from './file-trouble.ts';

/** Whether a path is this folder or lies below it. Compares names only: resolve links first where they matter. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Names of files that systems and office programs leave behind. */
export const CLUTTER =
  /^(\..*|~\$.*|(eh)?Thumbs\.db|desktop\.ini|Icon\r|__MACOSX|@eaDir|#recycle|\$RECYCLE\.BIN|System Volume Information)$/i;

/** Nobody reads a longer list of names below a prompt. */
const MOST_SHOWN = 8;

/** A path as somebody typed it or dragged it into the terminal: quotes around it go, `~` becomes their home folder. */
export const cleanPath = (typed: string): string => {
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  return bare === '~' || /^~[\\/]/.test(bare) ? join(homedir(), bare.slice(1)) : bare;
};

export type FolderEntry = { name: string; isFolder: boolean };

/** The entries of a folder sorted by name, without hidden files; null when it cannot be read as a folder. */
export const listFolder = (path: string): FolderEntry[] | null => {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && stripControls(name) === name)
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return null;
  }
};

/** Whether a path leads to a folder, through links too. @param ifDenied what to say where nobody may look */
export const isFolder = (path: string, ifDenied = false): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return ifDenied && fileTrouble(error) === 'denied';
  }
};

const sharedStart = (names: readonly string[]): string => {
  const [first = '', ...others] = names;
  let length = first.length;
  for (const other of others) {
    while (length > 0 && other.slice(0, length).toLowerCase() !== first.slice(0, length).toLowerCase()) length -= 1;
  }
  return first.slice(0, length);
};

/**
 * Completes the last part of a path as far as the names on disk leave no choice; case does not matter.
 * @param folder where a relative path starts
 * @returns the longer path, with a slash behind a folder, and the names it can still become
 */
export const completePath = (typed: string, folder: string): { completed: string; candidates: string[] } => {
  const path = cleanPath(typed);
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const [parent, start] = [path.slice(0, cut), path.slice(cut).toLowerCase()];
  const entries = listFolder(resolve(folder, parent === '' ? '.' : parent)) ?? [];
  const fitting = entries.filter(({ name }) => name.toLowerCase().startsWith(start));
  const [only] = fitting;
  if (only === undefined) return { completed: path, candidates: [] };
  const slash = fitting.length === 1 && only.isFolder ? '/' : '';
  const candidates = fitting.map(({ name, isFolder: below }) => (below ? `${name}/` : name));
  const more = candidates.length > MOST_SHOWN ? ['…'] : [];
  return {
    completed: `${parent}${sharedStart(fitting.map(({ name }) => name))}${slash}`,
    candidates: [...candidates.slice(0, MOST_SHOWN), ...more],
  };
};

export const pathExists = (path: string): boolean => existsSync(path);

/** This path if nothing is there; otherwise the first free one of `name-2.ext`, `name-3.ext`, … */
export const freePath = (path: string): string => {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}-${number}${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
};

/** The absolute path of what the user typed in the folder they are in. */
export const pathFrom = (host: Host, path: string): string => (isAbsolute(path) ? path : resolve(host.cwd(), path));
