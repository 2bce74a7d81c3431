/** What a hostile file may end in. */

export const DAMAGED = ['unreadable-file'];
export const LARGE = ['too-large'];
/** Codes for what one reader calls damaged and another one without text or too much: all of them are clear words. */
export const ANY_PDF = ['unreadable-file', 'no-text', 'too-large', 'check-failed'];
/** What is no file at all. */
export const NO_FILE = ['unreadable-file', 'outside-folder'];
export const NONE: string[] = [];
