import { statSync } from 'node:fs';
import type { Host } from '../../base/command.ts';
import { pathExists, pathFrom } from '../../base/io/paths.ts';
import { readPlainFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import { findSeal } from '../seal.ts';

/** No file with a seal comes near; a package that somebody names by mistake is larger. */
const MOST_BYTES = 64 * 1024;

/** Some editors save in UTF-16: without the zeros of that, the ASCII in it reads as any other. */
const textOf = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\0', '');

/**
 * The seal that somebody kept: as they typed or pasted it, or in the file that they name.
 * @throws UserError 'seal-unknown', 'file-unreadable'
 */
export const readKeptSeal = (host: Host, typed: string): string => {
  const own = findSeal(typed);
  if (own !== null) return own;
  const path = pathFrom(host, typed);
  // Not even a name of a file, as a whole mail is too long for one.
  if (!pathExists(path)) throw new UserError('seal-unknown', { typed, isFile: false });
  const seal = statSync(path).size > MOST_BYTES ? null : findSeal(textOf(readPlainFile(path, typed)));
  if (seal === null) throw new UserError('seal-unknown', { typed, isFile: true });
  return seal;
};
