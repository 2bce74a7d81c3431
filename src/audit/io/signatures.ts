import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../../base/io/file-trouble.ts';
import type { SignatureState } from '../sign-offs.ts';

/** Detached signatures of SSH, made and checked by ssh-keygen, which every system ships. No cryptography of our own. */

const PROGRAM = 'ssh-keygen';
/** What ssh-keygen binds a signature to, so that one for something else does not count here. */
const NAMESPACE = 'ouder-audit';
const CHECKING_MS = 20_000;
/** Somebody may have to type a password, or touch a security key. */
const SIGNING_MS = 120_000;

export const isSshSignature = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).subarray(0, 64).toString('latin1').startsWith('-----BEGIN SSH SIGNATURE-----');

/** Whether a text is a private key as SSH writes it, with or without a password. */
export const isSshKey = (text: string): boolean => text.trimStart().startsWith('-----BEGIN OPENSSH PRIVATE KEY-----');

/**
 * The public key in a file of SSH, as a line that allows it to sign; null when there is none. Options before it, or a second line,
 * would allow somebody else; the comment behind it names a person and a computer.
 */
export const publicKeyIn = (text: string): string | null =>
  /^(ssh-ed25519|ecdsa-sha2-nistp\d+|ssh-rsa|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+/.exec(text.trim())?.[0] ?? null;

/** @returns 'unchecked' where ssh-keygen is not on this computer */
export const verifySignature = (data: Uint8Array, signature: Uint8Array, publicKey: string): SignatureState => {
  const key = publicKeyIn(publicKey);
  if (key === null) return 'invalid';
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-'));
  try {
    const [signers, signed] = [join(folder, 'signers'), join(folder, 'signature')];
    writeFileSync(signers, `signer ${key}\n`, { mode: 0o600 });
    writeFileSync(signed, signature, { mode: 0o600 });
    const run = spawnSync(PROGRAM, ['-Y', 'verify', '-f', signers, '-I', 'signer', '-n', NAMESPACE, '-s', signed], {
      input: data,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: CHECKING_MS,
      windowsHide: true,
    });
    if (run.error !== undefined) return 'unchecked';
    return run.status === 0 ? 'valid' : 'invalid';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Failure = 'no-program' | 'failed';

const failureOf = ({ error, status }: { error?: Error | undefined; status: number | null }): Failure | null => {
  if (error !== undefined) return errorCode(error) === 'ENOENT' ? 'no-program' : 'failed';
  return status === 0 ? null : 'failed';
};

/** Makes a new pair of keys without a password: the private key in a file, the public key beside it in `.pub`. */
export const makeKeys = (path: string): Failure | null =>
  failureOf(
    spawnSync(PROGRAM, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path], {
      stdio: 'ignore',
      timeout: CHECKING_MS,
      windowsHide: true,
    }),
  );

/** Signs with a private key in a file. ssh-keygen itself asks for the password of the key, if it has one. */
export const signWith = (path: string, data: Uint8Array): Buffer | Failure => {
  const run = spawnSync(PROGRAM, ['-Y', 'sign', '-n', NAMESPACE, '-f', path], {
    input: data,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: SIGNING_MS,
  });
  return failureOf(run) ?? run.stdout;
};
