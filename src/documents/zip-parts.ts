import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { LIMITS, overLimit, ReadError } from './limits.ts';

/** The files in a zip by name, without folders. */
export type ZipParts = {
  names: string[];
  has(name: string): boolean;
  /** Passes the text (UTF-8 or UTF-16) on in chunks; false when there is no such file. */
  feed(name: string, onChunk: (text: string) => void): Promise<boolean>;
  bytes(name: string): Promise<Uint8Array | null>;
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

const isOutside = (name: string): boolean =>
  name === '' || /^\/|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');

const openFile = (bytes: Uint8Array): Promise<ZipFile> =>
  // We decode names ourselves: yauzl would repair some unsafe ones, and those must be refused.
  fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    validateEntrySizes: true,
    decodeStrings: false,
  });

const listEntries = async (file: ZipFile): Promise<Map<string, Entry>> => {
  if (file.entryCount > LIMITS.entries) throw overLimit('entries');
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    // When two files have the same name, two programs may each read a different one.
    if (isOutside(name) || entries.has(name)) throw new ReadError({ kind: 'unsafe' });
    if (entry.isEncrypted()) throw new ReadError({ kind: 'encrypted' });
    entries.set(name, entry);
  }
  return entries;
};

/** Yields the unpacked bytes of one file. `spend` hears the size of each chunk first and may throw. */
async function* unpack(file: ZipFile, entry: Entry, spend: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      unpacked += chunk.length;
      if (unpacked > LIMITS.entryBytes) throw overLimit('unpacked');
      spend(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw asReadError(error);
  }
}

const partsOf = (file: ZipFile, entries: Map<string, Entry>): ZipParts => {
  let unpacked = 0;
  const spend = (bytes: number) => {
    unpacked += bytes;
    if (unpacked > LIMITS.unpackedBytes) throw overLimit('unpacked');
  };
  const names = [...entries.keys()].filter((name) => !name.endsWith('/'));
  return {
    names,
    has: (name) => entries.has(name),
    async feed(name, onChunk) {
      const entry = entries.get(name);
      if (entry === undefined) return false;
      let decoder: InstanceType<typeof TextDecoder> | null = null;
      for await (const chunk of unpack(file, entry, spend)) {
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
      for await (const chunk of unpack(file, entry, spend)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
};

/**
 * Opens a zip. Sizes are counted while unpacking, over all files together, whatever the zip claims.
 * @throws ReadError damaged, encrypted, unsafe (a name that leads outside or occurs twice), or a limit; so do `feed` and `bytes`
 */
export const openZip = async (bytes: Uint8Array): Promise<ZipParts> => {
  try {
    const file = await openFile(bytes);
    return partsOf(file, await listEntries(file));
  } catch (error) {
    throw asReadError(error);
  }
};
