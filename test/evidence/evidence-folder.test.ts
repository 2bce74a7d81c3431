import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafePath, safeFileName } from '../../src/evidence/evidence-path.ts';
import { openEvidenceFolder } from '../../src/evidence/io/evidence-folder.ts';
import { ANY_SIZE } from '../../src/framework/framework-lookups.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const LIMITS = { maxBytes: 1_000_000 };

const dossierWith = (files: Record<string, string | Buffer>): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bewijs'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, 'bewijs', path, '..'), { recursive: true });
    writeFileSync(join(folder, 'bewijs', path), content);
  }
  return folder;
};

const example = (name: string) => readFileSync(join(projectRoot, 'examples/voorbeeldschool/bewijs', name));

const gather = async (folder: string, registered: string[] = []) =>
  await openEvidenceFolder(folder, folder).gather(registered, LIMITS);

describe('gathering the facts of evidence files', () => {
  it('finds files at any depth, sorted, and leaves the clutter of systems out', async () => {
    const clutter = [
      '.DS_Store',
      'Thumbs.db',
      '~$visie.docx',
      '._b.txt',
      '@eaDir/b.txt',
      '__MACOSX/b.txt',
      'C1/Icon\r',
    ];
    const folder = dossierWith({
      'b.txt': 'b',
      'C1/a.txt': 'a',
      ...Object.fromEntries(clutter.map((path) => [path, 'x'])),
    });
    expect((await gather(folder)).map(({ path }) => path)).toEqual(['C1/a.txt', 'b.txt']);
    const skipped = clutter.map((path) => path.replace('/b.txt', '')).sort();
    expect(openEvidenceFolder(folder, folder).listClutter([])).toEqual(skipped);
    expect(openEvidenceFolder(folder, folder).listClutter(['Thumbs.db'])).not.toContain('Thumbs.db');
  });

  it.runIf(process.platform === 'linux')(
    'tells a name that is no UTF-8 as unreadable, and looks at the others',
    async () => {
      const folder = dossierWith({ 'a.txt': 'a' });
      const at = (name: Buffer) => Buffer.concat([Buffer.from(`${join(folder, 'bewijs')}/`), name]);
      writeFileSync(at(Buffer.from([0x76, 0xe9, 0x2e, 0x74])), 'x');
      mkdirSync(at(Buffer.from([0x6d, 0xff])));
      const facts = (await gather(folder)).map(({ path, presence }) => [path, presence]);
      expect(facts).toEqual([
        ['a.txt', { state: 'present' }],
        ['m\uFFFD', { state: 'unreadable', badName: true }],
        ['v\uFFFD.t', { state: 'unreadable', badName: true }],
      ]);
    },
  );

  it('reads a name with the very character that stands for unreadable ones', async () => {
    const [facts] = await gather(dossierWith({ 'v\uFFFD.txt': 'x' }));
    expect(facts).toMatchObject({ path: 'v\uFFFD.txt', presence: { state: 'present' }, bytes: 1 });
  });

  it('gives size and SHA-256, and leaves the inside to the readers', async () => {
    const folder = dossierWith({
      'a.pdf': example('visie-ouderbetrokkenheid.pdf'),
      'b.txt': 'gewone tekst, mét accenten',
    });
    const facts = await gather(folder);
    expect(facts.map(({ path, document }) => [path, document])).toEqual([
      ['a.pdf', null],
      ['b.txt', null],
    ]);
    const pdf = example('visie-ouderbetrokkenheid.pdf');
    expect(facts[0]).toMatchObject({ bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex') });
  });

  it('gives the same SHA-256 in threads, in the order of the folder', async () => {
    const large = (index: number) => Buffer.alloc(7_000_000, String(index));
    const folder = dossierWith(Object.fromEntries([1, 2, 3, 4].map((index) => [`${index}.bin`, large(index)])));
    const facts = await openEvidenceFolder(folder, folder).gather([], { maxBytes: 50_000_000 });
    expect(facts.map(({ sha256 }) => sha256)).toEqual(
      [1, 2, 3, 4].map((index) => createHash('sha256').update(large(index)).digest('hex')),
    );
  });

  it('matches names in either Unicode form', async () => {
    const folder = dossierWith({ ['enque\u0302te.txt'.normalize('NFD')]: 'x' });
    const facts = await gather(folder, ['enqu\u00eate.txt']);
    expect(facts).toMatchObject([{ path: 'enqu\u00eate.txt', presence: { state: 'present' } }]);
  });

  it('reads no link that leaves the folder, follows one inside, and survives a circle', async () => {
    const folder = dossierWith({ 'echt.txt': 'x', 'map/ook.txt': 'y' });
    const at = (name: string) => join(folder, 'bewijs', name);
    writeFileSync(join(folder, 'geheim.txt'), 'geheim');
    symlinkSync(join(folder, 'geheim.txt'), at('buiten.txt'));
    symlinkSync(at('echt.txt'), at('binnen.txt'));
    symlinkSync(at('rond'), at('rond'));
    symlinkSync(folder, at('omhoog'));
    symlinkSync(at('nergens'), at('dood.txt'));
    const facts = await gather(folder);
    expect(Object.fromEntries(facts.map(({ path, presence }) => [path, presence.state]))).toEqual({
      'binnen.txt': 'present',
      'buiten.txt': 'outside',
      'dood.txt': 'missing',
      'echt.txt': 'present',
      'map/ook.txt': 'present',
      omhoog: 'outside',
      rond: 'unreadable',
    });
  });

  it('hashes what is too large as well for whoever needs every hash', async () => {
    const folder = dossierWith({ 'film.bin': Buffer.alloc(LIMITS.maxBytes + 1, 'x') });
    const evidence = openEvidenceFolder(folder, folder);
    const [film] = await evidence.gather([], { maxBytes: ANY_SIZE });
    expect(film?.sha256).toBe(
      createHash('sha256')
        .update(Buffer.alloc(LIMITS.maxBytes + 1, 'x'))
        .digest('hex'),
    );
  });

  it('does not wait for a pipe, and does not read what is too large', async () => {
    const folder = dossierWith({ 'groot.pdf': '' });
    truncateSync(join(folder, 'bewijs/groot.pdf'), LIMITS.maxBytes + 1);
    execFileSync('mkfifo', [join(folder, 'bewijs/pijp.pdf')]);
    expect(await gather(folder)).toMatchObject([
      { path: 'groot.pdf', bytes: LIMITS.maxBytes + 1, sha256: null, document: null },
      { path: 'pijp.pdf', presence: { state: 'not-a-file' }, bytes: null },
    ]);
  });

  it('is content with a dossier that has no folder of evidence yet', async () => {
    expect(await gather(temporaryFolder())).toEqual([]);
  });

  it('copies a file under its own name or the next free one, and removes it again', async () => {
    const folder = dossierWith({ 'visie.pdf': 'oud' });
    const source = join(folder, 'nieuw.pdf');
    writeFileSync(source, 'nieuw');
    const evidence = openEvidenceFolder(folder, folder);
    expect(await evidence.copyIn(source, 'visie.pdf')).toBe('visie-2.pdf');
    expect(await evidence.copyIn(source, 'visie.pdf')).toBe('visie-3.pdf');
    await evidence.remove('visie-2.pdf');
    await evidence.remove('../nieuw.pdf');
    expect((await gather(folder)).map(({ path }) => path)).toEqual(['visie-3.pdf', 'visie.pdf']);
    expect(readFileSync(source, 'utf8')).toBe('nieuw');
  });

  it('says in words which file it cannot read when one has to take the place of another', async () => {
    const folder = dossierWith({ 'a.txt': 'oud' });
    await expect(openEvidenceFolder(folder, folder).replace('weg.txt', 'a.txt')).rejects.toMatchObject({
      code: 'file-unreadable',
      params: { path: 'weg.txt', reason: 'missing' },
    });
    expect(readFileSync(join(folder, 'bewijs', 'a.txt'), 'utf8')).toBe('oud');
  });

  it('removes and writes nothing outside bewijs/, whatever links stand in it', async () => {
    const folder = dossierWith({ 'visie.pdf': 'x' });
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'brief.txt'), 'van een ander');
    symlinkSync(outside, join(folder, 'bewijs', 'sub'));
    const evidence = openEvidenceFolder(folder, folder);
    expect(await evidence.remove('sub/brief.txt')).toBe(false);
    expect(await evidence.remove('weg.pdf')).toBe(false);
    expect(await evidence.remove('sub')).toBe(true);
    expect(readFileSync(join(outside, 'brief.txt'), 'utf8')).toBe('van een ander');
  });

  it('takes a bewijs/ that is itself a link for what it is: outside', async () => {
    const folder = temporaryFolder();
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'visie.pdf'), 'x');
    symlinkSync(outside, join(folder, 'bewijs'));
    const evidence = openEvidenceFolder(folder, folder);
    expect(await gather(folder, ['visie.pdf'])).toMatchObject([
      { path: 'visie.pdf', presence: { state: 'outside', how: 'link' }, sha256: null },
    ]);
    await expect(evidence.copyIn(join(outside, 'visie.pdf'), 'kopie.pdf')).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    await expect(evidence.remove('visie.pdf')).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(evidence.pathInside(join(outside, 'visie.pdf'))).toBeNull();
  });

  it('knows which files are in bewijs/ already', () => {
    const folder = dossierWith({ 'C1/los.txt': 'x' });
    const evidence = openEvidenceFolder(folder, folder);
    expect(evidence.pathInside('bewijs/C1/los.txt')).toBe('C1/los.txt');
    expect(evidence.pathInside('school.yaml')).toBeNull();
    expect(evidence.pathInside('bewijs/weg/los.txt')).toBeNull();
  });

  it('says in words that bewijs is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bewijs'), 'geen map');
    writeFileSync(join(folder, 'a.txt'), 'x');
    expect(await gather(folder)).toEqual([]);
    await expect(openEvidenceFolder(folder, folder).copyIn('a.txt', 'a.txt')).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });

  it('looks at a registered file that bears the name of clutter', async () => {
    const facts = await gather(dossierWith({ '~$visie.docx': 'x', '.verborgen.txt': 'y' }), ['~$visie.docx']);
    expect(facts.map(({ path }) => path)).toEqual(['~$visie.docx']);
    expect(safeFileName('~$visie.docx')).toBe('visie.docx');
    expect(safeFileName('Thumbs.db')).toBe('bestand-Thumbs.db');
    expect(safeFileName('a\u009B31m\u202Eb.pdf')).not.toMatch(/[\u0080-\u009F\u202E]/);
  });

  it('makes names that every system accepts', () => {
    for (const name of [
      'con.pdf',
      'a:b?.pdf',
      ' .. ',
      '...',
      `${'x'.repeat(300)}.docx`,
      '../../etc/passwd',
      'ok.pdf',
    ]) {
      expect(isSafePath(safeFileName(name)), name).toBe(true);
    }
    expect(safeFileName('visie 2026.pdf')).toBe('visie 2026.pdf');
  });
});
