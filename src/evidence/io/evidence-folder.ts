import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { clutterOf } from '../../base/clutter.ts';
import { errorCode, fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFile, renameWithPatience } from '../../base/io/files-on-windows.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { isInside } from '../../base/io/paths.ts';
import { readPlainFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import { noUndo, type Undo } from '../../dossier/undo/last-change.ts';
import type { FileFacts, FilePresence } from '../evidence.ts';
import type { EvidenceFolder } from '../evidence-folder.ts';
import { isSafePath, presenceOfRegistered, safeFileName } from '../evidence-path.ts';
import { type FileHash, hashFiles, hashHere } from './hash-files.ts';

const nothingRead = (path: string, presence: FilePresence, bytes: number | null = null): FileFacts => ({
  path,
  presence,
  bytes,
  sha256: null,
  document: null,
});

const copyTo = (source: string, root: string, wanted: string): string => {
  const dot = wanted.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${stem}-${count}${extension}`;
    try {
      copyFileSync(source, join(root, name), constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      removeFile(join(root, name));
      throw new UserError('file-unwritable', { path: `bewijs/${name}`, reason: fileTrouble(error) ?? 'other' }, error);
    }
  }
};

/** Whether a folder, with all links on the way followed, is this root or below it. */
const isWithin = (folder: string, root: string): boolean => isInside(realpathSync(root), realpathSync(folder));

/** bewijs/ may itself be a link that leads out of the dossier. */
const leavesDossier = (root: string, dossierFolder: string): boolean => {
  try {
    return !isWithin(root, dossierFolder);
  } catch {
    return false;
  }
};

const refuseLink = (root: string, dossierFolder: string): void => {
  if (leavesDossier(root, dossierFolder))
    throw new UserError('file-unwritable', { path: 'bewijs', reason: 'elsewhere' });
};

/** Removes one file or link below the root; false when there is none, or when a folder on the way is a link out of the root. */
const removeBelow = (root: string, path: string, undo: Undo): boolean => {
  const full = join(root, path);
  try {
    const entry = lstatSync(full);
    if (!isSafePath(path) || entry.isDirectory() || !isWithin(dirname(full), root)) return false;
    undo.keep(`bewijs/${path}`, null);
    removeFile(full);
    // Windows keeps a file that another program has open, and says so only to who looks.
    if (lstatSync(full, { throwIfNoEntry: false }) !== undefined)
      throw new UserError('file-unwritable', { path: `bewijs/${path}`, reason: 'busy' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    if (error instanceof UserError) throw error;
    throw new UserError('file-unwritable', { path: `bewijs/${path}`, reason: fileTrouble(error) ?? 'other' }, error);
  }
};

const writeAndSync = (path: string, bytes: Uint8Array): void => {
  const handle = openSync(path, 'w');
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Puts bytes in the place of a file below the root; null removes it. @throws UserError 'file-unwritable' */
const putInPlace = (root: string, path: string, bytes: Uint8Array | null): void => {
  const full = join(root, path);
  // Hidden, so that what a crash leaves behind is never taken for evidence; the next time overwrites it.
  const temporary = join(dirname(full), `.${basename(full).slice(0, 100)}.nieuw`);
  try {
    if (bytes === null) {
      removeFile(full);
      return;
    }
    writeAndSync(temporary, bytes);
    renameWithPatience(temporary, full);
  } catch (error) {
    removeFile(temporary);
    throw new UserError('file-unwritable', { path: `bewijs/${path}`, reason: fileTrouble(error) ?? 'other' }, error);
  }
};

/** The bytes of a file below the root; null when it is not there. @throws UserError 'file-unwritable' for a path or a link that leads out of it */
const bytesBelow = (root: string, path: string): Buffer | null => {
  const full = join(root, path);
  makeRoot(dirname(full));
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (!isSafePath(path) || !isWithin(dirname(full), root) || found?.isFile() === false)
    throw new UserError('file-unwritable', { path: `bewijs/${path}`, reason: 'elsewhere' });
  return found === undefined ? null : readPlainFile(full, `bewijs/${path}`);
};

const pathBelow = (source: string, root: string): string | null => {
  try {
    if (!isWithin(dirname(source), root) || lstatSync(source).isSymbolicLink()) return null;
    // In the capitals that the disk has, whichever were typed: Windows opens a file by either.
    return relative(realpathSync.native(root), realpathSync.native(source)).replaceAll(sep, '/').normalize('NFC');
  } catch {
    return null;
  }
};

const makeRoot = (root: string): void => {
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path: 'bewijs', reason: fileTrouble(error) ?? 'other' }, error);
  }
};

const BY_HASH: Record<Exclude<FileHash['state'], 'hashed' | 'too-large'>, FilePresence> = {
  missing: { state: 'missing' },
  unreadable: { state: 'unreadable' },
  busy: { state: 'unreadable', busy: true },
  'not-a-file': { state: 'not-a-file' },
};

const factsOf = (path: string, hash: FileHash): FileFacts => {
  if (hash.state === 'hashed') {
    return { path, presence: { state: 'present' }, bytes: hash.bytes, sha256: hash.sha256, document: null };
  }
  if (hash.state === 'too-large') return nothingRead(path, { state: 'present' }, hash.bytes);
  return nothingRead(path, BY_HASH[hash.state]);
};

const sizeOf = (location: string): number => {
  try {
    return statSync(location).size;
  } catch {
    return 0;
  }
};

type Hashed = { onDisk: Found[]; hashes: ReadonlyMap<string, FileHash> };

/** Lists and hashes every file below the root. */
const hashAll = async (root: string, registered: ReadonlySet<string>, maxBytes: number): Promise<Hashed> => {
  const onDisk = listFiles(root, registered);
  const present = onDisk.filter(({ presence }) => presence.state === 'present').map(({ path }) => join(root, path));
  const toHash = present.map((location) => ({ location, bytes: sizeOf(location) }));
  const found = await hashFiles(toHash, maxBytes, packageFiles.hashWorker);
  return { onDisk, hashes: new Map(found.map((hash, index) => [present[index] ?? '', hash])) };
};

const factsOfAll = (root: string, { onDisk, hashes }: Hashed, registered: readonly string[]): FileFacts[] => {
  const facts = onDisk.map(({ path, presence }) => {
    const hash = presence.state === 'present' ? hashes.get(join(root, path)) : undefined;
    return hash === undefined ? nothingRead(path.normalize('NFC'), presence) : factsOf(path.normalize('NFC'), hash);
  });
  const seen = new Set(facts.map(({ path }) => path));
  const absent = [...new Set(registered)].filter((path) => !seen.has(path));
  return [...facts, ...absent.map((path) => nothingRead(path, presenceOfRegistered(path, onDisk)))];
};

/**
 * The folder bewijs/ of a dossier on disk. Nothing outside it is read or written, whatever the register or a link says.
 * @param workingFolder the folder from which the user names files
 * @param undo keeps what is copied and removed, so that it can be taken back
 */
export const openEvidenceFolder = (
  dossierFolder: string,
  workingFolder: string,
  undo: Undo = noUndo,
): EvidenceFolder => {
  const root = join(dossierFolder, 'bewijs');
  const fullPath = (source: string) => resolve(workingFolder, source);
  return {
    async gather(registered, { maxBytes }) {
      if (!leavesDossier(root, dossierFolder)) {
        return factsOfAll(root, await hashAll(root, new Set(registered), maxBytes), registered);
      }
      return [...new Set(registered)].map((path) => nothingRead(path, { state: 'outside', how: 'link' }));
    },
    async inspect(source, { maxBytes }) {
      const [hash] = hashHere([fullPath(source)], maxBytes);
      return factsOf(basename(source), hash ?? { state: 'missing' });
    },
    listClutter: (registered) =>
      leavesDossier(root, dossierFolder) ? [] : listBelow(root, new Set(registered)).skipped,
    locationOf: (path) => join(root, path),
    locationOfSource: fullPath,
    pathInside: (source) => (leavesDossier(root, dossierFolder) ? null : pathBelow(fullPath(source), root)),
    async copyIn(source, name) {
      refuseLink(root, dossierFolder);
      makeRoot(root);
      const copied = copyTo(fullPath(source), root, safeFileName(name));
      undo.keepNew(`bewijs/${copied}`, readFileSync(join(root, copied)));
      return copied;
    },
    async replace(source, path) {
      refuseLink(root, dossierFolder);
      const before = bytesBelow(root, path);
      const bytes = readPlainFile(fullPath(source), source);
      undo.keep(`bewijs/${path}`, bytes);
      putInPlace(root, path, bytes);
      return async () => putInPlace(root, path, before);
    },
    async remove(path) {
      refuseLink(root, dossierFolder);
      return removeBelow(root, path, undo);
    },
  };
};

/** A file below bewijs/ as the disk spells it. */
export type Found = { path: string; presence: FilePresence };

const presenceOfLink = (full: string, root: string): FilePresence => {
  try {
    const [folder, target] = [realpathSync(root), realpathSync(full)];
    if (target === folder || !isInside(folder, target)) return { state: 'outside', how: 'link' };
    return lstatSync(realpathSync(full)).isFile() ? { state: 'present' } : { state: 'not-a-file' };
  } catch (error) {
    // The link leads nowhere, or in a circle (ELOOP).
    return errorCode(error) === 'ENOENT' ? { state: 'missing' } : { state: 'unreadable' };
  }
};

const joinPath = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** What Node puts in a name for bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';

/** Whether Node could not read a name, so that nothing is found under what it made of it. */
const isBadName = (name: string, full: string): boolean => {
  if (!name.includes(REPLACEMENT)) return false;
  try {
    lstatSync(full);
    return false;
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
};

/** What stands in a folder. `skipped` are the paths of what systems and office programs left behind. */
type Listing = { folders: string[]; found: Found[]; skipped: string[] };

/** Adds an entry of a folder to the listing, by what it is. */
const listEntry = (
  listing: Listing,
  entry: Entry,
  path: string,
  root: string,
  registered: ReadonlySet<string>,
): void => {
  const full = join(root, path);
  const isWanted = !entry.isDirectory() && registered.has(path.normalize('NFC'));
  if (clutterOf(entry.name) !== null && !isWanted) listing.skipped.push(path);
  else if (isBadName(entry.name, full)) {
    listing.found.push({ path, presence: { state: 'unreadable', badName: true } });
  } else if (entry.isDirectory()) listing.folders.push(path);
  else listing.found.push({ path, presence: entryPresence(entry, full, root) });
};

/** One folder: its files, and the folders in it. A folder that cannot be read is listed as an unreadable file. */
const listFolder = (root: string, folder: string, registered: ReadonlySet<string>): Listing => {
  const listing: Listing = { folders: [], found: [], skipped: [] };
  try {
    for (const entry of readFolder(join(root, folder))) {
      listEntry(listing, entry, joinPath(folder, entry.name), root, registered);
    }
  } catch (error) {
    const absent = folder === '' && ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    if (!absent) listing.found.push({ path: folder, presence: { state: 'unreadable' } });
  }
  return listing;
};

const listBelow = (root: string, registered: ReadonlySet<string>): Omit<Listing, 'folders'> => {
  const found: Found[] = [];
  const skipped: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const listing = listFolder(root, folder, registered);
    waiting.push(...listing.folders);
    found.push(...listing.found);
    skipped.push(...listing.skipped);
  }
  return { found: found.sort((one, other) => (one.path < other.path ? -1 : 1)), skipped: skipped.sort() };
};

/**
 * Every file below a folder, sorted by path, so that the order of the file system does not matter.
 * @param registered paths that count even if they look like clutter
 */
export const listFiles = (root: string, registered: ReadonlySet<string>): Found[] => listBelow(root, registered).found;

const readFolder = (path: string) => readdirSync(path, { withFileTypes: true });

type Entry = ReturnType<typeof readFolder>[number];

const entryPresence = (entry: Entry, full: string, root: string): FilePresence => {
  if (entry.isSymbolicLink()) return presenceOfLink(full, root);
  return entry.isFile() ? { state: 'present' } : { state: 'not-a-file' };
};
