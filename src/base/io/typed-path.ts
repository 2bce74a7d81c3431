import { readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { stripControls } from '../plain-text.ts';

/** Nobody reads a longer list of names below a prompt. */
const MOST_SHOWN = 8;

/** A terminal on macOS and Linux writes a dragged path as a shell would: `a\ b.pdf`, `'it'\''s.pdf'`. */
const unquoteShell = (typed: string): string =>
  /^["']/.test(typed)
    ? typed.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_all, single, double, one) => single ?? double ?? one)
    : typed.replace(/\\([^\p{L}\p{N}])/gu, '$1');

const unquoteWindows = (typed: string): string => typed.replace(/^"(.*)"$/, '$1').replace(/^'(.*)'$/, '$1');

/** A path as somebody typed it or dragged it into the terminal: quotes and escapes go, `~` becomes their home folder. */
export const cleanPath = (typed: string, system: NodeJS.Platform = platform()): string => {
  const bare = (system === 'win32' ? unquoteWindows : unquoteShell)(typed.trim());
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
