import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { SignOffFile } from '../../dossier/audit-file.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { kindOfSignature, makeKeys, signWith, verifySignature } from './signatures.ts';

/** Signatures and keys as files. */

const readBytes = (path: string, shown: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError('file-unreadable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
};

export const startSignOffs = (folder: string, file: SignOffFile, machine: Machine): void =>
  writeFileSafely(join(folder, 'aftekening.yaml'), newFileText('aftekening.yaml', file), machine);

/** The result that was signed for, as it lies in the dossier; null when there is none. */
export const readSigned = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

export type KeyFile = { path: string; shown: string };

/** A signature for a text, made with a key. @throws UserError 'signature-refused' when it is no Ed25519 key in PEM */
export const makeSignature = (text: string, key: KeyFile) => {
  const made = signWith(readBytes(key.path, key.shown).toString('utf8'), Buffer.from(text, 'utf8'));
  if (made === null) throw new UserError('signature-refused', { why: 'no-key', path: key.shown });
  return { kind: 'ed25519' as const, signature: Buffer.from(made.signature), publicKey: made.publicKey };
};

/** A signature that was made elsewhere, once it is sure that it fits. @throws UserError 'signature-refused' */
export const takeSignature = (text: string, signature: KeyFile, publicKey: KeyFile) => {
  const bytes = readBytes(signature.path, signature.shown);
  const key = readBytes(publicKey.path, publicKey.shown).toString('utf8');
  const kind = kindOfSignature(bytes);
  const state = verifySignature(kind, Buffer.from(text, 'utf8'), bytes, key);
  if (state === 'invalid') throw new UserError('signature-refused', { why: 'invalid', path: signature.shown });
  return { kind, signature: bytes, publicKey: key };
};

/** Writes a new pair of keys beside each other; never over a file that is there. */
export const writeKeys = (target: KeyFile, machine: Machine): { publicKey: string } => {
  const publicPath = `${target.path}.pub`;
  for (const path of [target.path, publicPath]) {
    if (existsSync(path)) throw new UserError('target-exists', { path: target.shown });
  }
  const { privateKey, publicKey } = makeKeys();
  writeFileSafely(target.path, privateKey, machine, 0o600);
  writeFileSafely(publicPath, publicKey, machine);
  return { publicKey: `${target.shown}.pub` };
};
