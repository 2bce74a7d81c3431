import { createHash } from 'node:crypto';

/** SHA-256 of bytes, in hexadecimal. */
export const digestBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export const digestText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
