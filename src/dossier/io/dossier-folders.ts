import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { FileTrouble } from '../../base/errors.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { DOSSIER_FILES, REQUIRED_FILES } from './dossier-bytes.ts';
import { NAMES_FILE } from './names-file.ts';

/** Folders that hold no dossiers of their own, and may be large. */
const SKIPPED = ['node_modules', 'bewijs', 'rapport', 'rondes'];
/** A board, a year, a school: real folders are not deeper. */
const MAX_DEPTH = 8;

export const isDossier = (folder: string): boolean => REQUIRED_FILES.some((file) => existsSync(join(folder, file)));

/** What a search for dossiers came by. Paths start where it began, with '/'; '' is that folder itself. In order of their path. */
export type FoundFolders = {
  /** Dossiers; and, with what was in the way, folders in which it could not look. */
  places: { path: string; trouble: FileTrouble | null }[];
  /** Folders that it went past. */
  passed: { path: string; why: 'link' | 'too-deep' }[];
};

const listFolder = (folder: string): { entries: Dirent[]; trouble: FileTrouble | null } => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((one, other) => (one.name < other.name ? -1 : 1)), trouble: null };
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === null) throw error;
    // What is not there (any more) holds nothing.
    return { entries: [], trouble: trouble === 'missing' || trouble === 'not-folder' ? null : trouble };
  }
};

const mayHoldDossiers = ({ name }: Dirent): boolean => !name.startsWith('.') && !SKIPPED.includes(name);

const leadsToFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // Behind a link that leads nowhere there is nothing; behind one that may not be followed there may be.
    return fileTrouble(error) === 'denied';
  }
};

/**
 * Looks for dossiers in a folder and below it. Links are not followed.
 * @param maxDepth folders inside each other
 */
export const findDossierFolders = (root: string, maxDepth = MAX_DEPTH): FoundFolders => {
  const found: FoundFolders = { places: [], passed: [] };
  const look = (path: string, depth: number): void => {
    const folder = join(root, path);
    const { entries, trouble } = listFolder(folder);
    const named = entries.some(({ name }) => REQUIRED_FILES.some((file) => file === name));
    if (named || isDossier(folder)) found.places.push({ path, trouble: null });
    else if (trouble !== null) found.places.push({ path, trouble });
    else lookBelow(path, entries.filter(mayHoldDossiers), depth);
  };
  const lookBelow = (path: string, entries: readonly Dirent[], depth: number): void => {
    const folders = entries.filter((entry) => entry.isDirectory());
    const below = (name: string) => (path === '' ? name : `${path}/${name}`);
    for (const { name } of entries.filter(
      (entry) => entry.isSymbolicLink() && leadsToFolder(join(root, path, entry.name)),
    ))
      found.passed.push({ path: below(name), why: 'link' });
    if (depth < maxDepth) for (const { name } of folders) look(below(name), depth + 1);
    else if (folders.length > 0) found.passed.push({ path, why: 'too-deep' });
  };
  look('', 0);
  return found;
};

/** Dossiers this near are proposed to who named the wrong folder; looking further could take minutes. */
const HINT_DEPTH = 2;
const MOST_HINTS = 10;

/** What to say of a folder that is no dossier: that we may not look, or where there are dossiers nearby. */
export const noDossierIn = (folder: string, shown: string): UserError => {
  const { places } = findDossierFolders(folder, HINT_DEPTH);
  const own = places.find(({ path }) => path === '');
  if (own !== undefined && own.trouble !== null)
    return new UserError('folder-unreadable', { folder: shown, reason: own.trouble });
  const below = places.filter(({ trouble }) => trouble === null).map(({ path }) => path);
  return new UserError('dossier-missing', { folder: shown, below: below.slice(0, MOST_HINTS) });
};

/** With all links followed; as it is where it does not exist yet. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const OWN_FOLDERS = ['bewijs/', 'rondes/', '.ouder-audit/'];

/** Whether a file is one that the dossier consists of: its YAML, its list of names, its evidence. */
export const isOwnFile = (dossier: string, file: string): boolean => {
  const real = join(realPath(dirname(file)), basename(file));
  // As on a disk that takes capitals and small letters for the same.
  const path = relative(realPath(dossier), real).replaceAll('\\', '/').toLowerCase();
  return [...DOSSIER_FILES, NAMES_FILE].includes(path) || OWN_FOLDERS.some((folder) => path.startsWith(folder));
};
