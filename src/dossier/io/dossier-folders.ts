import { type Dirent, existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { FileTrouble } from '../../base/errors.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { isFolder } from '../../base/io/paths.ts';
import { findNearest } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import { DOSSIER_FILES, NAMES_FILE, REQUIRED_FILES } from './dossier-bytes.ts';

/** Folders that hold no dossiers and may be large. */
const SKIPPED = ['node_modules', 'bewijs', 'rapport', 'rondes'];
/** A board, a year, a school: real folders are not deeper. */
const MAX_DEPTH = 8;

export const isDossier = (folder: string): boolean => REQUIRED_FILES.some((file) => existsSync(join(folder, file)));

/** Whether a path lies in a dossier or an unpacked package, or in a folder inside one: what is in there goes from hand to hand. */
export const isHandedOver = (path: string): boolean => {
  const folder = dirname(path);
  const isTheirs = isDossier(folder) || existsSync(join(folder, 'bagit.txt'));
  return isTheirs || (folder !== path && isHandedOver(folder));
};

/** The outcome of a search for dossiers. Paths are relative to its root, with '/', in order; '' is the root itself. */
export type FoundFolders = {
  /** Dossiers (`trouble` is null), and folders that could not be read. */
  places: { path: string; trouble: FileTrouble | null }[];
  /** Folders that the search skipped. */
  passed: { path: string; why: 'link' | 'too-deep' }[];
};

const listFolder = (folder: string): { entries: Dirent[]; trouble: FileTrouble | null } => {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((one, other) => (one.name < other.name ? -1 : 1)), trouble: null };
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === null) throw error;
    // A folder that does not exist (any more) holds nothing.
    return { entries: [], trouble: trouble === 'missing' || trouble === 'not-folder' ? null : trouble };
  }
};

const mayHoldDossiers = ({ name }: Dirent): boolean => !name.startsWith('.') && !SKIPPED.includes(name);

/**
 * Searches a folder and everything below it for dossiers. Does not follow links.
 * @param maxDepth in nested folders
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
    // A dead link leads to nothing; one that we may not follow may lead to a folder.
    const links = entries.filter((entry) => entry.isSymbolicLink() && isFolder(join(root, path, entry.name), true));
    for (const { name } of links) found.passed.push({ path: below(name), why: 'link' });
    if (depth < maxDepth) for (const { name } of folders) look(below(name), depth + 1);
    else if (folders.length > 0) found.passed.push({ path, why: 'too-deep' });
  };
  look('', 0);
  return found;
};

/** How deep to look for dossiers to suggest after a wrong folder; deeper could take minutes. */
const HINT_DEPTH = 2;
const MOST_HINTS = 10;

const dossiersIn = (places: FoundFolders['places']): string[] =>
  places.filter(({ path, trouble }) => path !== '' && trouble === null).map(({ path }) => path);

/** The dossiers a folder or two below this one, by their paths from there; not so many that nobody can choose. */
export const dossiersBelow = (folder: string): string[] =>
  dossiersIn(findDossierFolders(folder, HINT_DEPTH).places).slice(0, MOST_HINTS);

/** The dossier beside a folder that is not there, with a name that was most likely meant; null when none comes close. */
const meantInstead = (folder: string, shown: string): string | null => {
  if (existsSync(folder)) return null;
  const beside = findDossierFolders(dirname(folder), 1).places.filter(
    ({ path, trouble }) => path !== '' && trouble === null,
  );
  const nearest = findNearest(
    basename(folder),
    beside.map(({ path }) => path),
  );
  return nearest === null ? null : `${shown.slice(0, shown.length - basename(shown).length)}${nearest}`;
};

/**
 * The error for a folder that is no dossier: it cannot be read, there are dossiers below it, or one with nearly its name beside it.
 * @param shown the folder as the user typed it
 * @param flag the flag that names the dossier, for commands whose arguments are something else
 */
export const noDossierIn = (folder: string, shown: string, flag?: string): UserError => {
  const { places } = findDossierFolders(folder, HINT_DEPTH);
  const own = places.find(({ path }) => path === '');
  if (own !== undefined && own.trouble !== null)
    return new UserError('folder-unreadable', { folder: shown, reason: own.trouble });
  const below = dossiersIn(places);
  return new UserError('dossier-missing', {
    folder: shown,
    below: below.slice(0, MOST_HINTS),
    meant: meantInstead(folder, shown),
    ...(flag === undefined ? {} : { flag }),
  });
};

/** The path with all links resolved; unchanged when it does not exist yet. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const OWN_FOLDERS = ['bewijs/', 'rondes/', 'stemmen/', '.ouder-audit/'];

/** Whether a file belongs to the dossier itself, such as its YAML, its list of names or its evidence, so that output must not overwrite it. */
export const isOwnFile = (dossier: string, file: string): boolean => {
  const real = join(realPath(dirname(file)), basename(file));
  // Lower case, because some disks ignore case.
  const path = relative(realPath(dossier), real).replaceAll('\\', '/').toLowerCase();
  return [...DOSSIER_FILES, NAMES_FILE].includes(path) || OWN_FOLDERS.some((folder) => path.startsWith(folder));
};
