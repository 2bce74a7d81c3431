import { readNamedFile } from '../../base/io/read-file.ts';

/** Private keys: whoever has one can sign in its owner's name, so none belongs in a dossier or a package. */

/** No key is larger, and searching all evidence for one would take as long as packing it. */
export const MOST_KEY_BYTES = 256 * 1024;

/**
 * PEM (RFC 7468) with any name before "PRIVATE KEY", including OpenSSH and PGP; PuTTY; minisign, with or without a password.
 */
const KEY =
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d|^RW(?:RTY0Iy|QAAEIy)[A-Za-z0-9+/=]{190,}/m;

/** Whether bytes hold a private key, also in UTF-16 as Windows writes it. */
export const isPrivateKey = (bytes: Uint8Array): boolean =>
  KEY.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\0', ''));

/** Whether a file holds a private key. @throws UserError 'file-unreadable' */
export const holdsKey = ({ path, location, bytes }: { path: string; location: string; bytes: number }): boolean =>
  bytes <= MOST_KEY_BYTES && isPrivateKey(readNamedFile(location, path));
