import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { win32 } from 'node:path';

type Environment = Record<string, string | undefined>;

/**
 * The programs of the system that open a file as a double click does, by their absolute paths: none from the PATH, and none through a
 * shell, so that `a&b` in a path is a path.
 */
export const viewersOf = (env: Environment, system: NodeJS.Platform): string[] => {
  if (system === 'win32') return [win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'explorer.exe')];
  if (system === 'darwin') return ['/usr/bin/open'];
  return ['/usr/bin/xdg-open', '/usr/local/bin/xdg-open'];
};

/** Opens a file in the program that the user has for it, and does not wait. @returns whether there is a program to do so */
export const openInViewer = async (
  path: string,
  env: Environment,
  system: NodeJS.Platform = platform(),
): Promise<boolean> => {
  const viewer = viewersOf(env, system).find((each) => existsSync(each));
  if (viewer === undefined) return false;
  return await new Promise((resolve) => {
    const child = spawn(viewer, [path], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
};
