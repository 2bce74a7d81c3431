import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FileTrouble } from '../../base/errors.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { isDossier } from '../../dossier/io/dossier-folders.ts';

/** Something that may tell of a school; `shown` is its path from the folder that was given, with the name of that folder. */
export type FoundInput = { path: string; shown: string } & (
  | { kind: 'dossier' | 'json' | 'package' }
  | { kind: 'trouble'; reason: FileTrouble }
);

export type FoundInputs = { inputs: FoundInput[]; passed: { path: string; why: 'link' | 'too-deep' }[] };

const MAX_DEPTH = 8;
/** Hold no cards: the evidence of a dossier that lost its files, and what programs installed. */
const SKIPPED = ['bewijs', 'node_modules'];

const kindOfFile = (name: string): 'json' | 'package' | null => {
  if (/\.json$/i.test(name)) return 'json';
  return /\.zip$/i.test(name) ? 'package' : null;
};

const kindOfFolder = (folder: string): 'dossier' | 'package' | null => {
  if (isDossier(folder)) return 'dossier';
  return existsSync(join(folder, 'bagit.txt')) ? 'package' : null;
};

type Place = { path: string; shown: string };

const entriesOf = ({ path, shown }: Place, found: FoundInputs): Dirent[] => {
  try {
    return readEntries(path);
  } catch (error) {
    found.inputs.push({ kind: 'trouble', path, shown, reason: fileTrouble(error) ?? 'other' });
    return [];
  }
};

const lookInto = (place: Place, skip: string, found: FoundInputs, depth: number): void => {
  const kind = kindOfFolder(place.path);
  if (kind !== null) found.inputs.push({ kind, ...place });
  else if (depth > MAX_DEPTH) found.passed.push({ path: place.shown, why: 'too-deep' });
  else for (const entry of entriesOf(place, found)) lookAt(entry, place, skip, found, depth);
};

const lookAt = (entry: Dirent, { path, shown }: Place, skip: string, found: FoundInputs, depth: number): void => {
  const at = { path: join(path, entry.name), shown: `${shown}/${entry.name}` };
  const kind = kindOfFile(entry.name);
  if (entry.isSymbolicLink()) found.passed.push({ path: at.shown, why: 'link' });
  else if (!entry.isDirectory()) found.inputs.push(...(kind === null ? [] : [{ kind, ...at }]));
  else if (resolve(at.path) !== skip && !SKIPPED.includes(entry.name)) lookInto(at, skip, found, depth + 1);
};

const readEntries = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/**
 * Everything in a folder and below it that may tell of a school; or the one file that was given. Does not follow links, nor look into
 * dossiers and packages.
 * @param skip the output, which may lie in the folder
 * @throws UserError 'folder-unreadable' where nothing is there
 */
export const findInputs = (path: string, typed: string, skip: string): FoundInputs => {
  const found: FoundInputs = { inputs: [], passed: [] };
  const shown = basename(resolve(path));
  try {
    if (lstatSync(path).isFile()) {
      found.inputs.push({ kind: kindOfFile(path) ?? 'json', path, shown });
      return found;
    }
    readEntries(path);
  } catch (error) {
    throw new UserError('folder-unreadable', { folder: typed, reason: fileTrouble(error) ?? 'other' }, error);
  }
  lookInto({ path, shown }, resolve(skip), found, 0);
  return found;
};
