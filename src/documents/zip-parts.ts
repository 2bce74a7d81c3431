import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { Flaw } from '../findings/document-terms.ts';
import { LIMITS, overLimit, ReadError } from './limits.ts';
import { type Counters, startCounting } from './work.ts';

/** The files in a zip by name, without folders. */
export type ZipParts = {
  names: string[];
  /** What is not as it should be, and harms nothing. */
  flaws: Flaw[];
  has(name: string): boolean;
  /** Passes the text (UTF-8 or UTF-16) on in chunks; false when there is no such file. */
  feed(name: string, onChunk: (text: string) => void): Promise<boolean>;
  bytes(name: string): Promise<Uint8Array | null>;
  /** How many bytes a file has once it is unpacked; 0 when there is none. A zip that lies about it is damaged, once it is unpacked. */
  size(name: string): number;
};

const ENCODINGS: readonly [mark: readonly [number, number], encoding: string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // XML without a byte order mark begins with "<" (XML 1.0, appendix F).
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

const encodingOf = (start: Uint8Array): string =>
  ENCODINGS.find(([[first, second]]) => start[0] === first && start[1] === second)?.[1] ?? 'utf-8';

/** Errors of yauzl and zlib mean a damaged file, or an encrypted one: yauzl has no error code for strong encryption. */
const asReadError = (error: unknown): ReadError => {
  if (error instanceof ReadError) return error;
  const encrypted = error instanceof Error && /encrypt/i.test(error.message);
  return new ReadError({ kind: encrypted ? 'encrypted' : 'damaged' });
};

/** The record at the end of a zip (APPNOTE 4.3.16), and the one before it in a large zip (4.3.15). */
const END_SIGNATURE = Buffer.from('PK\u0005\u0006', 'latin1');
const LARGE_SIGNATURE = Buffer.from('PK\u0006\u0007', 'latin1');
const END_BYTES = 22;
const LARGE_BYTES = 20;

/**
 * The zip without what stands behind its end.
 * @throws ReadError damaged when its list of files is not right before its end: then another program may find another list
 */
const withoutTail = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf(END_SIGNATURE);
  if (end === -1 || end + END_BYTES > bytes.length) return bytes;
  const isLarge = bytes.subarray(Math.max(end - LARGE_BYTES, 0), end).indexOf(LARGE_SIGNATURE) === 0;
  const listEnd = bytes.readUInt32LE(end + 12) + bytes.readUInt32LE(end + 16);
  if (!isLarge && listEnd !== end) throw new ReadError({ kind: 'damaged' });
  return bytes.subarray(0, end + END_BYTES + bytes.readUInt16LE(end + 20));
};

const isOutside = (name: string): boolean =>
  name === '' || /^\/|^[a-z]:|\0/i.test(name) || name.split('/').includes('..');

/** The header before the bytes of a file (APPNOTE 4.3.7): where the length of its name stands, and the name itself. */
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** Whether the header before the bytes of a file calls it the same as the list of files does. Otherwise programs may read different ones. */
const isCalledTheSame = (zip: Buffer, { fileNameRaw, relativeOffsetOfLocalHeader: at }: Entry): boolean => {
  // A header that is not there makes the file damaged, once somebody reads it.
  if (at + NAME_AT > zip.length) return true;
  const length = zip.readUInt16LE(at + NAME_LENGTH_AT);
  return fileNameRaw.equals(zip.subarray(at + NAME_AT, at + NAME_AT + length));
};

type Listed = { entries: Map<string, Entry>; flaws: Set<Flaw> };

const listEntries = async (file: ZipFile, zip: Buffer, work: Counters): Promise<Listed> => {
  work.countEntries(file.entryCount);
  const flaws = new Set<Flaw>();
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const name = written.replaceAll('\\', '/');
    if (name !== written) flaws.add('backslash-names');
    // When two files have the same name, two programs may each read a different one.
    if (isOutside(name) || entries.has(name) || !isCalledTheSame(zip, entry)) throw new ReadError({ kind: 'unsafe' });
    if (entry.isEncrypted()) throw new ReadError({ kind: 'encrypted' });
    entries.set(name, entry);
  }
  return { entries, flaws };
};

/** Yields the unpacked bytes of one file. */
async function* unpack(file: ZipFile, entry: Entry, work: Counters): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      unpacked += chunk.length;
      if (unpacked > LIMITS.entryBytes) throw overLimit('unpacked');
      work.countUnpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw asReadError(error);
  }
}

const partsOf = (file: ZipFile, { entries, flaws }: Listed, work: Counters): ZipParts => {
  const names = [...entries.keys()].filter((name) => !name.endsWith('/'));
  return {
    names,
    flaws: [...flaws],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async feed(name, onChunk) {
      const entry = entries.get(name);
      if (entry === undefined) return false;
      let decoder: InstanceType<typeof TextDecoder> | null = null;
      for await (const chunk of unpack(file, entry, work)) {
        decoder ??= new TextDecoder(encodingOf(chunk));
        onChunk(decoder.decode(chunk, { stream: true }));
      }
      if (decoder !== null) onChunk(decoder.decode());
      return true;
    },
    async bytes(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const chunks: Uint8Array[] = [];
      for await (const chunk of unpack(file, entry, work)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
};

/**
 * Opens a zip. Sizes are counted while unpacking, over all files together, whatever the zip claims.
 * @param work that of the document that the zip is, or is packed in
 * @throws ReadError damaged, encrypted, unsafe (a name that leads outside, occurs twice or stands there differently elsewhere), or a limit; so do `feed` and `bytes`
 */
export const openZip = async (bytes: Uint8Array, work: Counters = startCounting()): Promise<ZipParts> => {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = withoutTail(whole);
    // We decode names ourselves: yauzl would repair some unsafe ones, and those must be refused.
    const file = await fromBufferPromise(zip, { validateEntrySizes: true, decodeStrings: false });
    const listed = await listEntries(file, zip, work);
    if (zip.length < whole.length) listed.flaws.add('trailing-bytes');
    return partsOf(file, listed, work);
  } catch (error) {
    throw asReadError(error);
  }
};
