import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../../base/io/file-trouble.ts';
import type { SignatureState } from '../sign-offs.ts';

/** Makes and checks detached SSH signatures with ssh-keygen, which every system ships: no cryptography of our own. */

const PROGRAM = 'ssh-keygen';
/** ssh-keygen binds a signature to this name, so that a signature made for another purpose does not count here. */
const NAMESPACE = 'ouder-audit';
const CHECKING_MS = 20_000;
/** Long, because somebody may have to type a password or touch a security key. */
const SIGNING_MS = 120_000;

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

/** Makes a new pair of keys without a password; the public key goes beside the private one, as `.pub`. */
export const makeKeys = (path: string): Failure | null =>
  failureOf(
    spawnSync(PROGRAM, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path], {
      stdio: 'ignore',
      timeout: CHECKING_MS,
      windowsHide: true,
    }),
  );

/** Signs with the private key in a file. If the key has a password, ssh-keygen asks for it. */
export const signWith = (path: string, data: Uint8Array): Buffer | Failure => {
  const run = spawnSync(PROGRAM, ['-Y', 'sign', '-n', NAMESPACE, '-f', path], {
    input: data,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: SIGNING_MS,
  });
  return failureOf(run) ?? run.stdout;
};
