import { crc32, deflateRawSync } from 'node:zlib';
import { makeZip } from '../zip.ts';
import { PLAIN, paragraph, WORD, wordFrame, wordXml, XML } from './office-packages.ts';

/** Zips that no honest program writes (APPNOTE 6.3). */

type RawEntry = { name: string; packed: Uint8Array; crc: number; size: number };

const header = (signature: number, { name, packed, crc, size }: RawEntry): Buffer => {
  const bytes = Buffer.alloc(30 + name.length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed.length, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(name.length, 26);
  bytes.write(name, 30, 'latin1');
  return bytes;
};

const central = (entry: RawEntry, offset: number): Buffer => {
  const local = header(0, entry);
  const bytes = Buffer.alloc(46 + entry.name.length);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  local.copy(bytes, 6, 4, 30);
  bytes.writeUInt32LE(offset, 42);
  bytes.write(entry.name, 46, 'latin1');
  return bytes;
};

/** The end of a zip; a count above 65,535 is written as ZIP64. */
const endOfZip = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  if (count < 0xffff) return end;
  const large = Buffer.alloc(76);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(45, 12);
  large.writeUInt16LE(45, 14);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(size), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  large.writeUInt32LE(0x07064b50, 56);
  large.writeBigUInt64LE(BigInt(offset + size), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end]);
};

const raw = (name: string, data: string): RawEntry => {
  const bytes = Buffer.from(data);
  return { name, packed: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length };
};

/** A zip in which all entries of `shared` point to the bytes of the first one. */
const rawZip = (own: readonly RawEntry[], shared: readonly RawEntry[]): Uint8Array => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const add = (entry: RawEntry) => {
    const local = Buffer.concat([header(0x04034b50, entry), entry.packed]);
    pieces.push(local);
    directory.push(central(entry, offset));
    offset += local.length;
  };
  for (const entry of own) add(entry);
  const [first, ...others] = shared;
  const start = offset;
  if (first !== undefined) add(first);
  for (const entry of others) directory.push(central(entry, start));
  const listing = Buffer.concat(directory);
  return Buffer.concat([...pieces, listing, endOfZip(directory.length, listing.length, offset)]);
};

const HEADER_XML = `${XML}<w:hdr ${WORD}>${paragraph(' '.repeat(1_000_000))}</w:hdr>`;

/** Three hundred headers of 1 MB that share the same few bytes. */
export const overlapping = (): Uint8Array => {
  const names = Array.from({ length: 300 }, (_, index) => `header${index + 100}.xml`);
  const one = raw('', HEADER_XML);
  const frame = [...wordFrame('word/document.xml', names), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    frame.map(({ name, data }) => raw(name, String(data))),
    names.map((name) => ({ ...one, name: `word/${name}` })),
  );
};

/** Headers of 50 MB each, 300 MB in all. */
export const manyLargeParts = (): Uint8Array => {
  const names = Array.from({ length: 6 }, (_, index) => `header${index + 1}.xml`);
  const one = raw('', `${XML}<w:hdr ${WORD}>${paragraph(' '.repeat(50_000_000))}</w:hdr>`);
  const frame = [...wordFrame('word/document.xml', names), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    [
      ...frame.map(({ name, data }) => raw(name, String(data))),
      ...names.map((name) => ({ ...one, name: `word/${name}` })),
    ],
    [],
  );
};

export const manyEntries = (): Uint8Array => {
  const empty = raw('', '');
  const frame = [...wordFrame('word/document.xml'), { name: 'word/document.xml', data: PLAIN }];
  return rawZip(
    [
      ...frame.map(({ name, data }) => raw(name, String(data))),
      ...Array.from({ length: 100_000 }, (_, index) => ({ ...empty, name: `word/media/${index}` })),
    ],
    [],
  );
};

export const wordBomb = (size: number): string => wordXml(paragraph(' '.repeat(size)));

/** A docx whose main part claims a size other than its own. */
export const liarSize = (claimedSize: number, data: string): Uint8Array =>
  makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data, claimedSize }]);
