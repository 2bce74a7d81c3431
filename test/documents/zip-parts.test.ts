import { describe, expect, it } from 'vitest';
import { LIMITS, ReadError } from '../../src/documents/limits.ts';
import { openZip, type ZipParts } from '../../src/documents/zip-parts.ts';
import { makeZip, type ZipEntry } from '../support/documents/zip.ts';

const open = (...entries: ZipEntry[]) => openZip(makeZip(entries));

const textOf = async (parts: ZipParts, name: string): Promise<string | null> => {
  let text = '';
  return (await parts.feed(name, (chunk) => (text += chunk))) ? text : null;
};

const troubleOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof ReadError) return error.trouble;
      throw error;
    },
  );

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

describe('a zip', () => {
  it('gives its files by name, packed or stored, and leaves folders out', async () => {
    const parts = await open(
      { name: 'a/', data: '', store: true },
      { name: 'a/één.xml', data: 'packed ë' },
      { name: 'b.bin', data: new Uint8Array([1, 2, 3]), store: true },
    );
    expect(parts.names).toEqual(['a/één.xml', 'b.bin']);
    expect(parts.has('b.bin')).toBe(true);
    expect(await textOf(parts, 'a/één.xml')).toBe('packed ë');
    expect([...((await parts.bytes('b.bin')) ?? [])]).toEqual([1, 2, 3]);
  });

  it('says so when a file is absent', async () => {
    const parts = await open({ name: 'a', data: 'x' });
    expect(parts.has('b')).toBe(false);
    expect(await textOf(parts, 'b')).toBeNull();
    expect(await parts.bytes('b')).toBeNull();
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>ë€</a>')],
    ['UTF-16 with a mark', Buffer.from('\ufeff<a>ë€</a>', 'utf16le')],
    ['big-endian UTF-16 with a mark', Buffer.from('\ufeff<a>ë€</a>', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('<a>ë€</a>', 'utf16le')],
  ])('decodes %s', async (_, data) => {
    expect(await textOf(await open({ name: 'a', data }), 'a')).toBe('<a>ë€</a>');
  });

  it('keeps characters whole that stand on the border of two pieces', async () => {
    const data = 'x€'.repeat(100_000);
    expect(await textOf(await open({ name: 'a', data }), 'a')).toBe(data);
  });

  it('passes on what its listener throws', async () => {
    const parts = await open({ name: 'a', data: 'x' });
    const listen = parts.feed('a', () => {
      throw new TypeError('mine');
    });
    await expect(listen).rejects.toThrow(TypeError);
  });

  it.each<[string, string]>([
    ['leads upwards', '../a'],
    ['leads upwards halfway', 'a/../../b'],
    ['is absolute', '/etc/passwd'],
    ['names a drive', 'C:/a'],
    ['leads upwards with backslashes', 'a\\..\\b'],
    ['is absolute with a backslash', '\\a'],
  ])('is unsafe when a name %s', async (_, name) => {
    expect(await troubleOf(open({ name: 'ok', data: '' }, { name, data: 'x' }))).toEqual({ kind: 'unsafe' });
  });

  it('is unsafe when a name stands there twice', async () => {
    expect(await troubleOf(open({ name: 'a', data: '1' }, { name: 'a', data: '2' }))).toEqual({ kind: 'unsafe' });
  });

  it('is unsafe when a name stands there with both kinds of slashes', async () => {
    const entries = ['a/b', 'a\\b'].map((name) => ({ name, data: 'x' }));
    expect(await troubleOf(open(...entries))).toEqual({ kind: 'unsafe' });
  });

  it('is unsafe when a file is called otherwise where its bytes are', async () => {
    const bytes = Buffer.from(makeZip([{ name: 'echt.xml', data: 'x' }]));
    bytes.write('anders', bytes.indexOf('echt.xml'));
    expect(await troubleOf(openZip(bytes))).toEqual({ kind: 'unsafe' });
  });

  it('is read, and says so, with backslashes in its names', async () => {
    const parts = await open({ name: 'a\\b.xml', data: 'x' });
    expect([parts.names, parts.flaws, await textOf(parts, 'a/b.xml')]).toEqual([['a/b.xml'], ['backslash-names'], 'x']);
  });

  it.each([
    ['a byte', '\n'],
    ['zeros', '\0'.repeat(70_000)],
    ['the start of another zip', 'PK\u0003\u0004'],
  ])('is read, and says so, with %s behind its end', async (_, tail) => {
    const parts = await openZip(Buffer.concat([makeZip([{ name: 'a', data: 'x' }]), Buffer.from(tail)]));
    expect([parts.flaws, await textOf(parts, 'a')]).toEqual([['trailing-bytes'], 'x']);
  });

  it('is damaged with another zip behind its end, of which programs may read either', async () => {
    const two = [makeZip([{ name: 'a', data: 'x' }]), makeZip([{ name: 'b', data: 'y' }])];
    expect(await troubleOf(openZip(Buffer.concat(two)))).toEqual({ kind: 'damaged' });
  });

  it('is encrypted when one file is', async () => {
    expect(await troubleOf(open({ name: 'a', data: '1', encrypted: true }))).toEqual({ kind: 'encrypted' });
  });

  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['no zip', Buffer.from('gewone tekst, geen zip, maar wel lang genoeg')],
    ['cut short', makeZip([{ name: 'a', data: 'x'.repeat(999) }]).subarray(0, 60)],
    ['without its beginning', makeZip([{ name: 'a', data: 'x'.repeat(999), store: true }]).subarray(500)],
  ])('is damaged when it is %s', async (_, bytes) => {
    expect(await troubleOf(openZip(bytes).then((parts) => parts.bytes('a')))).toEqual({ kind: 'damaged' });
  });

  it.each([3, 3_000_000])('is damaged when a file of 1,000 bytes claims %i', async (claimedSize) => {
    const parts = await open({ name: 'a', data: 'x'.repeat(1_000), claimedSize });
    expect(await troubleOf(textOf(parts, 'a'))).toEqual({ kind: 'damaged' });
  });

  it('is damaged when its packed bytes are no deflate', async () => {
    const bytes = makeZip([{ name: 'a', data: 'abcdefgh'.repeat(50) }]);
    bytes.fill(0xff, 31, 40);
    const parts = await openZip(bytes);
    expect(await troubleOf(parts.bytes('a'))).toEqual({ kind: 'damaged' });
  });

  it('stops at too many files before it looks at any', async () => {
    const entries = Array.from({ length: LIMITS.entries + 1 }, () => ({ name: '../a', data: '', store: true }));
    expect(await troubleOf(open(...entries))).toEqual({ kind: 'limit', limit: 'entries' });
  });

  it('stops at a file that is too large, and reads one below the limit', async () => {
    const parts = await open({ name: 'bomb', data: zeros(65) }, { name: 'large', data: zeros(63) });
    expect(await troubleOf(parts.feed('bomb', () => {}))).toEqual({ kind: 'limit', limit: 'unpacked' });
    expect(await troubleOf(parts.feed('large', () => {}))).toBeNull();
  });

  it('counts what it unpacks over all files together', async () => {
    const parts = await open({ name: 'a', data: zeros(60) });
    for (let round = 0; round < 4; round += 1) expect(await parts.feed('a', () => {})).toBe(true);
    expect(await troubleOf(parts.feed('a', () => {}))).toEqual({ kind: 'limit', limit: 'unpacked' });
  });
});
