import { statSync } from 'node:fs';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { BagEntry, BagProblem, BagSource } from '../bag.ts';
import type { Algorithm } from '../tag-files.ts';
import { leadsOutside } from '../unsafe-names.ts';
import { openDigester, type PieceDigests } from './bag-digests.ts';
import { MOST_ENTRIES } from './bag-folder.ts';
import { digestBag } from './digest-bag.ts';
import { cursorOf, entryName, fillsZip, locateEntry, type Span } from './zip-layout.ts';

/** No evidence compresses this well by itself: a package beyond this ratio was made to fill a disk. */
const MOST_RATIO = 200;
/** Below this size, even such a package does no harm. */
const HARMLESS_BYTES = 100_000_000;
const UNIX_FILE_TYPE = 0o170000;
const UNIX_LINK = 0o120000;
const UNIX_FILE = 0o100000;

const isLink = ({ externalFileAttributes, versionMadeBy }: Entry): boolean => {
  const type = (externalFileAttributes >>> 16) & UNIX_FILE_TYPE;
  return versionMadeBy >>> 8 === 3 && type !== 0 && (type === UNIX_LINK || (type !== UNIX_FILE && type !== 0o040000));
};

/** A file in the zip; `start`: where its bytes lie, if they lie there as they are. */
type Listed = { entry: Entry; start: number | null };

type Listing = { files: [string, Listed][]; folders: string[]; problems: BagProblem[] };

const STORED = 0;

const listed = ({ entry, span }: Seen): Listed => ({
  entry,
  start:
    span !== null && entry.compressionMethod === STORED && entry.compressedSize === entry.uncompressedSize
      ? span.end - entry.compressedSize
      : null,
});

const inspect = (path: string, entry: Entry): BagProblem[] => {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return [{ code: 'encrypted' }];
  if (isLink(entry)) return [{ code: 'link', path }];
  return uncompressedSize > HARMLESS_BYTES && uncompressedSize > compressedSize * MOST_RATIO
    ? [{ code: 'too-large', path }]
    : [];
};

type Seen = { path: string; entry: Entry; span: Span | null };

const unsafeFolders = (folders: readonly string[]): BagProblem[] =>
  folders.filter((path) => leadsOutside(path.slice(0, -1))).map((path) => ({ code: 'unsafe-name', path }));

/** What is wrong with the zip as a whole: bytes that its list does not account for, or data that unpacks to far too much. */
const wholeProblems = (zip: ZipFile, seen: readonly Seen[], listStart: number, size: number): BagProblem[] => {
  const total = seen.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const spans = seen.flatMap(({ span }) => span ?? []);
  const stray = spans.length === seen.length && !fillsZip(zip, spans, listStart);
  return [
    ...(stray ? [{ code: 'stray-bytes' as const }] : []),
    ...(total > HARMLESS_BYTES && total > size * MOST_RATIO ? [{ code: 'too-large' as const, path: '' }] : []),
  ];
};

const list = async (zip: ZipFile, size: number, most: number): Promise<Listing> => {
  if (zip.entryCount > most) return { files: [], folders: [], problems: [{ code: 'too-many', most }] };
  const seen: Seen[] = [];
  const listStart = cursorOf(zip);
  for await (const entry of zip.eachEntry())
    seen.push({ path: entryName(entry), entry, span: await locateEntry(zip, entry) });
  const folders = seen.map(({ path }) => path).filter((path) => path.endsWith('/'));
  return {
    files: seen.flatMap((each): Listing['files'] => (each.path.endsWith('/') ? [] : [[each.path, listed(each)]])),
    folders,
    problems: [
      ...seen.flatMap(({ path, entry, span }) => [
        ...(span === null ? [{ code: 'two-stories' as const, path }] : []),
        ...inspect(path, entry),
      ]),
      ...unsafeFolders(folders),
      ...wholeProblems(zip, seen, listStart, size),
    ],
  };
};

/** The prefix that all paths share: the one top folder that holds the bag, or nothing if the bag itself is at the top. */
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

/** Works out digests of an entry that the zip compresses; null if the data breaks off, or is longer than the zip says. */
const digestStream = async (
  zip: ZipFile,
  entry: Entry,
  algorithms: readonly Algorithm[],
): Promise<PieceDigests | null> => {
  const digester = openDigester(algorithms);
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) digester.update(chunk as Uint8Array);
    return digester.finish();
  } catch {
    return null;
  }
};

const sourceOf = (file: string, zip: ZipFile, { files, folders, problems }: Listing): BagSource => {
  const base = baseOf(files.map(([path]) => path));
  const entries: BagEntry[] = files.map(
    ([
      path,
      {
        entry: { uncompressedSize },
      },
    ]) => ({
      path: path.slice(base.length),
      bytes: uncompressedSize,
    }),
  );
  const byPath = new Map(files.map(([path, entry]) => [path.slice(base.length), entry]));
  const crooked = new Set<string>();
  return {
    name: base.slice(0, -1),
    entries,
    problems,
    packed: true,
    hasPayload: folders.includes(`${base}data/`) || entries.some(({ path }) => path.startsWith('data/')),
    crooked,
    placeOf(path) {
      const start = byPath.get(path)?.start ?? null;
      return start === null ? null : { file, start };
    },
    async read(path, maxBytes) {
      const entry = byPath.get(path)?.entry;
      if (entry === undefined || entry.uncompressedSize > maxBytes) return null;
      return await readAll(zip, entry).catch(() => null);
    },
    digest: async (wanted, onProgress) =>
      await digestBag(
        wanted,
        (path) => {
          const found = byPath.get(path);
          if (found === undefined) return undefined;
          const { entry, start } = found;
          return {
            bytes: entry.uncompressedSize,
            place: start === null ? null : { file, start },
            stream: async (algorithms) => await digestStream(zip, entry, algorithms),
          };
        },
        (path, crc) => {
          if (crc !== byPath.get(path)?.entry.crc32) crooked.add(path);
        },
        onProgress,
      ),
    close: async () => zip.close(),
  };
};

const broken = (problem: BagProblem): BagSource => ({
  name: '',
  entries: [],
  problems: [problem],
  packed: true,
  hasPayload: false,
  crooked: new Set(),
  placeOf: () => null,
  read: async () => null,
  digest: async () => new Map(),
  close: async () => undefined,
});

/**
 * Opens a bag in a zip. Writes nothing, and reads no contents until every name and size has been checked.
 * @param most the most entries it may have
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
    return sourceOf(path, zip, await list(zip, statSync(path).size, most));
  } catch {
    zip.close();
    return broken({ code: 'damaged' });
  }
};
