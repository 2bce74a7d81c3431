/** Makes compound files (MS-CFB), in which Office wraps objects and encrypted documents. */

const SECTOR = 512;
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];
/** Shorter streams stand in blocks of 64 bytes. */
const SHORTEST = 4_096;
const BLOCK = 64;

const sectorsFor = (bytes: number): number => Math.ceil(bytes / SECTOR);

const entry = (name: string, type: number, start: number, size: number, links: [number, number, number]): Buffer => {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  for (const [index, link] of links.entries()) bytes.writeUInt32LE(link, 68 + index * 4);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
};

const numbers = (values: readonly number[], most: number): Buffer => {
  const bytes = Buffer.alloc(most * 4, 0xff);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
};

/** A run of numbers that each point to the next, as a chain in a table. */
const chain = (first: number, length: number): number[] =>
  Array.from({ length }, (_, index) => (index === length - 1 ? END : first + index + 1));

/** @param streams by their names; at most three, and together at most 60 KB, so that one sector can list them */
export const makeCompound = (streams: Record<string, Uint8Array>): Buffer => {
  const all = Object.entries(streams).map(([name, data]) => ({ name, data: Buffer.from(data) }));
  const short = all.filter(({ data }) => data.length < SHORTEST);
  const blocksOf = (data: Buffer) => Math.ceil(data.length / BLOCK);
  const shared = Buffer.concat(
    short.map(({ data }) => Buffer.concat([data, Buffer.alloc(blocksOf(data) * BLOCK - data.length)])),
  );
  // Sector 0 is the table, 1 the directory, 2 the table of blocks; then come the shared stream and the long ones.
  const table: number[] = [FAT, END, END];
  const data: Buffer[] = [];
  const place = (bytes: Buffer): number => {
    const start = table.length;
    if (bytes.length === 0) return END;
    table.push(...chain(start, sectorsFor(bytes.length)));
    data.push(Buffer.concat([bytes, Buffer.alloc(sectorsFor(bytes.length) * SECTOR - bytes.length)]));
    return start;
  };
  const sharedAt = place(shared);
  const blocks: number[] = [];
  const entries = all.map(({ name, data: bytes }, index) => {
    const isShort = bytes.length < SHORTEST;
    const start = isShort ? blocks.length : place(bytes);
    if (isShort) blocks.push(...chain(start, blocksOf(bytes)));
    return entry(name, 2, start, bytes.length, [FREE, index + 1 < all.length ? index + 2 : FREE, FREE]);
  });
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, SHORTEST],
    [60, 2],
    [64, 1],
    [68, END],
    [72, 0],
    [76, 0],
  ] as const) {
    header.writeUInt32LE(value, at);
  }
  const root = entry('Root Entry', 5, sharedAt, shared.length, [FREE, FREE, all.length > 0 ? 1 : FREE]);
  const directory = Buffer.concat([root, ...entries, Buffer.alloc((3 - entries.length) * 128)]);
  return Buffer.concat([header, numbers(table, SECTOR / 4), directory, numbers(blocks, SECTOR / 4), ...data]);
};

/** What the Object Packager of Windows writes for a file that somebody dropped into a document. */
export const droppedFile = (name: string, data: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(data);
  const path = `C:\\Users\\x\\${name}\0`;
  const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const body = Buffer.concat([
    Buffer.from(`\u0002\0${name}\0${path}`, 'latin1'),
    number(0x00030000),
    number(path.length),
    Buffer.from(path, 'latin1'),
    number(bytes.length),
    bytes,
  ]);
  return Buffer.concat([number(body.length), body]);
};
