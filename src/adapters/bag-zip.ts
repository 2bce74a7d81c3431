import { statSync } from 'node:fs';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { BagSource } from '../app/bag-ports.ts';
import type { BagEntry, BagProblem, Digests } from '../domain/bag/judge-bag.ts';
import { openDigester } from './bag-digests.ts';
import { MOST_ENTRIES } from './bag-folder.ts';

/** More than any evidence packs together by itself: beyond this a package is made to fill a disk. */
const MOST_RATIO = 200;
/** Below this it does no harm. */
const HARMLESS_BYTES = 100_000_000;
const UNIX_FILE_TYPE = 0o170000;
const UNIX_LINK = 0o120000;
const UNIX_FILE = 0o100000;

const isLink = ({ externalFileAttributes, versionMadeBy }: Entry): boolean => {
  const type = (externalFileAttributes >>> 16) & UNIX_FILE_TYPE;
  return versionMadeBy >>> 8 === 3 && type !== 0 && (type === UNIX_LINK || (type !== UNIX_FILE && type !== 0o040000));
};

type Listing = { files: [string, Entry][]; problems: BagProblem[] };

const inspect = (path: string, entry: Entry): BagProblem[] => {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return [{ code: 'encrypted' }];
  if (isLink(entry)) return [{ code: 'link', path }];
  return uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MOST_RATIO
    ? [{ code: 'too-large', path }]
    : [];
};

const list = async (zip: ZipFile, size: number, most: number): Promise<Listing> => {
  if (zip.entryCount > most) return { files: [], problems: [{ code: 'too-many', most }] };
  const files: Listing['files'] = [];
  const problems: BagProblem[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    // Names are decoded here: yauzl mends some unsafe ones, which are to be refused.
    const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    problems.push(...inspect(path, entry));
    total += entry.uncompressedSize;
    if (!path.endsWith('/')) files.push([path, entry]);
    else if (path.split('/').includes('..') || path.startsWith('/')) problems.push({ code: 'unsafe-name', path });
  }
  const bomb = total > HARMLESS_BYTES && total > size * MOST_RATIO;
  return { files, problems: bomb ? [...problems, { code: 'too-large', path: '' }] : problems };
};

/** What all paths begin with: the one folder at the top that holds the bag, or nothing when it lies at the top itself. */
const baseOf = (paths: readonly string[]): string => {
  if (paths.includes('bagit.txt')) return '';
  const first = paths[0] ?? '';
  const base = first.slice(0, first.indexOf('/') + 1);
  return base !== '' && paths.every((path) => path.startsWith(base)) ? base : '';
};

const readAll = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

const sourceOf = (zip: ZipFile, { files, problems }: Listing): BagSource => {
  const base = baseOf(files.map(([path]) => path));
  const entries: BagEntry[] = files.map(([path, { uncompressedSize }]) => ({
    path: path.slice(base.length),
    bytes: uncompressedSize,
  }));
  const byPath = new Map(files.map(([path, entry]) => [path.slice(base.length), entry]));
  return {
    name: base.slice(0, -1),
    entries,
    problems,
    packed: true,
    async read(path, maxBytes) {
      const entry = byPath.get(path);
      if (entry === undefined || entry.uncompressedSize > maxBytes) return null;
      return await readAll(zip, entry).catch(() => null);
    },
    async digest(wanted, onProgress) {
      const digests = new Map<string, Digests>();
      let done = 0;
      for (const [path, algorithms] of wanted) {
        const entry = byPath.get(path);
        try {
          const digester = openDigester(algorithms);
          if (entry !== undefined) {
            for await (const chunk of await zip.openReadStreamPromise(entry)) digester.update(chunk as Uint8Array);
            digests.set(path, digester.finish());
          }
        } catch {
          // Breaks off, or is longer than it says: without a digest the verdict names it.
        }
        done += 1;
        onProgress(done, wanted.size);
      }
      return digests;
    },
    close: async () => zip.close(),
  };
};

const broken = (problem: BagProblem): BagSource => ({
  name: '',
  entries: [],
  problems: [problem],
  packed: true,
  read: async () => null,
  digest: async () => new Map(),
  close: async () => undefined,
});

/**
 * A bag in a zip. Nothing is written, and nothing is read of it before every name and size was looked at.
 * @param most entries that it may have
 */
export const openBagZip = async (path: string, most = MOST_ENTRIES): Promise<BagSource> => {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
      decodeStrings: false,
    });
  } catch {
    return broken({ code: 'not-a-bag' });
  }
  try {
    return sourceOf(zip, await list(zip, statSync(path).size, most));
  } catch {
    zip.close();
    return broken({ code: 'damaged' });
  }
};
