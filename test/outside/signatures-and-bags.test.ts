import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOfSignature, verifySignature } from '../../src/audit/io/signatures.ts';
import { holdsKey } from '../../src/package/io/secret-keys.ts';
import { makeReadySchool } from '../support/ready-school.ts';
import { inOneLine, runBinary } from '../support/run-binary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Signatures by the programs that people use for them, and a package under the eyes of unzip and sha256sum. */

type Signer = (folder: string, file: string) => { signature: string; publicKey: string };

const bySsh: Signer = (folder, file) => {
  const key = join(folder, 'ssh-sleutel');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const copy = join(folder, 'te-tekenen');
  copyFileSync(file, copy);
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'ouder-audit', '-f', key, copy], { stdio: 'ignore' });
  return { signature: `${copy}.sig`, publicKey: `${key}.pub` };
};

const byMinisign: Signer = (folder, file) => {
  const [secret, publicKey, signature] = ['geheim.key', 'open.pub', 'uitkomst.minisig'].map((name) =>
    join(folder, name),
  );
  if (secret === undefined || publicKey === undefined || signature === undefined) throw new Error('names');
  execFileSync('minisign', ['-G', '-W', '-f', '-s', secret, '-p', publicKey], { stdio: 'ignore' });
  execFileSync('minisign', ['-S', '-s', secret, '-m', file, '-x', signature], { stdio: 'ignore' });
  return { signature, publicKey };
};

describe.each<[string, Signer]>([
  ['ssh', bySsh],
  ['minisign', byMinisign],
])('a signature of %s', (kind, sign) => {
  it('is taken, goes along in the package, and is checked there', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    await runBinary(['sign', 'school', '--role', 'mr'], { cwd: folder });
    const { signature, publicKey } = sign(folder, join(folder, 'school/aftekening/resultaat.json'));
    const args = ['sign', 'school', '--role', 'mr', '--signature', signature, '--public-key', publicKey];
    expect((await runBinary(args, { cwd: folder })).code).toBe(0);
    await runBinary(['pack', 'school', '--output', 'a.zip'], { cwd: folder });
    const { code, stdout } = await runBinary(['verify', 'a.zip'], { cwd: folder });
    expect({ code, said: inOneLine(stdout) }).toEqual({
      code: 0,
      said: expect.stringContaining('de handtekening klopt.'),
    });
    const without = await runBinary(['verify', 'a.zip'], { cwd: folder, env: { PATH: '' } });
    expect({ code: without.code, said: inOneLine(without.stdout) }).toEqual({
      code: 0,
      said: expect.stringContaining('niet te controleren, want het programma ervoor ontbreekt'),
    });
  });

  it('is made with a key that this program knows as one that goes into no package', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tekst'), 'wat getekend wordt');
    sign(folder, join(folder, 'tekst'));
    const keys = readdirSync(folder).filter((name) => {
      const location = join(folder, name);
      return holdsKey({ location, bytes: statSync(location).size });
    });
    expect(keys).toEqual([kind === 'ssh' ? 'ssh-sleutel' : 'geheim.key']);
  });

  it('does not fit another text, another key, or a key with something before it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'tekst');
    writeFileSync(file, 'wat getekend wordt');
    const { signature, publicKey } = sign(folder, file);
    const [bytes, key] = [readFileSync(signature), readFileSync(publicKey, 'utf8')];
    const data = readFileSync(file);
    const own = kindOfSignature(bytes);
    expect(own).toBe(kind);
    expect(verifySignature(own, data, bytes, key)).toBe('valid');
    expect(verifySignature(own, Buffer.from('iets anders'), bytes, key)).toBe('invalid');
    expect(verifySignature(own, data, bytes, 'geen sleutel')).toBe('invalid');
    // A line of SSH with something before it allows somebody to sign; the first line of minisign is a comment.
    expect(verifySignature(own, data, bytes, `* ${key}`)).toBe(kind === 'ssh' ? 'invalid' : 'valid');
  });
});

it('a package is sound for unzip, and every file in it for sha256sum and sha512sum', async () => {
  const folder = temporaryFolder();
  makeReadySchool(join(folder, 'school'));
  await runBinary(['pack', 'school', '--output', 'a.zip'], { cwd: folder });
  execFileSync('unzip', ['-tqq', 'a.zip'], { cwd: folder });
  execFileSync('unzip', ['-qq', 'a.zip'], { cwd: folder });
  const bag = join(folder, 'de-regenboog-2026-2027');
  for (const [program, manifest] of [
    ['sha256sum', 'manifest-sha256.txt'],
    ['sha512sum', 'manifest-sha512.txt'],
    ['sha256sum', 'tagmanifest-sha256.txt'],
    ['sha512sum', 'tagmanifest-sha512.txt'],
  ] as const) {
    execFileSync(program, ['--check', '--strict', '--quiet', manifest], { cwd: bag });
  }
  expect((await runBinary(['verify', bag])).code).toBe(0);
});
