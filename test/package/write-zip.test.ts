import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { openBagZip } from '../../src/package/io/bag-zip.ts';
import { openZipWriter } from '../../src/package/io/write-zip.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** Writes a zip into memory. */
const written = (write: (zip: ReturnType<typeof openZipWriter>) => void): Buffer => {
  let bytes = Buffer.alloc(1024);
  const zip = openZipWriter((piece, at) => {
    if (at + piece.length > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(at + piece.length)]);
    bytes.set(piece, at);
  });
  write(zip);
  const size = zip.finish();
  return bytes.subarray(0, size);
};

const textIn = async (zip: Buffer): Promise<[name: string, text: string][]> => {
  const opened = await fromBufferPromise(zip, { lazyEntries: true, validateEntrySizes: true });
  const found: [string, string][] = [];
  for await (const entry of opened.eachEntry()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await opened.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    const bytes = Buffer.concat(chunks);
    expect(entry.crc32).toBe(crc32(bytes));
    found.push([entry.fileName, bytes.toString('utf8')]);
  }
  return found;
};

describe('a zip', () => {
  it('holds each file as it came, piece by piece, under its name', async () => {
    const zip = written(({ add }) => {
      const first = add('map/één.txt', 10, [Buffer.from('hallo'), Buffer.from('wereld').subarray(0, 5)]);
      expect(first.bytes).toBe(10);
      add('leeg', 0, []).setCrc(0);
      first.setCrc(crc32('hallowerel'));
    });
    expect(await textIn(zip)).toEqual([
      ['map/één.txt', 'hallowerel'],
      ['leeg', ''],
    ]);
  });

  it('says how many bytes came when they are others than were said', () => {
    written(({ add }) => expect(add('a', 3, [Buffer.from('vier')]).bytes).toBe(4));
  });

  it('has room for more files than the old format can count', async () => {
    const most = 65_540;
    const zip = written(({ add }) => {
      for (let number = 0; number < most; number += 1) add(String(number), 0, []);
    });
    expect((await fromBufferPromise(zip, { lazyEntries: true })).entryCount).toBe(most);
  });

  it.runIf(process.platform !== 'win32')('has room for a file of more than 4 GB, and for files behind it', async () => {
    const path = join(temporaryFolder(), 'groot.zip');
    const handle = openSync(path, 'wx');
    const hole = Buffer.alloc(64 * 1024 * 1024);
    // Where nothing but zeros would be written, the disk keeps a hole.
    const zip = openZipWriter((bytes, at) => bytes !== hole && writeSync(handle, bytes, 0, bytes.length, at));
    const pieces = 70;
    zip.add(
      'bag/data/groot',
      pieces * hole.length,
      Array.from({ length: pieces }, () => hole),
    );
    const text = Buffer.from('BagIt-Version: 1.0\n');
    zip.add('bag/bagit.txt', text.length, [text]).setCrc(crc32(text));
    zip.finish();
    closeSync(handle);
    const bag = await openBagZip(path);
    expect(bag.problems).toEqual([]);
    expect(bag.entries).toEqual([
      { path: 'data/groot', bytes: pieces * hole.length },
      { path: 'bagit.txt', bytes: text.length },
    ]);
    expect(await bag.read('bagit.txt', 100)).toEqual(text);
    await bag.close();
  });
});
