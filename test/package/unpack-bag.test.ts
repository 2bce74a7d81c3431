import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackBag } from '../../src/package/io/unpack-bag.ts';
import { makeZip, unsaid, type ZipEntry } from '../support/documents/zip.ts';
import { thisMachine } from '../support/run/machine.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Unpacks a zip with these entries into `uit`, of which these paths were judged. */
const unpack = async (entries: readonly ZipEntry[], judged: Record<string, string | null>) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bag.zip'), unsaid(makeZip(entries)));
  const digests = Object.entries(judged).flatMap(([path, text]) =>
    text === null ? [] : [[path, sha256(text)] as const],
  );
  const done = unpackBag(
    { path: join(folder, 'bag.zip'), shown: 'bag.zip' },
    { path: join(folder, 'uit'), shown: 'uit' },
    { base: '', paths: Object.keys(judged), sha256: new Map(digests) },
    thisMachine,
  );
  return { done, folder };
};

describe('unpacking a package that was judged', () => {
  it('writes what was judged and nothing else, also a name in UTF-8 that the zip does not call so', async () => {
    const entries = [
      { name: 'data/reünie.txt', data: 'hoi' },
      { name: 'anders.txt', data: 'nee' },
    ];
    const { done, folder } = await unpack(entries, { 'data/reünie.txt': 'hoi' });
    await done;
    expect(readdirSync(join(folder, 'uit'))).toEqual(['data']);
    expect(readFileSync(join(folder, 'uit/data/reünie.txt'), 'utf8')).toBe('hoi');
  });

  it.each<[string, Record<string, string | null>]>([
    ['other bytes', { 'data/a.txt': 'dag' }],
    ['a file less', { 'data/a.txt': 'hoi', 'data/b.txt': null }],
  ])('leaves nothing behind when the zip has %s than when it was judged', async (_what, judged) => {
    const { done, folder } = await unpack([{ name: 'data/a.txt', data: 'hoi' }], judged);
    await expect(done).rejects.toMatchObject({ code: 'changed-elsewhere', params: { path: 'bag.zip' } });
    expect(readdirSync(folder)).toEqual(['bag.zip']);
  });

  it('takes a file without a known digest as it is', async () => {
    const { done, folder } = await unpack([{ name: 'data/a.txt', data: 'hoi' }], { 'data/a.txt': null });
    await done;
    expect(existsSync(join(folder, 'uit/data/a.txt'))).toBe(true);
  });
});
