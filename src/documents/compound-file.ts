import type { FileInside } from './work.ts';

/** The compound file of old Office (MS-CFB): a small file system in a file, in which objects are wrapped. */

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_BYTES = 512;
/** Sector numbers from here on mean something else: free, end of chain (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
/** The places of sector numbers in the header, before they go on in sectors of their own. */
const FIRST_TABLES = 109;

export type CompoundFile = {
  /** The names of its streams and storages, wherever they stand. */
  names: ReadonlySet<string>;
  /** The bytes of the first stream of this name; null when there is none, or when it is broken off. */
  stream(name: string): Uint8Array | null;
};

type Entry = { name: string; isStream: boolean; start: number; size: number };

const readEntry = (entry: Buffer): Entry => {
  const length = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 64);
  return {
    name: entry.subarray(0, length).toString('utf16le'),
    isStream: entry[66] === 2,
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
};

/** The numbers in a table. */
const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));

/** The numbers of a chain of blocks, up to where it ends or runs in a circle. */
const followChain = (first: number, next: (number: number) => number | undefined): Set<number> => {
  const chain = new Set<number>();
  for (let number = first; number < LAST_SECTOR && !chain.has(number); number = next(number) ?? LAST_SECTOR) {
    chain.add(number);
  }
  return chain;
};

/** Which block comes after another, according to a table. */
const nextIn =
  (table: Buffer) =>
  (number: number): number | undefined =>
    number * 4 + 4 <= table.length ? table.readUInt32LE(number * 4) : undefined;

const joinBlocks = (chain: Set<number>, block: (number: number) => Buffer): Buffer =>
  Buffer.concat([...chain].map(block));

/** The sectors with the table that tells which sector comes after which: the first in the header, the others listed in sectors. */
const tableSectors = (bytes: Buffer, sector: (number: number) => Buffer): Set<number> => {
  const lists = followChain(bytes.readUInt32LE(68), (number) => numbersIn(sector(number)).at(-1));
  const listed = [...lists].flatMap((number) => numbersIn(sector(number)).slice(0, -1));
  const first = numbersIn(bytes.subarray(76, 76 + FIRST_TABLES * 4));
  return new Set([...first, ...listed].filter((number) => number < LAST_SECTOR));
};

/** Opens a compound file; null when the bytes are no such file. */
export const openCompoundFile = (content: Uint8Array): CompoundFile | null => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const [size, shortSize] = [2 ** Math.min(bytes.readUInt16LE(30), 16), 2 ** Math.min(bytes.readUInt16LE(32), 16)];
  const sector = (number: number): Buffer => bytes.subarray((number + 1) * size, (number + 2) * size);
  const table = joinBlocks(tableSectors(bytes, sector), sector);
  const chain = (first: number): Buffer => joinBlocks(followChain(first, nextIn(table)), sector);
  const directory = chain(bytes.readUInt32LE(48));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) =>
    readEntry(directory.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)),
  );
  const smallest = bytes.readUInt32LE(56);
  /** Short streams share the stream of the root, in blocks of their own. */
  const readShort = ({ start }: Entry): Buffer => {
    const shared = chain(entries[0]?.start ?? LAST_SECTOR);
    const blocks = followChain(start, nextIn(chain(bytes.readUInt32LE(60))));
    return joinBlocks(blocks, (number) => shared.subarray(number * shortSize, (number + 1) * shortSize));
  };
  return {
    names: new Set(entries.map(({ name }) => name)),
    stream(name) {
      const entry = entries.find((each) => each.isStream && each.name === name);
      if (entry === undefined) return null;
      const whole = entry.size < smallest ? readShort(entry) : chain(entry.start);
      return whole.length < entry.size ? null : new Uint8Array(whole.subarray(0, entry.size));
    },
  };
};

/** The stream by which old Office, and mails of Outlook, are known, with their usual extension. */
const OLD_OFFICE: readonly (readonly [stream: string, extension: string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['VisioDocument', 'vsd'],
  ['__properties_version1.0', 'msg'],
  // A formula of the old equation editor of Word.
  ['Equation Native', 'mtef'],
];

/** The extension of an old Office file; '' for another compound file, and for bytes that are none. */
export const oldOfficeExtension = (bytes: Uint8Array): string => {
  const names = openCompoundFile(bytes)?.names;
  return OLD_OFFICE.find(([stream]) => names?.has(stream))?.[1] ?? '';
};

/** Whether a compound file wraps a document with a password (MS-OFFCRYPTO 2.3.4.4). */
export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  openCompoundFile(bytes)?.names.has('EncryptedPackage') === true;

/** Streams that hold a whole file: of Office, of LibreOffice, of a program such as Acrobat. */
const WHOLE_FILES = ['Package', 'EmbeddedOdf', 'EMBEDDED_ODF', 'package_stream', 'CONTENTS', 'Contents'];
/** The stream of the Object Packager of Windows, with any file that somebody dropped into a document. */
const DROPPED_FILE = '\u0001Ole10Native';

/** The text up to the next zero byte, and where the next field begins. */
const textAt = (bytes: Buffer, at: number): { text: string; end: number } => {
  const end = bytes.indexOf(0, at);
  return end === -1
    ? { text: '', end: bytes.length }
    : { text: bytes.subarray(at, end).toString('latin1'), end: end + 1 };
};

/** A dropped file: its length, two bytes, its name, its path, eight bytes, another path with its length, the file with its length. */
const droppedFile = (stream: Uint8Array): FileInside => {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const rest = { name: '', bytes: stream.subarray(4) };
  const label = textAt(bytes, 6);
  const source = textAt(bytes, label.end);
  const pathAt = source.end + 4;
  if (pathAt + 4 > bytes.length) return rest;
  const sizeAt = pathAt + 4 + bytes.readUInt32LE(pathAt);
  if (sizeAt + 4 > bytes.length) return rest;
  const size = bytes.readUInt32LE(sizeAt);
  return sizeAt + 4 + size > bytes.length
    ? rest
    : { name: label.text, bytes: stream.subarray(sizeAt + 4, sizeAt + 4 + size) };
};

/** What Office and others call an object of another program. */
export const OBJECT_TYPE = 'application/vnd.openxmlformats-officedocument.oleObject';

/** An object as rich text keeps it (MS-OLEDS 2.2.5): eight bytes, three texts and its data, each with its length before it. */
export const unwrapOldObject = (object: Uint8Array): FileInside => {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  let at = 8;
  for (let text = 0; text < 3 && at + 4 <= bytes.length; text += 1) at += 4 + bytes.readUInt32LE(at);
  if (at + 4 > bytes.length) return { name: '', bytes: object, mediaType: OBJECT_TYPE };
  const data = object.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
  // A file that somebody dropped stands there without its length.
  const isDropped = data[0] === 0x02 && data[1] === 0x00;
  return isDropped
    ? droppedFile(Buffer.concat([Buffer.alloc(4), data]))
    : { name: '', bytes: data, mediaType: OBJECT_TYPE };
};

/** The file that is wrapped in an object (OLE); a file that is no such object as it is. */
export const unwrapObject = (file: FileInside): FileInside => {
  const object = openCompoundFile(file.bytes);
  if (object === null) return file;
  for (const name of WHOLE_FILES) {
    const bytes = object.stream(name);
    if (bytes !== null) return { name: file.name.replace(/\.bin$/i, ''), bytes };
  }
  const dropped = object.stream(DROPPED_FILE);
  return dropped === null || dropped.length < 4 ? file : droppedFile(dropped);
};
