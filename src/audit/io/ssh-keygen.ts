import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Host } from '../../base/command.ts';
import { isInDossier } from '../../dossier/io/dossier-folders.ts';

/**
 * Finds ssh-keygen, which every system ships. Our own search, because a system may look in the current folder first, and a dossier comes
 * from somebody else: a program in it must never run.
 */

type Environment = Host['env'];

/** On Windows only a folder on a drive: a name without one depends on where the user is, and a network share is somebody else's. */
const isFixed = (folder: string, system: NodeJS.Platform): boolean =>
  system === 'win32' ? /^[A-Za-z]:[\\/]/.test(folder) : posix.isAbsolute(folder);

/** The absolute paths where ssh-keygen may be, in order. */
export const placesOfSshKeygen = (env: Environment, system: NodeJS.Platform): string[] => {
  const { join, delimiter } = system === 'win32' ? win32 : posix;
  const name = system === 'win32' ? 'ssh-keygen.exe' : 'ssh-keygen';
  const own = system === 'win32' ? [win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'OpenSSH')] : [];
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  return [...own, ...onPath].filter((folder) => isFixed(folder, system)).map((folder) => join(folder, name));
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** The absolute path of ssh-keygen; null where it is not on this computer. Never one in the current folder or in a dossier. */
export const findSshKeygen = ({ env, cwd }: Pick<Host, 'env' | 'cwd'>): string | null => {
  const { dirname } = platform() === 'win32' ? win32 : posix;
  const isElsewhere = (path: string) => dirname(path) !== cwd() && !isInDossier(path);
  const found = placesOfSshKeygen(env, platform()).find(
    (path) => isElsewhere(path) && isProgram(path) && isElsewhere(realpathSync(path)),
  );
  return found ?? null;
};
