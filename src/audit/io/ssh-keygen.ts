import { platform } from 'node:os';
import { win32 } from 'node:path';
import type { Host } from '../../base/command.ts';
import { findProgram, foldersOnPath, pathsOf } from '../../dossier/io/find-program.ts';

/** Finds ssh-keygen, which every system ships. */

type Environment = Host['env'];

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
  const name = system === 'win32' ? 'ssh-keygen.exe' : 'ssh-keygen';
  const onPath = foldersOnPath(env, system);
  const first = systemFolders(env, system).filter((folder) => system === 'win32' || onPath.includes(folder));
  return [...new Set([...first, ...onPath].map((folder) => pathsOf(system).join(folder, name)))];
};

/**
 * The absolute path of ssh-keygen; null where it is not on this computer.
 * @param atHand the absolute path of the dossier or package that the command is about
 */
export const findSshKeygen = (host: Pick<Host, 'env' | 'cwd'>, atHand: string): string | null => {
  const system = platform();
  return findProgram(host, placesOfSshKeygen(host.env, system), systemFolders(host.env, system), atHand);
};
