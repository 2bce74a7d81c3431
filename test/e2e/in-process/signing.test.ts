import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { numberOfChoice } from '../../support/dossiers/audit-talk.ts';
import { makeSchoolToAudit, runFolded } from '../../support/dossiers/audited-school.ts';
import { runMain } from '../../support/run/run-main.ts';

describe('sign', () => {
  it('asks for the role where somebody can be asked', async () => {
    const { folder } = makeSchoolToAudit();
    const sign = async (words: string) => {
      const answer = (said: string) => numberOfChoice(said, words);
      return await runMain(['sign', 'school', '--plain'], folder, { answer });
    };
    expect(await sign('MR')).toMatchObject({ code: 0, stdout: expect.stringContaining('Getekend als mr.') });
    expect((await runMain(['sign', 'school', '--plain'], folder, { answer: () => null })).code).toBe(130);
  });

  it('says that a dossier is not finished, because then everybody signs again', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['sign', 'school', '--role', 'mr'], folder)).out).not.toContain('nog niet af');
    rmSync(join(school, 'bewijs', 'visiedocument.txt'));
    expect((await runFolded(['sign', 'school', '--role', 'schoolleiding'], folder)).out).toContain(
      'Let op: het dossier is nog niet af. Er ontbreekt nog bewijs bij 1 criterium. Verandert er nog iets, dan tekent iedereen opnieuw.',
    );
  });

  it('lapses when the dossier changes, and tells who signs again', async () => {
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['sign', 'school', '--role', 'mr'], folder);
    await runFolded(['sign', 'school', '--role', 'schoolleiding'], folder);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    const again = await runFolded(['sign', 'school', '--role', 'auditor-2'], folder);
    expect(again.out).toContain('Deze rollen tekenen opnieuw: mr en schoolleiding.');
  });

  /** Puts a signature beside the sign-off that lies in the dossier. */
  const addSignature = (school: string, kind: string, signature: string, publicKey: string) => {
    const path = join(school, 'aftekening.yaml');
    const file = parse(readFileSync(path, 'utf8')) as SignOffFile;
    const named = { kind, file: 'aftekening/mr.sig', publicKey: 'aftekening/mr.pub' };
    writeFileSync(
      path,
      JSON.stringify({ ...file, signOffs: file.signOffs.map((each) => ({ ...each, signature: named })) }),
    );
    writeFileSync(join(school, 'aftekening', 'mr.sig'), signature);
    writeFileSync(join(school, 'aftekening', 'mr.pub'), publicKey);
  };

  it('is found out when the result or a signature changes in a package', async () => {
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['sign', 'school', '--role', 'mr', '--quiet'], folder);
    addSignature(school, 'ssh', '-----BEGIN SSH SIGNATURE-----\n', 'geen sleutel');
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    const broken = await runFolded(['verify', 'a.zip'], folder);
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('de handtekening klopt niet') });
    expect(broken.out).not.toContain('Niets is veranderd');
    rmSync(join(school, 'aftekening', 'mr.pub'));
    await runFolded(['pack', 'school', '--output', 'b.zip'], folder);
    expect((await runFolded(['verify', 'b.zip'], folder)).out).toContain('de handtekening klopt niet');
    writeFileSync(join(school, 'aftekening', 'resultaat.json'), '{}');
    await runFolded(['pack', 'school', '--output', 'c.zip'], folder);
    expect((await runFolded(['verify', 'c.zip'], folder)).out).toContain('wat getekend is, is veranderd');
    rmSync(join(school, 'aftekening', 'resultaat.json'));
    await runFolded(['pack', 'school', '--output', 'd.zip'], folder);
    expect((await runFolded(['verify', 'd.zip'], folder)).out).toContain('wat getekend is, ontbreekt');
  });

  it.each([
    ['ed25519', `${'A'.repeat(86)}==\n`, '-----BEGIN PUBLIC KEY-----\n'],
    ['minisign', 'untrusted comment: x\n', 'untrusted comment: x\n'],
  ])('says of an old signature of %s that nobody checked it', async (kind, signature, publicKey) => {
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['sign', 'school', '--role', 'mr', '--quiet'], folder);
    addSignature(school, kind, signature, publicKey);
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    rmSync(join(school, 'aftekening', 'mr.sig'));
    await runFolded(['pack', 'school', '--output', 'b.zip'], folder);
    for (const zip of ['a.zip', 'b.zip']) {
      const { code, out } = await runFolded(['verify', zip], folder);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('de handtekening is niet nagekeken') });
      expect(out).not.toMatch(/handtekening klopt/);
      const { stdout } = await runMain(['verify', zip, '--format', 'json'], folder);
      expect(JSON.parse(stdout)).toMatchObject({ signOffs: [{ signature: { kind, state: 'unchecked' } }] });
    }
  });

  it('takes no key, no signature and no role that do not fit', async () => {
    const { folder, school } = makeSchoolToAudit();
    const sign = async (...args: string[]) => await runFolded(['sign', 'school', '--role', 'mr', ...args], folder);
    writeFileSync(join(folder, 'x'), 'geen sleutel');
    writeFileSync(join(folder, 'pem'), '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n');
    writeFileSync(join(folder, 'minisign'), `untrusted comment: x\nRWRTY0Iy${'A'.repeat(204)}\n`);
    for (const key of ['x', 'pem', 'minisign']) {
      const { code, err } = await sign('--key', key);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('staat geen SSH-sleutel.') });
      expect(err).toContain('ssh-keygen -t ed25519 -f mijn-sleutel');
    }
    expect((await sign('--key', 'weg')).code).toBe(2);
    expect((await sign('--signature', 'x')).err).toContain('--public-key');
    const other = await sign('--signature', 'x', '--public-key', 'x');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('geen handtekening van SSH') });
    expect(other.err).toContain('ssh-keygen -t ed25519 -f mijn-sleutel');
    writeFileSync(join(folder, 'ssh'), '-----BEGIN SSH SIGNATURE-----\n');
    expect((await sign('--signature', 'ssh', '--public-key', 'x')).err).toContain('past niet');
    expect(existsSync(join(school, 'aftekening.yaml'))).toBe(false);
    expect((await runFolded(['sign', 'school', '--role', 'buurman'], folder)).code).toBe(2);
    expect((await runFolded(['sign', 'school'], folder)).code).toBe(2);
  });

  it('makes no key over a file that is there', async () => {
    const { folder } = makeSchoolToAudit();
    writeFileSync(join(folder, 'sleutel.pub'), 'van iemand');
    expect((await runFolded(['sign', '--new-key', 'sleutel'], folder)).code).toBe(2);
    expect(existsSync(join(folder, 'sleutel'))).toBe(false);
    expect(readFileSync(join(folder, 'sleutel.pub'), 'utf8')).toBe('van iemand');
  });
});
