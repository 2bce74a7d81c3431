import { existsSync } from 'node:fs';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFile } from '../../base/io/files-on-windows.ts';
import { UserError } from '../../base/user-error.ts';

/** Removes a file, and looks afterwards: on some systems a removal that fails says nothing. @throws UserError 'file-unwritable' */
export const removeForSure = (path: string, shown: string): void => {
  try {
    removeFile(path);
  } catch (error) {
    const reason = fileTrouble(error);
    if (reason === 'missing' || reason === 'not-folder') return;
    throw new UserError('file-unwritable', { path: shown, reason: reason ?? 'other' }, error);
  }
  if (existsSync(path)) throw new UserError('file-unwritable', { path: shown, reason: 'other' });
};
