import { existsSync, statSync } from 'node:fs';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Host } from '../command.ts';
import { fileTrouble } from './file-trouble.ts';

/** Whether a path is this folder or lies below it. Compares names only: resolve links first where they matter. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Whether a path leads to a folder, through links too. @param ifDenied what to say where nobody may look */
export const isFolder = (path: string, ifDenied = false): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    return ifDenied && fileTrouble(error) === 'denied';
  }
};

export const pathExists = (path: string): boolean => existsSync(path);

/**
 * This path if nothing is there; otherwise the first free one of `name-2.ext`, `name-3.ext`, …
 * @param isTaken whether a path is not free
 */
export const freePath = (path: string, isTaken: (path: string) => boolean = existsSync): string => {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? path : `${stem}-${number}${extension}`;
    if (!isTaken(candidate)) return candidate;
  }
};

/** The absolute path of what the user typed in the folder they are in. */
export const pathFrom = (host: Host, path: string): string => (isAbsolute(path) ? path : resolve(host.cwd(), path));
