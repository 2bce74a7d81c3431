import { readFileSync } from 'node:fs';
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
