import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileDigests } from '../../src/package/bag.ts';
import { openBagFolder } from '../../src/package/io/bag-folder.ts';
import { openBagZip } from '../../src/package/io/bag-zip.ts';
import { openBagWriter } from '../../src/package/io/write-bag-zip.ts';
import { BAGIT_TXT } from '../../src/package/tag-files.ts';
import { verifyBag } from '../../src/package/verify/verify-bag.ts';
import { makeZip, unsaid, type ZipEntry } from '../support/documents/zip.ts';
import { thisMachine } from '../support/run/machine.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const nothing = () => undefined;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The files of a sound bag. */
const files = (payload: Record<string, string> = { 'data/a.txt': 'hoi' }): Record<string, string> => ({
  'bagit.txt': BAGIT_TXT,
  'manifest-sha256.txt': Object.entries(payload)
    .map(([path, text]) => `${sha256(text)}  ${path}\n`)
    .join(''),
  ...payload,
});

const zipped = async (entries: readonly ZipEntry[], change: (zip: Uint8Array) => Uint8Array = (zip) => zip) => {
  const path = join(temporaryFolder(), 'bag.zip');
  writeFileSync(path, change(makeZip(entries)));
  const source = await openBagZip(path);
  try {
    return await verifyBag(source, nothing);
  } finally {
    await source.close();
  }
};

const entriesOf = (all: Record<string, string>, base = ''): ZipEntry[] =>
  Object.entries(all).map(([name, data]) => ({ name: `${base}${name}`, data }));

const inFolder = async (all: Record<string, string | Buffer>, prepare: (folder: string) => void = nothing) => {
  const folder = temporaryFolder();
  for (const [path, data] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  prepare(folder);
  return await verifyBag(openBagFolder(folder), nothing);
};

/** Unix attributes of the only entry that are those of a link (APPNOTE 4.4.15). */
const asLink = (name: string) => (zip: Uint8Array) => {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(Buffer.concat([Buffer.from(name)]));
  bytes.writeUInt16LE(0x031e, at - 46 + 4);
  bytes.writeUInt32LE(((0o120777 << 16) >>> 0) as number, at - 8);
  return bytes;
};

describe('a bag in a zip', () => {
  it('is judged at the top, or in the one folder in which it lies', async () => {
    expect((await zipped(entriesOf(files()))).valid).toBe(true);
    const below = await zipped(entriesOf(files(), 'mijn-bag/'));
    expect({ valid: below.valid, name: below.name }).toEqual({ valid: true, name: 'mijn-bag' });
    expect((await zipped([{ name: 'mijn-bag/', data: '' }, ...entriesOf(files(), 'mijn-bag/')])).valid).toBe(true);
  });

  it.each<[string, ZipEntry[], string]>([
    ['leads outside', [{ name: '../buiten.txt', data: 'x' }], 'unsafe-name'],
    ['has a folder that leads outside', [{ name: '../buiten/', data: '' }], 'unsafe-name'],
    ['is absolute', [{ name: '/etc/passwd', data: 'x' }], 'unsafe-name'],
    ['has a drive', [{ name: 'C:\\x.txt', data: 'x' }], 'unsafe-name'],
    ['has backslashes', [{ name: 'data\\x.txt', data: 'x' }], 'unsafe-name'],
    ['stands there twice', [{ name: 'bagit.txt', data: 'x' }], 'same-name'],
    ['stands there in other capitals', [{ name: 'DATA/A.TXT', data: 'x' }], 'same-name'],
    ['is behind a password', [{ name: 'data/b.txt', data: 'x', encrypted: true }], 'encrypted'],
  ])('with a name that %s is refused before anything is read', async (_name, more, code) => {
    const verdict = await zipped([...entriesOf(files()), ...more]);
    expect(verdict.valid).toBe(false);
    expect(verdict.problems.map((problem) => problem.code)).toContain(code);
    expect(verdict.files).toBe(0);
  });

  it('of which the list at the end and the files themselves differ is refused', async () => {
    const at = (zip: Buffer, text: string, last = false) => (last ? zip.lastIndexOf(text) : zip.indexOf(text));
    const change = (how: (zip: Buffer) => void) => (zip: Uint8Array) => {
      const bytes = Buffer.from(zip);
      how(bytes);
      return bytes;
    };
    // The file itself first: its name stands in a manifest too.
    const entries = entriesOf(files())
      .map((entry) => ({ ...entry, store: true }))
      .reverse();
    const named = await zipped(
      entries,
      change((zip) => zip.write('../../evil', at(zip, 'data/a.txt'))),
    );
    expect(named.problems).toEqual([{ code: 'two-stories', path: 'data/a.txt' }]);
    const packed = await zipped(
      entries,
      change((zip) => zip.writeUInt16LE(8, at(zip, 'data/a.txt') - 30 + 8)),
    );
    expect(packed.problems).toEqual([{ code: 'two-stories', path: 'data/a.txt' }]);
    // The same wrong check in both places: only the bytes themselves tell.
    const check = await zipped(
      entries,
      change((zip) => {
        const [first, last] = [at(zip, 'data/a.txt') - 30 + 14, at(zip, 'data/a.txt', true) - 46 + 16];
        zip.writeUInt32LE(7, first);
        zip.writeUInt32LE(7, last);
      }),
    );
    expect(check.problems).toEqual([{ code: 'two-stories', path: 'data/a.txt' }]);
    const listed = await zipped(
      entries,
      change((zip) => zip.writeUInt32LE(7, at(zip, 'data/a.txt', true) - 46 + 16)),
    );
    expect(listed.problems).toEqual([{ code: 'two-stories', path: 'data/a.txt' }]);
  });

  it('with bytes that its list does not know is refused; a comment at the end is none', async () => {
    const entries = entriesOf(files());
    const moved = (zip: Buffer, by: number) => {
      const end = zip.length - 22;
      for (let entry = zip.readUInt32LE(end + 16); entry < end; ) {
        zip.writeUInt32LE(zip.readUInt32LE(entry + 42) + by, entry + 42);
        entry += 46 + zip.readUInt16LE(entry + 28);
      }
      zip.writeUInt32LE(zip.readUInt32LE(end + 16) + by, end + 16);
      return zip;
    };
    const other = Buffer.from(makeZip([{ name: 'brief.txt', data: 'een ander' }]));
    const behind = await zipped(entries, (zip) => Buffer.concat([other, moved(Buffer.from(zip), other.length)]));
    expect(behind.problems).toEqual([{ code: 'stray-bytes' }]);
    const comment = await zipped(entries, (zip) => {
      const bytes = Buffer.concat([zip, Buffer.from('hoi')]);
      bytes.writeUInt16LE(3, zip.length - 2);
      return bytes;
    });
    expect(comment.problems).toEqual([]);
  });

  it('may say nothing of how its names are written: UTF-8 before the letters of old PCs', async () => {
    const verdict = await zipped(entriesOf(files({ 'data/zoë.txt': 'hoi' })), unsaid);
    expect(verdict.problems).toEqual([]);
    const old = await zipped(entriesOf(files({ 'data/zoe-.txt': 'hoi' })), (zip) => {
      const bytes = unsaid(zip);
      for (let at = bytes.indexOf('data/zoe-'); at !== -1; at = bytes.indexOf('data/zoe-', at + 1))
        bytes[at + 8] = 0x89;
      return bytes;
    });
    // In the list of the bag it stands as it is; in the zip as code page 437 has it.
    expect(old.problems).toContainEqual({ code: 'added', path: 'data/zoeë.txt' });
  });

  it('has a folder for its payload, and no file in a file', async () => {
    const empty = { 'bagit.txt': BAGIT_TXT, 'manifest-sha256.txt': '' };
    expect((await zipped(entriesOf(empty))).problems).toEqual([{ code: 'no-payload' }]);
    expect((await zipped([...entriesOf(empty), { name: 'data/', data: '' }])).problems).toEqual([]);
    const inside = await zipped(entriesOf(files({ 'data/a': 'x', 'data/A/b': 'y' })));
    expect(inside.problems).toEqual([{ code: 'in-a-file', path: 'data/A/b' }]);
  });

  it('with a link is refused', async () => {
    const verdict = await zipped([{ name: 'data/link', data: '/etc/passwd', store: true }], asLink('data/link'));
    expect(verdict.problems).toEqual([{ code: 'link', path: 'data/link' }]);
  });

  it('that unpacks to more than evidence ever does is refused', async () => {
    const verdict = await zipped([...entriesOf(files()), { name: 'data/bom.txt', data: Buffer.alloc(101_000_000) }]);
    expect(verdict.problems).toContainEqual({ code: 'too-large', path: 'data/bom.txt' });
  });

  it('that lies about a size cannot be read there, and says so', async () => {
    const entries = entriesOf(files()).map((entry) =>
      entry.name === 'data/a.txt' ? { ...entry, data: 'hoi'.repeat(50), claimedSize: 3 } : entry,
    );
    expect((await zipped(entries)).problems).toEqual([{ code: 'unreadable', path: 'data/a.txt' }]);
  });

  it('with more entries than it may have is refused', async () => {
    const path = join(temporaryFolder(), 'bag.zip');
    writeFileSync(path, makeZip(entriesOf(files())));
    expect((await verifyBag(await openBagZip(path, 2), nothing)).problems).toEqual([{ code: 'too-many', most: 2 }]);
  });

  it('that breaks off, or is none, is damaged', async () => {
    const half = await zipped(entriesOf(files()), (zip) => zip.subarray(0, zip.length - 30));
    expect(half.problems).toEqual([{ code: 'not-a-bag' }]);
    const path = join(temporaryFolder(), 'x.zip');
    writeFileSync(path, 'geen zip');
    expect((await verifyBag(await openBagZip(path), nothing)).problems).toEqual([{ code: 'not-a-bag' }]);
    const crooked = await zipped(entriesOf(files()), (zip) => {
      const bytes = Buffer.from(zip);
      bytes.writeUInt32LE(0, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
      return bytes;
    });
    expect(crooked.problems).toEqual([{ code: 'damaged' }]);
  });

  it('of which a tag file cannot be read says so', async () => {
    const entries = entriesOf(files()).map((entry) =>
      entry.name.startsWith('manifest') ? { ...entry, claimedSize: 1 } : entry,
    );
    expect((await zipped(entries)).problems).toEqual([{ code: 'unreadable', path: 'manifest-sha256.txt' }]);
  });
});

describe('a bag in a folder', () => {
  const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le').swap16();

  it('is judged there, or one folder deeper', async () => {
    expect((await inFolder(files())).valid).toBe(true);
    const deeper = Object.fromEntries(Object.entries(files()).map(([path, data]) => [`bag/${path}`, data]));
    expect((await inFolder(deeper)).name).toBe('bag');
    expect((await inFolder({ 'a.txt': 'x' })).problems).toEqual([{ code: 'no-declaration' }]);
    expect((await inFolder({ 'een/bagit.txt': 'x', 'twee/bagit.txt': 'x' })).problems).toEqual([
      { code: 'no-declaration' },
    ]);
  });

  it.each([true, false])('may have its lists in UTF-16 (with a mark: %s) or Latin-1', async (mark) => {
    const manifest = `${sha256('hoi')}  data/é.txt\n`;
    const declare = (encoding: string) => BAGIT_TXT.replace('UTF-8', encoding);
    const payload = { 'data/é.txt': 'hoi' };
    expect(
      (await inFolder({ 'bagit.txt': declare('UTF-16'), 'manifest-sha256.txt': utf16(manifest, mark), ...payload }))
        .problems,
    ).toEqual([]);
    const latin = {
      'bagit.txt': declare('ISO-8859-1'),
      'manifest-sha256.txt': Buffer.from(manifest, 'latin1'),
      ...payload,
    };
    expect((await inFolder(latin)).problems).toEqual([]);
    expect((await inFolder({ ...latin, 'bagit.txt': declare('klingon') })).problems).toEqual([
      { code: 'unknown-encoding', encoding: 'klingon' },
    ]);
  });

  it('has a folder for its payload, be it an empty one', async () => {
    const empty = { 'bagit.txt': BAGIT_TXT, 'manifest-sha256.txt': '' };
    expect((await inFolder(empty)).problems).toEqual([{ code: 'no-payload' }]);
    expect((await inFolder(empty, (folder) => mkdirSync(join(folder, 'data')))).problems).toEqual([]);
  });

  it('never follows a link', async () => {
    const verdict = await inFolder(files(), (folder) => symlinkSync('/etc/passwd', join(folder, 'data', 'link')));
    expect(verdict.problems).toEqual([{ code: 'link', path: 'data/link' }]);
  });

  it('names what cannot be read, and names that some computer cannot take', async () => {
    const verdict = await inFolder(files({ 'data/a:b.txt': 'hoi' }));
    expect(verdict).toMatchObject({ valid: true, odd: ['data/a:b.txt'] });
    const gone = openBagFolder(temporaryFolder());
    expect(await gone.read('bagit.txt', 10)).toBeNull();
    expect(await gone.digest(new Map([['weg', ['md5']]]), nothing)).toEqual(new Map());
  });
});

describe('writing a package', () => {
  const write = async (target: string, more: { force?: boolean; sha256?: string; content?: string } = {}) => {
    const location = join(dirname(target), 'bron.txt');
    writeFileSync(location, more.content ?? 'inhoud');
    const writer = openBagWriter(
      { path: target, shown: 'pakket.zip', base: 'bag', force: more.force ?? false },
      thisMachine,
    );
    return await writer.write(
      [{ path: 'data/a.txt', location, bytes: 6, ...(more.sha256 === undefined ? {} : { sha256: more.sha256 }) }],
      (digests) => [
        { path: 'manifest-sha256.txt', text: digests.map((each) => `${each.sha256}  ${each.path}\n`).join('') },
      ],
      nothing,
    );
  };

  it('is whole or not at all, and never over what is there unless asked', async () => {
    const target = join(temporaryFolder(), 'pakket.zip');
    const { bytes } = await write(target);
    expect(readFileSync(target).length).toBe(bytes);
    await expect(write(target)).rejects.toMatchObject({ code: 'package-exists' });
    await write(target, { force: true });
    expect(readdirSync(dirname(target)).sort()).toEqual(['bron.txt', 'pakket.zip']);
  });

  it('is refused when a file is no longer what was judged, and leaves nothing', async () => {
    const target = join(temporaryFolder(), 'pakket.zip');
    await expect(write(target, { sha256: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'changed-elsewhere' });
    await expect(write(target, { content: 'langer dan gezegd' })).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(readdirSync(dirname(target))).toEqual(['bron.txt']);
  });

  it('of much is worked out beside the writing, to the same digests', async () => {
    const folder = temporaryFolder();
    const [location, path] = [join(folder, 'groot.bin'), join(folder, 'pakket.zip')];
    const content = Buffer.alloc(25_000_000, 'tekst van een school ');
    writeFileSync(location, content);
    const target = { path, shown: 'pakket.zip', base: 'bag', force: false };
    const writer = openBagWriter(target, thisMachine);
    const seen: FileDigests[] = [];
    await writer.write(
      [
        { path: 'data/groot.bin', location, bytes: content.length },
        { path: 'data/klein.txt', content: Buffer.from('hoi'), bytes: 3 },
      ],
      (digests) => {
        seen.push(...digests);
        return [];
      },
      nothing,
    );
    const sha512 = (data: string | Uint8Array) => createHash('sha512').update(data).digest('hex');
    expect(seen).toEqual([
      { path: 'data/groot.bin', bytes: content.length, sha256: sha256(content), sha512: sha512(content) },
      { path: 'data/klein.txt', bytes: 3, sha256: sha256('hoi'), sha512: sha512('hoi') },
    ]);
  });

  it('says where it cannot be written', async () => {
    const target = join(temporaryFolder(), 'weg', 'pakket.zip');
    mkdirSync(dirname(target));
    chmodSync(dirname(target), 0o755);
    const writer = openBagWriter(
      { path: join(dirname(target), 'dieper', 'x.zip'), shown: 'x.zip', base: 'bag', force: false },
      thisMachine,
    );
    await expect(writer.write([], () => [], nothing)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(existsSync(join(dirname(target), 'dieper'))).toBe(false);
  });
});
