import { existsSync, readdirSync } from 'node:fs';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { copyFolder } from '../../base/io/files-on-windows.ts';
import { UserError } from '../../base/user-error.ts';

/** The documents of the example expire like real ones, so judge it as on the day it was made, unless --today is given. */
export const EXAMPLE_DAY = '2026-11-23';

/** Whether something is at a path that a copy may not touch. */
export const isTaken = (path: string): boolean => existsSync(path) && readdirSync(path).length > 0;

/** The first of `name`, `name-2`, `name-3`, … that does not exist. */
export const freeFolderName = (name: string, resolve: (name: string) => string): string => {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(resolve(candidate))) return candidate;
  }
};

/**
 * Copies the example dossier.
 * @param shown the target as the user typed it, for errors
 * @throws UserError 'target-exists' when the target is there and not empty; 'file-unwritable'
 */
export const copyExample = (source: string, target: string, shown: string): void => {
  try {
    if (isTaken(target)) throw new UserError('target-exists', { path: shown });
    copyFolder(source, target);
  } catch (error) {
    const reason = fileTrouble(error);
    if (error instanceof UserError || reason === null) throw error;
    throw new UserError('file-unwritable', { path: shown, reason }, error);
  }
};
