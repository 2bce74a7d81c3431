import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSshSignature, nameOfKey, verifySignature } from '../../src/audit/io/signatures.ts';
import { findSshKeygen } from '../../src/audit/io/ssh-keygen.ts';
import { holdsKey } from '../../src/package/io/secret-keys.ts';
import { makeReadySchool } from '../support/dossiers/ready-school.ts';
import { inOneLine, runBinary } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** Signatures by ssh-keygen, and a package under the eyes of unzip and sha256sum. */

const signBySsh = (folder: string, file: string): { signature: string; publicKey: string } => {
  const key = join(folder, 'ssh-sleutel');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const copy = join(folder, 'te-tekenen');
  copyFileSync(file, copy);
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'ouder-audit', '-f', key, copy], { stdio: 'ignore' });
  return { signature: `${copy}.sig`, publicKey: `${key}.pub` };
};

const verifyIn = async (folder: string, env: Record<string, string> = {}) => {
  await runBinary(['pack', 'school', '--output', 'a.zip', '--force'], { cwd: folder });
  const { code, stdout } = await runBinary(['verify', 'a.zip'], { cwd: folder, env });
  return { code, said: inOneLine(stdout) };
};

describe('a signature of SSH', () => {
  it('is taken, goes along in the package, and is checked there', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    await runBinary(['sign', 'school', '--role', 'mr'], { cwd: folder });
    const { signature, publicKey } = signBySsh(folder, join(folder, 'school/aftekening/mr.txt'));
    const args = ['sign', 'school', '--role', 'mr', '--signature', signature, '--public-key', publicKey];
    expect((await runBinary(args, { cwd: folder })).code).toBe(0);
    expect(await verifyIn(folder)).toEqual({ code: 0, said: expect.stringContaining('de handtekening klopt.') });
    expect(await verifyIn(folder, { PATH: '' })).toEqual({
      code: 0,
      said: expect.stringContaining('niet te controleren, want het programma ervoor ontbreekt'),
    });
  });

  it('is made by the tool with a key that it made, and found out when it changes', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    const sign = async (...args: string[]) => await runBinary(['sign', ...args], { cwd: folder });
    expect(await sign('--new-key', 'sleutels/mijn')).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(join(folder, 'sleutels/mijn')).mode & 0o777).toBe(0o600);
    const signed = await sign('school', '--role', 'mr', '--key', 'sleutels/mijn');
    expect(signed).toMatchObject({ code: 0, stderr: '' });
    expect(await verifyIn(folder)).toEqual({ code: 0, said: expect.stringContaining('de handtekening klopt.') });
    // The comment of a public key names a person and a computer.
    writeFileSync(
      join(folder, 'sleutels/mijn.pub'),
      `${readFileSync(join(folder, 'sleutels/mijn.pub'), 'utf8').trim()} jan@pc\n`,
    );
    await sign('school', '--role', 'mr', '--key', 'sleutels/mijn');
    expect(readFileSync(join(folder, 'school/aftekening/mr.pub'), 'utf8')).toMatch(/^ssh-ed25519 \S+\n$/);
    const path = join(folder, 'school/aftekening/mr.sig');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/\n(.)/, (_all, first) => `\n${first === 'A' ? 'B' : 'A'}`),
    );
    expect(await verifyIn(folder)).toEqual({ code: 1, said: expect.stringContaining('de handtekening klopt niet') });
  });

  it('is not made with a key that nobody can use, without its own public key, or without ssh-keygen', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    const sign = async (args: string[], env: Record<string, string> = {}) => {
      const { code, stderr } = await runBinary(['sign', ...args], { cwd: folder, env });
      return { code, said: inOneLine(stderr) };
    };
    await sign(['--new-key', 'goed']);
    await sign(['--new-key', 'ander']);
    copyFileSync(join(folder, 'goed'), join(folder, 'los'));
    writeFileSync(
      join(folder, 'kapot'),
      '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
    );
    copyFileSync(join(folder, 'goed.pub'), join(folder, 'kapot.pub'));
    copyFileSync(join(folder, 'ander.pub'), join(folder, 'goed.pub'));
    const withKey = async (key: string, env?: Record<string, string>) =>
      await sign(['school', '--role', 'mr', '--key', key], env);
    for (const key of ['kapot', 'goed']) {
      const unusable = { code: 2, said: expect.stringContaining(`met de sleutel in "${key}" lukt niet`) };
      expect(await withKey(key)).toEqual(unusable);
    }
    expect(await withKey('los')).toEqual({ code: 2, said: expect.stringContaining('los.pub') });
    const missing = { code: 2, said: expect.stringContaining('het programma ssh-keygen ontbreekt') };
    expect(await withKey('ander', { PATH: '' })).toEqual(missing);
    expect(await sign(['--new-key', 'nieuw'], { PATH: '' })).toEqual(missing);
    expect(readdirSync(join(folder, 'school'))).not.toContain('aftekening.yaml');
  });

  it('is made with a key that this program knows as one that goes into no package', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'tekst'), 'wat getekend wordt');
    signBySsh(folder, join(folder, 'tekst'));
    const keys = readdirSync(folder).filter((name) => {
      const location = join(folder, name);
      return holdsKey({ path: 'sleutel', location, bytes: statSync(location).size });
    });
    expect(keys).toEqual(['ssh-sleutel']);
  });

  it('does not fit another text, another key, or a key with something before it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'tekst');
    writeFileSync(file, 'wat getekend wordt');
    const { signature, publicKey } = signBySsh(folder, file);
    const [bytes, key] = [readFileSync(signature), readFileSync(publicKey, 'utf8')];
    const data = readFileSync(file);
    expect(isSshSignature(bytes)).toBe(true);
    const program = findSshKeygen({ env: process.env, cwd: () => folder }, folder);
    const verify = (text: Buffer, by: string) => verifySignature(program, { data: text, signature: bytes }, by);
    expect(verify(data, key)).toBe('valid');
    expect(verify(Buffer.from('iets anders'), key)).toBe('invalid');
    expect(verify(data, 'geen sleutel')).toBe('invalid');
    // A line with something before the key allows somebody to sign.
    expect(verify(data, `* ${key}`)).toBe('invalid');
    const printed = execFileSync('ssh-keygen', ['-l', '-f', publicKey], { encoding: 'utf8' });
    expect(printed).toContain(` ${nameOfKey(key)} `);
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
