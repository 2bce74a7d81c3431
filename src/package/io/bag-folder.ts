import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BagEntry, BagProblem, BagSource } from '../bag.ts';
import { digestBag } from './digest-bag.ts';

export const MOST_ENTRIES = 100_000;

type Found = { entries: BagEntry[]; problems: BagProblem[] };

const inspect = (root: string, path: string, entry: Dirent, found: Found): void => {
  if (entry.isFile()) found.entries.push({ path, bytes: statSync(join(root, path)).size });
  else found.problems.push({ code: 'link', path });
};

/** Every file below a folder; links and devices are listed but never followed. */
const walk = (root: string): Found => {
  const found: Found = { entries: [], problems: [] };
  const folders = [''];
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else inspect(root, path, entry, found);
    }
    if (found.entries.length > MOST_ENTRIES) {
      return { entries: [], problems: [{ code: 'too-many', most: MOST_ENTRIES }] };
    }
  }
  return found;
};

const hasBag = (folder: string): boolean => readdirSync(folder).includes('bagit.txt');

/** The folder with the bag: this one, or the only subfolder that holds one. */
const findBase = (folder: string): string | null => {
  if (hasBag(folder)) return folder;
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter(hasBag);
  return below.length === 1 ? (below[0] ?? null) : null;
};

export const openBagFolder = (folder: string): BagSource => {
  const base = findBase(folder);
  const { entries, problems } = base === null ? { entries: [], problems: [] } : walk(base);
  const root = base ?? folder;
  const sizes = new Map(entries.map(({ path, bytes }) => [path, bytes]));
  return {
    name: basename(root),
    entries,
    problems: base === null ? [{ code: 'no-declaration' }] : problems,
    packed: false,
    hasPayload: existsSync(join(root, 'data')),
    crooked: new Set(),
    placeOf: (path) => (sizes.has(path) ? { file: join(root, path), start: 0 } : null),
    async read(path, maxBytes) {
      const bytes = sizes.get(path);
      return bytes === undefined || bytes > maxBytes ? null : readFileSync(join(root, path));
    },
    digest: async (wanted, onProgress) =>
      await digestBag(
        wanted,
        (path) => {
          const bytes = sizes.get(path);
          const place = { file: join(root, path), start: 0 };
          return bytes === undefined ? undefined : { bytes, place, stream: async () => null };
        },
        () => undefined,
        onProgress,
      ),
    close: async () => undefined,
  };
};
