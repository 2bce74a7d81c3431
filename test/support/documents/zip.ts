import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip; `claimedSize` lies about its unpacked size, `encrypted` claims that it has a password. */
export type ZipEntry = {
  name: string;
  data: string | Uint8Array;
  store?: boolean;
  claimedSize?: number;
  encrypted?: boolean;
};

/** Little-endian numbers, each as [value, width in bytes]. */
const fields = (...numbers: [number, 2 | 4][]): Buffer =>
  Buffer.concat(
    numbers.map(([value, width]) => {
      const field = Buffer.alloc(width);
      field.writeUIntLE(value, 0, width);
      return field;
    }),
  );

const packEntry = (entry: ZipEntry, offset: number) => {
  const data = Buffer.from(entry.data);
  const packed = entry.store === true ? data : deflateRawSync(data);
  const name = Buffer.from(entry.name);
  const header = fields(
    [20, 2],
    [0x800 | (entry.encrypted === true ? 1 : 0), 2],
    [entry.store === true ? 0 : 8, 2],
    [0, 4],
    [crc32(data), 4],
    [packed.length, 4],
    [entry.claimedSize ?? data.length, 4],
    [name.length, 2],
    [0, 2],
  );
  const local = Buffer.concat([fields([0x04034b50, 4]), header, name, packed]);
  const tail = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return { local, central: Buffer.concat([fields([0x02014b50, 4], [20, 2]), header, tail, name]) };
};

/** Makes a zip file (APPNOTE 6.3) with these entries in this order. Names and sizes are written as given, honest or not. */
export const makeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = packEntry(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = entries.length;
  const end = fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...locals, directory, end]);
};

/** The same zip, but it no longer says that its names are UTF-8 (APPNOTE 4.4.4, bit 11). */
export const unsaid = (zip: Uint8Array): Buffer => {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK'); at !== -1; at = bytes.indexOf('PK', at + 1)) {
    if (bytes.readUInt16LE(at + 2) === 0x0403) bytes.writeUInt16LE(0, at + 6);
    if (bytes.readUInt16LE(at + 2) === 0x0201) bytes.writeUInt16LE(0, at + 8);
  }
  return bytes;
};
