/**
 * Writes a zip in which nothing is compressed (APPNOTE 4.3; ZIP64 above 4 GB or 65,535 files). Every entry has the earliest date of the
 * format, the same rights and its sizes in front, so the same files give the same bytes.
 */

type Entry = { name: Buffer; bytes: number; crc: number; offset: number };

export type ZipWriter = {
  /**
   * Adds a file, piece by piece.
   * @param bytes how many there will be
   * @returns where they begin in the zip, how many came, and what to call with their CRC-32 before the zip is finished
   */
  add: (
    name: string,
    bytes: number,
    pieces: Iterable<Uint8Array>,
  ) => { start: number; bytes: number; setCrc: (crc: number) => void };
  /** Writes the list of all files. @returns the size of the zip */
  finish: () => number;
};

const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;
/** 1 January 1980 (APPNOTE 4.4.6). */
const EARLIEST_DAY = 0x21;
const UTF8_NAME = 0x800;
const PLAIN_VERSION = 20;
const ZIP64_VERSION = 45;
/** Made on Unix: a normal file that its owner may write and everybody may read. */
const MADE_BY = 3 << 8;
const RIGHTS = 0o100644;
const CRC_AT = 14;

/** A record of the format: each field with its number of bytes. */
const record = (...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
};

/** What comes before a file, and after it in the list: version, flags, no compression, date, checksum, sizes, length of name and extra. */
const common = (version: number, { name, crc }: Pick<Entry, 'name' | 'crc'>, size: number, extra: number): Buffer =>
  record(
    [version, 2],
    [UTF8_NAME, 2],
    [0, 2],
    [0, 2],
    [EARLIEST_DAY, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [extra, 2],
  );

/** The extra field with what does not fit in four bytes. */
const zip64 = (values: readonly number[]): Buffer =>
  values.length === 0
    ? Buffer.alloc(0)
    : record([1, 2], [values.length * 8, 2], ...values.map((value) => [value, 8] as const));

const headerOf = ({ name, bytes, crc }: Omit<Entry, 'offset'>): Buffer => {
  const isLarge = bytes >= MOST_32;
  const extra = zip64(isLarge ? [bytes, bytes] : []);
  const version = isLarge ? ZIP64_VERSION : PLAIN_VERSION;
  const size = isLarge ? MOST_32 : bytes;
  return Buffer.concat([record([0x04034b50, 4]), common(version, { name, crc }, size, extra.length), name, extra]);
};

const listedAs = (entry: Entry): Buffer => {
  const { name, bytes, offset } = entry;
  const isLarge = bytes >= MOST_32;
  const isFar = offset >= MOST_32;
  const extra = zip64([...(isLarge ? [bytes, bytes] : []), ...(isFar ? [offset] : [])]);
  const version = isLarge || isFar ? ZIP64_VERSION : PLAIN_VERSION;
  return Buffer.concat([
    record([0x02014b50, 4], [MADE_BY | version, 2]),
    common(version, entry, isLarge ? MOST_32 : bytes, extra.length),
    record([0, 2], [0, 2], [0, 2], [(RIGHTS << 16) >>> 0, 4], [isFar ? MOST_32 : offset, 4]),
    name,
    extra,
  ]);
};

const endOf = (count: number, bytes: number, start: number): Buffer => {
  const isLarge = count >= MOST_16 || bytes >= MOST_32 || start >= MOST_32;
  const large = record(
    [0x06064b50, 4],
    [44, 8],
    [MADE_BY | ZIP64_VERSION, 2],
    [ZIP64_VERSION, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [bytes, 8],
    [start, 8],
  );
  const locator = record([0x07064b50, 4], [0, 4], [start + bytes, 8], [1, 4]);
  const [number, size, at] = isLarge ? [MOST_16, MOST_32, MOST_32] : [count, bytes, start];
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [number, 2], [number, 2], [size, 4], [at, 4], [0, 2]);
  return Buffer.concat(isLarge ? [large, locator, end] : [end]);
};

/** Opens a zip to write. @param write writes bytes at a place in an empty file */
export const openZipWriter = (write: (bytes: Uint8Array, at: number) => void): ZipWriter => {
  const entries: Entry[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    write(bytes, at);
    at += bytes.length;
  };
  return {
    add(path, bytes, pieces) {
      const name = Buffer.from(path, 'utf8');
      const offset = at;
      put(headerOf({ name, bytes, crc: 0 }));
      const start = at;
      for (const piece of pieces) put(piece);
      const entry = { name, bytes, crc: 0, offset };
      entries.push(entry);
      const setCrc = (crc: number) => {
        entry.crc = crc;
        write(record([crc, 4]), offset + CRC_AT);
      };
      return { start, bytes: at - start, setCrc };
    },
    finish() {
      const start = at;
      for (const entry of entries) put(listedAs(entry));
      put(endOf(entries.length, at - start, start));
      return at;
    },
  };
};
