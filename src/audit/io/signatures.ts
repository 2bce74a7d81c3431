import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeFolder } from '../../base/io/files-on-windows.ts';
import type { SignatureState } from '../sign-offs.ts';

/**
 * Makes and checks detached SSH signatures with ssh-keygen: no cryptography of our own. `program` is its absolute path; null where it is
 * not on this computer.
 */

/** ssh-keygen binds a signature to this name, so that a signature made for another purpose does not count here. */
const NAMESPACE = 'ouder-audit';
const CHECKING_MS = 20_000;
/** Long, because somebody may have to type a password or touch a security key. */
const SIGNING_MS = 120_000;

/** Runs the program in its own folder, because some systems look for its libraries in the current folder. */
const startIn = (program: string) => ({ cwd: dirname(program), windowsHide: true });

export const isSshSignature = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).subarray(0, 64).toString('latin1').startsWith('-----BEGIN SSH SIGNATURE-----');

/** Whether a text is a private key of OpenSSH, with or without a password. */
export const isSshKey = (text: string): boolean => text.trimStart().startsWith('-----BEGIN OPENSSH PRIVATE KEY-----');

/**
 * The public key in an SSH key file, as a line for the list of allowed signers; null when there is none. Drops everything else:
 * options in front or a second line could allow another signer, and the comment behind the key names a person and a computer.
 */
export const publicKeyIn = (text: string): string | null =>
  /^(ssh-ed25519|ecdsa-sha2-nistp\d+|ssh-rsa|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+/.exec(text.trim())?.[0] ?? null;

/** What ssh-keygen prints for a public key, such as 'SHA256:…'; null for what is no SSH key. */
export const nameOfKey = (text: string): string | null => {
  const [, key] = publicKeyIn(text)?.split(' ') ?? [];
  if (key === undefined) return null;
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
  return `SHA256:${digest.replaceAll('=', '')}`;
};

/** A signature, what it is over, and the day that stands in what it is over; null where none does. */
export type SignedData = { data: Uint8Array; signature: Uint8Array; on: string | null };

/** A list of allowed signers, and the name in it that must have signed. */
type Signer = { list: string; name: string; options: string[] };

/** @returns null where ssh-keygen did not run */
export const isSignedBy = (
  program: string,
  { data, signature }: Omit<SignedData, 'on'>,
  signer: Signer,
): boolean | null => {
  const { list, name, options } = signer;
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-'));
  try {
    const [signers, signed] = [join(folder, 'signers'), join(folder, 'signature')];
    writeFileSync(signers, list, { mode: 0o600 });
    writeFileSync(signed, signature, { mode: 0o600 });
    const args = ['-Y', 'verify', '-f', signers, '-I', name, '-n', NAMESPACE, '-s', signed, ...options];
    const run = spawnSync(program, args, {
      ...startIn(program),
      input: data,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: CHECKING_MS,
    });
    return run.error === undefined ? run.status === 0 : null;
  } finally {
    removeFolder(folder);
  }
};

/** @returns 'unchecked' where ssh-keygen is not on this computer */
export const verifySignature = (
  program: string | null,
  signed: Omit<SignedData, 'on'>,
  publicKey: string,
): SignatureState => {
  const key = publicKeyIn(publicKey);
  if (key === null) return 'invalid';
  if (program === null) return 'unchecked';
  const isValid = isSignedBy(program, signed, { list: `signer ${key}\n`, name: 'signer', options: [] });
  return isValid === null ? 'unchecked' : isValid ? 'valid' : 'invalid';
};

/** Makes a new pair of keys without a password; the public key goes beside the private one, as `.pub`. @returns whether that went well */
export const makeKeys = (program: string, path: string): boolean => {
  const args = ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path];
  const run = spawnSync(program, args, { ...startIn(program), stdio: 'ignore', timeout: CHECKING_MS });
  return run.error === undefined && run.status === 0;
};

/** Signs with the private key in a file; null if that fails. If the key has a password, ssh-keygen asks for it. */
export const signWith = (program: string, path: string, data: Uint8Array): Buffer | null => {
  const run = spawnSync(program, ['-Y', 'sign', '-n', NAMESPACE, '-f', path], {
    ...startIn(program),
    windowsHide: false,
    input: data,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: SIGNING_MS,
  });
  return run.error === undefined && run.status === 0 ? run.stdout : null;
};
