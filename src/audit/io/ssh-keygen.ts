import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Host } from '../../base/command.ts';
import { isHandedOver } from '../../dossier/io/dossier-folders.ts';

/**
 * Finds ssh-keygen, which every system ships. Our own search, because a system may look in the current folder first, and a dossier or a
 * package comes from somebody else: a program in it must never run.
 */

type Environment = Host['env'];

const pathsOf = (system: NodeJS.Platform) => (system === 'win32' ? win32 : posix);

/** On Windows only a folder on a drive: a name without one depends on where the user is, and a network share is somebody else's. */
const isFixed = (folder: string, system: NodeJS.Platform): boolean =>
  system === 'win32' ? /^[A-Za-z]:[\\/]/.test(folder) : posix.isAbsolute(folder);

/** Folders that only an administrator can write in. */
const systemFolders = (env: Environment, system: NodeJS.Platform): string[] =>
  system === 'win32'
    ? [
        win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'OpenSSH'),
        win32.join(env['ProgramFiles'] ?? 'C:\\Program Files', 'Git', 'usr', 'bin'),
      ]
    : ['/usr/bin', '/bin', '/usr/local/bin'];

/**
 * The absolute paths where ssh-keygen may be, in order: the folders of the system first, since anybody may put another one in front of
 * the PATH. Elsewhere than on Windows, those folders count only when they are on the PATH.
 */
export const placesOfSshKeygen = (env: Environment, system: NodeJS.Platform): string[] => {
  const { join, delimiter } = pathsOf(system);
  const name = system === 'win32' ? 'ssh-keygen.exe' : 'ssh-keygen';
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => isFixed(folder, system));
  const first = systemFolders(env, system).filter((folder) => system === 'win32' || onPath.includes(folder));
  return [...new Set([...first, ...onPath].map((folder) => join(folder, name)))];
};

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
 * The absolute path of ssh-keygen; null where it is not on this computer. Never one in or below the current folder, in a dossier, in a
 * package, or among the packages of a project.
 * @param atHand the absolute path of the dossier or package that the command is about
 */
export const findSshKeygen = ({ env, cwd }: Pick<Host, 'env' | 'cwd'>, atHand: string): string | null => {
  const system = platform();
  const ofSystem = new Set(systemFolders(env, system));
  const theirs = [cwd(), realPath(cwd()), atHand, realPath(atHand)];
  // Whoever works in '/' has the folders of the system below it.
  const isSafe = (path: string) =>
    ofSystem.has(pathsOf(system).dirname(path)) || (!isPlantable(path, theirs, system) && !isHandedOver(path));
  return (
    placesOfSshKeygen(env, system).find((path) => isProgram(path) && isSafe(path) && isSafe(realPath(path))) ?? null
  );
};
