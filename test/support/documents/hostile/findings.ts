/** The findings that a hostile file may lead to. */

export const DAMAGED = ['unreadable-file'];
export const LARGE = ['too-large'];
/** One reader calls a file damaged that another calls too large or without text; any of these codes is clear enough. */
export const ANY_PDF = ['unreadable-file', 'no-text', 'too-large', 'check-failed', 'thin-document'];
/** For what is not a regular file. */
export const NO_FILE = ['unreadable-file', 'outside-folder'];
export const NONE: string[] = [];
