import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { readNamedFile } from '../../base/io/read-file.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError, type UserErrorParams } from '../../base/user-error.ts';
import type { SignOffFile } from '../../dossier/audit-file-shape.ts';
import { isHandedOver } from '../../dossier/io/dossier-folders.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { type MadeSignature, RESULT_FILE } from '../sign-result.ts';
import { isSshKey, isSshSignature, makeKeys, nameOfKey, publicKeyIn, signWith, verifySignature } from './signatures.ts';

/** Reads and writes sign-offs, signatures and keys. */

export const startSignOffs = (folder: string, file: SignOffFile, machine: Machine): void =>
  writeFileSafely(join(folder, 'aftekening.yaml'), newFileText('aftekening.yaml', file), machine);

/** The signed result in a dossier; null when there is none. */
export const readSigned = (folder: string): string | null => {
  const path = join(folder, RESULT_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

export type KeyFile = { path: string; shown: string };

/** No private key in a dossier or package, since these are handed to others; a link to one in there is no other key. */
const refuseInDossier = ({ path, shown }: KeyFile): void => {
  if (isHandedOver(path) || (existsSync(path) && isHandedOver(realpathSync(path))))
    throw new UserError('signature-refused', { why: 'key-in-dossier', path: shown });
};

/** Passes on a signature with the first of these texts that it fits. @throws UserError 'signature-refused' if it fits none */
const checked = (
  program: string | null,
  texts: readonly string[],
  { signature, publicKey, isOwn }: Pick<MadeSignature, 'signature' | 'publicKey' | 'isOwn'>,
  shown: string,
): MadeSignature => {
  const key = nameOfKey(publicKey);
  const signed = texts.find(
    (text) => verifySignature(program, { data: Buffer.from(text, 'utf8'), signature }, publicKey) !== 'invalid',
  );
  if (signed === undefined || key === null) throw new UserError('signature-refused', { why: 'invalid', path: shown });
  return { kind: 'ssh', signed, isOwn, signature, publicKey, key };
};

/**
 * Signs a text with a private SSH key; the public key has to lie beside it.
 * @param program ssh-keygen; null where it is not on this computer
 * @throws UserError 'signature-refused', 'file-unreadable'
 */
export const makeSignature = (program: string | null, text: string, key: KeyFile): MadeSignature => {
  refuseInDossier(key);
  const refuse = (why: UserErrorParams['signature-refused']['why']) =>
    new UserError('signature-refused', { why, path: key.shown });
  if (!isSshKey(readNamedFile(key.path, key.shown).toString('utf8'))) throw refuse('no-key');
  const publicKey = publicKeyIn(readNamedFile(`${key.path}.pub`, `${key.shown}.pub`).toString('utf8'));
  if (program === null) throw refuse('no-program');
  const signature = signWith(program, key.path, Buffer.from(text, 'utf8'));
  if (signature === null || publicKey === null) throw refuse('key-unusable');
  return checked(program, [text], { signature, publicKey: `${publicKey}\n`, isOwn: true }, key.shown);
};

/** Takes over a signature that was made elsewhere, for one of these texts. @throws UserError 'signature-refused', 'file-unreadable' */
export const takeSignature = (
  program: string | null,
  texts: readonly string[],
  signature: KeyFile,
  publicKey: KeyFile,
): MadeSignature => {
  const bytes = readNamedFile(signature.path, signature.shown);
  const key = publicKeyIn(readNamedFile(publicKey.path, publicKey.shown).toString('utf8'));
  if (!isSshSignature(bytes)) throw new UserError('signature-refused', { why: 'other-kind', path: signature.shown });
  return checked(program, texts, { signature: bytes, publicKey: `${key ?? ''}\n`, isOwn: false }, signature.shown);
};

const makeFolder = (path: string, shown: string): void => {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
};

/**
 * Writes a new pair of keys side by side, outside any dossier; never overwrites a file.
 * @returns the path of the public key, as the user may type it
 * @throws UserError 'target-exists', 'file-unwritable', or 'signature-refused', also where ssh-keygen is not on this computer
 */
export const writeKeys = (program: string | null, key: KeyFile): string => {
  refuseInDossier(key);
  const { path, shown } = key;
  if ([path, `${path}.pub`].some((each) => existsSync(each))) throw new UserError('target-exists', { path: shown });
  if (program === null) throw new UserError('signature-refused', { why: 'no-program', path: shown });
  makeFolder(dirname(path), shown);
  if (!makeKeys(program, path)) throw new UserError('file-unwritable', { path: shown, reason: 'other' });
  return `${shown}.pub`;
};
