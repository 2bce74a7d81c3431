import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../user-error.ts';
import { fileTrouble } from './file-trouble.ts';

/** The error for a file or folder that cannot be read. @param shown its path as the user typed it */
export const unreadable = (shown: string, error: unknown): UserError =>
  new UserError('file-unreadable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);

/** The bytes of a file that the user named. @param shown its path as they typed it @throws UserError 'file-unreadable' */
export const readNamedFile = (path: string, shown: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(shown, error);
  }
};

/** Whether the path is a pipe or a device: it may keep one waiting for ever. */
export const isSpecialFile = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
};

/**
 * The same of a file that holds what it says: not of a pipe or a device.
 * @throws UserError 'file-unreadable'
 */
export const readPlainFile = (path: string, shown: string): Buffer => {
  const isSpecial = (): boolean => {
    try {
      return isSpecialFile(path);
    } catch (error) {
      throw unreadable(shown, error);
    }
  };
  if (isSpecial()) throw new UserError('file-unreadable', { path: shown, reason: 'no-file' });
  return readNamedFile(path, shown);
};
