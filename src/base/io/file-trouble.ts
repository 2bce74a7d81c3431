import type { FileTrouble } from '../errors.ts';

const TROUBLE: Record<string, FileTrouble> = {
  ENOENT: 'missing',
  ENOTDIR: 'not-folder',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EISDIR: 'is-folder',
  EBUSY: 'busy',
};

/** The code of a Node system error, or '' for anything else. */
export const errorCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** What went wrong with a file, as a word that error messages can explain; null when the error is no system error. */
export const fileTrouble = (error: unknown): FileTrouble | null => {
  const code = errorCode(error);
  if (code === '') return null;
  return TROUBLE[code] ?? 'other';
};
