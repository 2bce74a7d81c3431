import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Host } from '../../base/command.ts';
import { isHandedOver } from './dossier-folders.ts';

/**
 * Finds a program of this computer by its absolute path. Our own search, because a system may look in the current folder first, and a
 * dossier or a package comes from somebody else: a program in it must never run.
 */

export const pathsOf = (system: NodeJS.Platform) => (system === 'win32' ? win32 : posix);

/** On Windows only a folder on a drive: a name without one depends on where the user is, and a network share is somebody else's. */
export const isFixed = (folder: string, system: NodeJS.Platform): boolean =>
  system === 'win32' ? /^[A-Za-z]:[\\/]/.test(folder) : posix.isAbsolute(folder);

/** The folders of the PATH that do not depend on where the user is. */
export const foldersOnPath = (env: Host['env'], system: NodeJS.Platform): string[] =>
  (env['PATH'] ?? '')
    .split(pathsOf(system).delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => isFixed(folder, system));

/**
 * Whether somebody may have planted a program: below one of these folders, or among the packages of a project, which `npx` puts in front
 * of the PATH. Compares names only: resolve links first.
 */
export const isPlantable = (path: string, folders: readonly string[], system: NodeJS.Platform): boolean => {
  const { normalize, relative, isAbsolute, sep } = pathsOf(system);
  // Lower case, because some disks ignore case.
  const lower = (each: string) => normalize(each).toLowerCase();
  if (lower(path).split(sep).includes('node_modules')) return true;
  return folders.some((folder) => {
    const way = relative(lower(folder), lower(path));
    return way.split(sep)[0] !== '..' && !isAbsolute(way);
  });
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The path with its links resolved; as it is where nothing is there. */
const realPath = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};

/**
 * The first of these places where a program is; null where it is not on this computer. Never one in or below the current folder, in a
 * dossier, in a package, or among the packages of a project.
 * @param places absolute paths, in order
 * @param ofSystem folders that only an administrator can write in
 * @param atHand the absolute path of the dossier or package that the command is about
 */
export const findProgram = (
  { cwd }: Pick<Host, 'cwd'>,
  places: readonly string[],
  ofSystem: readonly string[],
  atHand: string,
): string | null => {
  const system = platform();
  const theirs = [cwd(), realPath(cwd()), atHand, realPath(atHand)];
  // Whoever works in '/' has the folders of the system below it.
  const isSafe = (path: string) =>
    ofSystem.includes(pathsOf(system).dirname(path)) || (!isPlantable(path, theirs, system) && !isHandedOver(path));
  return places.find((path) => isProgram(path) && isSafe(path) && isSafe(realPath(path))) ?? null;
};
