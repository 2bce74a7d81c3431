import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignatureKind, SignatureState } from '../sign-offs.ts';

/**
 * Detached signatures, by what everybody has: Ed25519 (RFC 8032) of Node itself, and the keys of SSH and minisign by their own
 * programs. No cryptography of our own.
 */

/** What ssh-keygen binds a signature to, so that one for something else does not count here. */
export const SSH_NAMESPACE = 'ouder-audit';

export const kindOfSignature = (bytes: Uint8Array): SignatureKind => {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('-----BEGIN SSH SIGNATURE-----')) return 'ssh';
  return start.startsWith('untrusted comment:') ? 'minisign' : 'ed25519';
};

const verifyEd25519 = (data: Uint8Array, signature: Uint8Array, publicKey: string): SignatureState => {
  try {
    const raw = signature.length === 64 ? signature : Buffer.from(Buffer.from(signature).toString('latin1'), 'base64');
    const key = createPublicKey(publicKey);
    return key.asymmetricKeyType === 'ed25519' && verify(null, data, key, raw) ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
};

/** Runs a program that verifies; its files lie in a folder that is gone afterwards. */
const runWith = (
  files: Record<string, Uint8Array | string>,
  program: string,
  args: (path: (name: string) => string) => string[],
  input: Uint8Array | null,
): SignatureState => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, { mode: 0o600 });
    const run = spawnSync(
      program,
      args((name) => join(folder, name)),
      {
        ...(input === null ? {} : { input }),
        stdio: ['pipe', 'ignore', 'ignore'],
        timeout: 20_000,
        windowsHide: true,
      },
    );
    if (run.error !== undefined) return 'unchecked';
    return run.status === 0 ? 'valid' : 'invalid';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A public key of SSH as a line that allows it to sign: options before it, or a second line, would allow somebody else. */
const sshKey = (text: string): string | null =>
  /^(ssh-ed25519|ecdsa-sha2-nistp\d+|ssh-rsa|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+/.exec(text.trim())?.[0] ?? null;

const verifySsh = (data: Uint8Array, signature: Uint8Array, publicKey: string): SignatureState => {
  const key = sshKey(publicKey);
  if (key === null) return 'invalid';
  return runWith(
    { signers: `signer ${key}\n`, signature },
    'ssh-keygen',
    (path) => ['-Y', 'verify', '-f', path('signers'), '-I', 'signer', '-n', SSH_NAMESPACE, '-s', path('signature')],
    data,
  );
};

const verifyMinisign = (data: Uint8Array, signature: Uint8Array, publicKey: string): SignatureState =>
  runWith(
    { data, 'data.minisig': signature, 'key.pub': publicKey },
    'minisign',
    (path) => ['-V', '-q', '-m', path('data'), '-x', path('data.minisig'), '-p', path('key.pub')],
    null,
  );

const VERIFIERS = { ed25519: verifyEd25519, ssh: verifySsh, minisign: verifyMinisign };

/** @returns 'unchecked' where the program that would have to say is not on this computer */
export const verifySignature = (
  kind: SignatureKind,
  data: Uint8Array,
  signature: Uint8Array,
  publicKey: string,
): SignatureState => VERIFIERS[kind](data, signature, publicKey);

/** A new pair of keys as PEM (RFC 8410). */
export const makeKeys = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

/** Signs with an Ed25519 key in PEM; null when it is no such key. */
export const signWith = (privateKey: string, data: Uint8Array): { signature: string; publicKey: string } | null => {
  try {
    const key = createPrivateKey(privateKey);
    if (key.asymmetricKeyType !== 'ed25519') return null;
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    return { signature: `${sign(null, data, key).toString('base64')}\n`, publicKey };
  } catch {
    return null;
  }
};
