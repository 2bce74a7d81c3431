import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { PlaceOfDossier } from '../../assessment/checked-dossier.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { isInside } from '../../base/io/paths.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';

/** The real path of a folder, with links followed; the part that does not exist yet stays as typed. */
const realFolder = (folder: string): string => {
  if (existsSync(folder) || dirname(folder) === folder) return realpathSync(folder);
  return join(realFolder(dirname(folder)), relative(dirname(folder), folder));
};

/** The nearest folder upwards that holds .git: a folder, or a file in a worktree or submodule. */
const findRoot = (folder: string): string | null => {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : findRoot(dirname(folder));
};

/**
 * Where a dossier lies, for programs that show findings beside files: from the root of its repository, found without running git; else
 * from the first of the folders that holds it; else the dossier itself is the start.
 * @param folders absolute; those of the build server first, then where the user is
 */
export const findPlaceOf = (dossier: string, folders: readonly (string | undefined)[]): PlaceOfDossier => {
  const place = realFolder(dossier);
  const from = (root: string): string => withSlashes(relative(root, place));
  const repository = findRoot(place);
  if (repository !== null) return { root: from(repository), start: 'repository' };
  const above = folders
    .flatMap((each) => (each === undefined || each === '' ? [] : [realFolder(each)]))
    .find((each) => isInside(each, place));
  return above === undefined ? { root: '', start: 'dossier' } : { root: from(above), start: 'folder' };
};

/** The first folder on the way from the root to a path that leads out of the root. The path need not exist yet. */
const findWayOut = (root: string, path: string): string | null => {
  const folders = dirname(path) === '.' ? [] : dirname(path).split('/');
  const ways = folders.map((_, index) => folders.slice(0, index + 1).join('/'));
  const leaves = (way: string) => !isInside(realFolder(root), realFolder(join(root, way)));
  return ways.find(leaves) ?? null;
};

/** On systems other than Windows, a backslash is an ordinary character. */
const withSlashes = (path: string): string => path.split(sep).join('/');

/** A link that leads nowhere counts too, because writing would follow it. @throws UserError 'file-unreadable' */
const isThere = (path: string): boolean => {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const reason = fileTrouble(error);
    if (reason === 'missing' || reason === 'not-folder') return false;
    if (reason === null) throw error;
    throw new UserError('file-unreadable', { path, reason }, error);
  }
};

/**
 * Opens the git repository that holds a dossier, or the dossier's own folder if there is none.
 * @param dossier the full path; the folder need not exist yet
 * @param cwd where the user is, for messages
 */
export const openRepository = (dossier: string, cwd: string, machine: Machine): Repository => {
  const folder = realFolder(dossier);
  const found = findRoot(folder);
  const root = found ?? folder;
  const below = relative(root, folder);
  const show = (path: string): string => withSlashes(relative(realFolder(cwd), join(root, path)));
  return {
    inGit: found !== null,
    // A leading './' keeps a name from being taken for an option.
    dossier: below === '' ? '.' : `./${withSlashes(below)}`,
    holds: async (path) => isThere(join(root, path)),
    leavesAt: async (path) => findWayOut(root, path),
    show,
    async write(path, text) {
      writeFileSafely(join(root, path), text, machine);
      return show(path);
    },
  };
};

/** The git repository that holds the dossier, or the dossier's own folder if there is none. */
export type Repository = {
  inGit: boolean;
  /** The dossier's folder from the root, with '/': '.', or a path that starts with './'. */
  dossier: string;
  /** Whether anything exists at this path below the root. */
  holds: (path: string) => Promise<boolean>;
  /** The folder on the way to this path that is a link out of the root; null if there is none. */
  leavesAt: (path: string) => Promise<string | null>;
  /** A path below the root, as the user would type it. */
  show: (path: string) => string;
  /** Writes a file below the root, whole or not at all. Returns the path as the user would type it. */
  write: (path: string, text: string) => Promise<string>;
};
