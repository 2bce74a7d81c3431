import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSchoolToAudit, runFolded } from '../../../support/dossiers/audited-school.ts';
import { runMain } from '../../../support/run/run-main.ts';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const sealIn = (out: string): string =>
  (/Zegel: ([0-9a-f]{4}(?: [0-9a-f]{4}){15})\b/.exec(out)?.[1] ?? '').replaceAll(' ', '');

/** Packs a school and unpacks it. @returns the seal that pack showed, and where things are */
const packAndUnpack = async () => {
  const { folder, school } = makeSchoolToAudit();
  const seal = sealIn((await runFolded(['pack', 'school', '--output', 'a.zip'], folder)).out);
  await runFolded(['verify', 'a.zip', '--unpack', 'uit'], folder);
  return { folder, school, seal, at: (path: string) => join(folder, 'uit', path) };
};

/** Lets the lists at the top say what a file there now is, as somebody would who covers a change. */
const listAgain = (at: (path: string) => string, name: string): void => {
  for (const algorithm of ['sha256', 'sha512']) {
    const list = at(`tagmanifest-${algorithm}.txt`);
    const digest = createHash(algorithm)
      .update(readFileSync(at(name)))
      .digest('hex');
    const line = new RegExp(`^[0-9a-f]+  ${name.replace('.', '\\.')}$`, 'm');
    writeFileSync(list, readFileSync(list, 'utf8').replace(line, `${digest}  ${name}`));
  }
};

describe('the seal of a package', () => {
  it('is that of the list of all lists, the same at packing and verifying', async () => {
    const { folder, seal, at } = await packAndUnpack();
    expect(sha256(at('tagmanifest-sha256.txt'))).toBe(seal);
    expect(sealIn((await runFolded(['verify', 'a.zip'], folder)).out)).toBe(seal);
    expect(readFileSync(at('tagmanifest-sha256.txt'), 'utf8')).toMatch(
      /bag-info\.txt\n.*bagit\.txt\n.*manifest-sha256\.txt\n.*manifest-sha512\.txt\n$/,
    );
  });

  it('covers what bag-info.txt says, whatever the lists say of it', async () => {
    const { folder, seal, at } = await packAndUnpack();
    const info = at('bag-info.txt');
    writeFileSync(info, readFileSync(info, 'utf8').replace('Bagging-Date: 2026', 'Bagging-Date: 2025'));
    listAgain(at, 'bag-info.txt');
    const seen = await runFolded(['verify', 'uit', '--expect-seal', seal], folder);
    expect(seen).toMatchObject({ code: 1, out: expect.stringContaining('Het zegel is een ander zegel dan u gaf.') });
    expect(seen.out).not.toMatch(/Niets is veranderd|Verder:/);
    expect(seen.err + seen.out).toContain('Kijk of u het zegel van dit pakket nam.');
    const { stdout } = await runMain(['verify', 'uit', '--expect-seal', seal, '--format', 'json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, problems: [{ code: 'other-seal' }] });
  });

  it('is what "nothing changed" is said against, or else only the lists in the package', async () => {
    const { folder, seal } = await packAndUnpack();
    const itself = await runFolded(['verify', 'a.zip'], folder);
    expect(itself.out).toContain('weggeraakt volgens de lijsten in het pakket zelf.');
    expect(itself.out).toContain('--expect-seal <zegel>');
    const given = await runFolded(['verify', 'a.zip', '--expect-seal', seal], folder);
    expect(given).toMatchObject({ code: 0, out: expect.stringContaining('het zegel is het zegel dat u gaf.') });
    expect(given.out).not.toContain('--expect-seal');
  });

  it('is known as people pass it on: as it stood on the screen, in a mail, and in the file beside the package', async () => {
    const { folder, seal } = await packAndUnpack();
    const spelled = `${seal.slice(0, 32).toUpperCase()} ${seal.slice(32)}`;
    const mail = `Beste auditor,\n> Zegel: ${seal.replace(/.{4}/g, '$& ')}\nGroet`;
    writeFileSync(join(folder, 'mail.txt'), mail);
    // As an old editor saves a text.
    writeFileSync(join(folder, 'oud.txt'), `\uFEFF${mail}`, 'utf16le');
    for (const kept of [spelled, seal.replace(/.{4}/g, '$&-'), mail, 'mail.txt', 'oud.txt', 'a-zegel.txt'])
      expect(await runFolded(['verify', 'a.zip', '--expect-seal', kept], folder)).toMatchObject({
        code: 0,
        out: expect.stringContaining('het zegel is het zegel dat u gaf.'),
      });
  });

  it('lies beside the package, and is that of the package that is there', async () => {
    const { folder, school, seal } = await packAndUnpack();
    const kept = () => readFileSync(join(folder, 'a-zegel.txt'), 'utf8').replaceAll(' ', '');
    expect(kept()).toContain(seal);
    writeFileSync(join(school, 'uitzonderingen.yaml'), 'formatVersion: 1\nwaivers: []\n');
    expect((await runFolded(['pack', 'school', '--output', 'a.zip'], folder)).code).toBe(2);
    expect(kept()).toContain(seal);
    const again = await runFolded(['pack', 'school', '--output', 'a.zip', '--force'], folder);
    expect(kept()).toContain(sealIn(again.out));
    expect(kept()).not.toContain(seal);
  });

  it('stays when its package was moved away, and the next one lies beside it', async () => {
    const { folder, seal } = await packAndUnpack();
    rmSync(join(folder, 'a.zip'));
    const again = await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect(again.out).toContain('Het zegel staat ook in: a-zegel-2.txt');
    const [first, next] = ['a-zegel.txt', 'a-zegel-2.txt'].map((file) =>
      readFileSync(join(folder, file), 'utf8').replaceAll(' ', ''),
    );
    expect(first).toContain(seal);
    expect(next).toContain(sealIn(again.out));
  });

  it('is missed where it was expected, and nothing is unpacked then', async () => {
    const { folder, seal, at } = await packAndUnpack();
    for (const algorithm of ['sha256', 'sha512']) rmSync(at(`tagmanifest-${algorithm}.txt`));
    expect((await runFolded(['verify', 'uit', '--expect-seal', seal], folder)).out).toContain('heeft geen zegel');
    const other = await runFolded(['verify', 'a.zip', '--expect-seal', 'a'.repeat(64), '--unpack', 'weer'], folder);
    expect(other).toMatchObject({ code: 1, out: expect.not.stringContaining('Uitgepakt') });
    for (const [kept, words] of [
      ['abc', '"abc" is geen zegel'],
      ['a.zip', 'In het bestand "a.zip" staat geen zegel'],
      ['school', '"school"'],
      ['te lang '.repeat(1000), 'is geen zegel'],
    ] as const)
      expect(await runFolded(['verify', 'a.zip', '--expect-seal', kept], folder)).toMatchObject({
        code: 2,
        err: expect.stringContaining(words),
      });
  });
});

describe('a zip that cannot be read', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['is no zip', () => Buffer.from('geen zip')],
    ['breaks off', (bytes) => bytes.subarray(0, bytes.length - 200)],
    ['is empty', () => Buffer.alloc(0)],
  ])('because it %s could not be verified, whoever gave a seal', async (_name, damage) => {
    const { folder, seal } = await packAndUnpack();
    writeFileSync(join(folder, 'b.zip'), damage(readFileSync(join(folder, 'a.zip'))));
    for (const flags of [[], ['--expect-seal', seal], ['--format', 'json']])
      expect((await runFolded(['verify', 'b.zip', ...flags], folder)).code).toBe(2);
  });
});
