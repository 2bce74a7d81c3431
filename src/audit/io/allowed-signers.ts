import { readNamedFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { KeyFile } from './sign-off-files.ts';
import { isSignedBy, publicKeyIn, type SignedData } from './signatures.ts';

/** The list of allowed signers that whoever verifies trusts: which keys are in it, whose they are, and on which days they count. */

/** A line with names and an SSH key (ssh-keygen(1), ALLOWED SIGNERS). */
const SIGNER = /^[ \t]*[^\s#].*[ \t](?:ssh-|ecdsa-|sk-)\S+[ \t]+AAAA/m;

/** A list of allowed signers, as somebody typed its path. @throws UserError 'file-unreadable', or 'signers-refused' where nobody can use it */
export const readSigners = (program: string | null, { path, shown }: KeyFile): string => {
  const list = readNamedFile(path, shown).toString('utf8');
  if (!SIGNER.test(list)) throw new UserError('signers-refused', { why: 'no-list', path: shown });
  if (program === null) throw new UserError('signers-refused', { why: 'no-program', path: shown });
  return list;
};

/** The names before a key in a line of allowed signers; they may stand between quotes (ssh-keygen(1), ALLOWED SIGNERS). */
const NAMES = /^\s*(?:"([^"]+)"|([^\s#"]\S*))\s/;

const namesIn = (line: string): string => {
  const [, quoted, plain] = NAMES.exec(line) ?? [];
  return quoted ?? plain ?? '';
};

/**
 * Whose key made a signature, by a list of allowed signers: the names in it, as they stand there. Null for a key that is not in the list,
 * or not for this purpose or on this day.
 */
export const findOwner = (program: string, signed: SignedData, publicKey: string, list: string): string | null => {
  const [, key = ''] = publicKeyIn(publicKey)?.split(' ') ?? [];
  for (const line of list.split(/\r?\n/)) {
    const names = namesIn(line);
    if (!line.split(/\s+/).includes(key)) continue;
    const name = names.split(',').find((each) => each !== '' && !each.startsWith('!'));
    // A key that went out of use later was good on its day, but anybody may write a day beside what was signed.
    // Older versions of ssh-keygen do not know this option.
    const day = line.includes('valid-') ? signed.on : null;
    const options = day === null ? [] : ['-O', `verify-time=${day.replaceAll('-', '')}`];
    if (name !== undefined && isSignedBy(program, signed, { list: `${line}\n`, name, options }) === true) return names;
  }
  return null;
};
