import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { EvidenceFolder } from '../app/ports.ts';
import type { FileFacts, FilePresence } from '../domain/evidence.ts';
import { UserError } from '../domain/user-error.ts';
import { isSafePath, safeFileName } from './evidence-path.ts';
import { errorCode, fileTrouble } from './file-trouble.ts';
import { sniffMediaType } from './media-type.ts';

const BUFFER_BYTES = 1024 * 1024;
/** What systems and office programs leave in a folder by themselves: no evidence. */
const CLUTTER = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

type Found = { path: string; presence: FilePresence };

const nothingRead = (path: string, presence: FilePresence, bytes: number | null = null): FileFacts => ({
  path,
  presence,
  bytes,
  sha256: null,
  document: null,
});

const presenceOfLink = (full: string, root: string): FilePresence => {
  try {
    const target = relative(realpathSync(root), realpathSync(full));
    const inside =
      target !== '' && target !== '..' && !target.startsWith(`..${sep}`) && !/^([A-Za-z]:|\\\\)/.test(target);
    if (!inside) return { state: 'outside', how: 'link' };
    return lstatSync(realpathSync(full)).isFile() ? { state: 'present' } : { state: 'not-a-file' };
  } catch (error) {
    // A link in a circle (ELOOP) or to nowhere.
    return errorCode(error) === 'ENOENT' ? { state: 'missing' } : { state: 'unreadable' };
  }
};

const joinPath = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

type Listing = { folders: string[]; found: Found[] };

/** One folder: its files, and the folders in it. A folder that refuses to be read is itself a find. */
const listFolder = (root: string, folder: string, registered: ReadonlySet<string>): Listing => {
  try {
    const entries = readFolder(join(root, folder)).filter(
      ({ name }) => !CLUTTER.test(name) || registered.has(joinPath(folder, name).normalize('NFC')),
    );
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => joinPath(folder, name));
    const files = entries.filter((entry) => !entry.isDirectory());
    const found = files.map((entry) => {
      const path = joinPath(folder, entry.name);
      return { path, presence: entryPresence(entry, join(root, path), root) };
    });
    return { folders, found };
  } catch (error) {
    const absent = folder === '' && ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    return { folders: [], found: absent ? [] : [{ path: folder, presence: { state: 'unreadable' } }] };
  }
};

/** Every file below a folder, sorted by path so that the order of the file system does not matter. */
const listFiles = (root: string, registered: ReadonlySet<string>): Found[] => {
  const found: Found[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const listing = listFolder(root, folder, registered);
    waiting.push(...listing.folders);
    found.push(...listing.found);
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
};

const readFolder = (path: string) => readdirSync(path, { withFileTypes: true });

type Entry = ReturnType<typeof readFolder>[number];

const entryPresence = (entry: Entry, full: string, root: string): FilePresence => {
  if (entry.isSymbolicLink()) return presenceOfLink(full, root);
  return entry.isFile() ? { state: 'present' } : { state: 'not-a-file' };
};

/** SHA-256 over one reused buffer: several times faster than a stream, and flat in memory. */
const hashOpenFile = (handle: number, buffer: Buffer): { sha256: string; start: Buffer } => {
  const hash = createHash('sha256');
  const length = readSync(handle, buffer);
  hash.update(buffer.subarray(0, length));
  const start = buffer.subarray(0, length);
  // A file that fits the buffer stays in it, so that its kind can be told without reading it again.
  const rest = length === buffer.length ? Buffer.allocUnsafe(BUFFER_BYTES) : null;
  for (
    let read = rest === null ? 0 : readSync(handle, rest);
    rest !== null && read > 0;
    read = readSync(handle, rest)
  ) {
    hash.update(rest.subarray(0, read));
  }
  return { sha256: hash.digest('hex'), start };
};

/** O_NONBLOCK: a pipe that took a file's place must not make us wait for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const readFacts = async (full: string, path: string, maxBytes: number, buffer: Buffer): Promise<FileFacts> => {
  let handle: number | null = null;
  try {
    handle = openSync(full, OPEN_FLAGS);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return nothingRead(path, { state: 'not-a-file' });
    if (stat.size > maxBytes) return nothingRead(path, { state: 'present' }, stat.size);
    const { sha256, start } = hashOpenFile(handle, buffer);
    const mediaType = stat.size === 0 ? null : await sniffMediaType(full, start, start.length === stat.size);
    return { path, presence: { state: 'present' }, bytes: stat.size, sha256, document: { mediaType, pages: null } };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return nothingRead(path, { state: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable' });
  } finally {
    if (handle !== null) closeSync(handle);
  }
};

const foldCase = (path: string) => path.normalize('NFC').toLocaleLowerCase('nl');

const presenceOfRegistered = (path: string, onDisk: Found[]): FilePresence => {
  if (!isSafePath(path)) return { state: 'outside', how: 'path' };
  const other = onDisk.find((found) => foldCase(found.path) === foldCase(path));
  return other === undefined ? { state: 'missing' } : { state: 'other-case', onDisk: other.path };
};

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
      rmSync(join(root, name), { force: true });
      throw new UserError('file-unwritable', { path: `bewijs/${name}`, reason: fileTrouble(error) ?? 'other' }, error);
    }
  }
};

/** Whether a folder, with all links on the way followed, is this root or below it. */
const isWithin = (folder: string, root: string): boolean => {
  const way = relative(realpathSync(root), realpathSync(folder));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** bewijs/ itself may be a link to somewhere else: then it is not part of the dossier. */
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

/** Removes one file or link below the root; false when there is none, or when a folder on the way leaves the root. */
const removeBelow = (root: string, path: string): boolean => {
  const full = join(root, path);
  try {
    const entry = lstatSync(full);
    if (!isSafePath(path) || entry.isDirectory() || !isWithin(dirname(full), root)) return false;
    rmSync(full);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw new UserError('file-unwritable', { path: `bewijs/${path}`, reason: fileTrouble(error) ?? 'other' }, error);
  }
};

const pathBelow = (source: string, root: string): string | null => {
  try {
    if (!isWithin(dirname(source), root) || lstatSync(source).isSymbolicLink()) return null;
    return relative(realpathSync(root), realpathSync(source)).replaceAll(sep, '/').normalize('NFC');
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

const gatherFacts = async (root: string, registered: string[], maxBytes: number): Promise<FileFacts[]> => {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  const onDisk = listFiles(root, new Set(registered));
  const facts: FileFacts[] = [];
  for (const { path, presence } of onDisk) {
    const named = path.normalize('NFC');
    const present = presence.state === 'present';
    facts.push(present ? await readFacts(join(root, path), named, maxBytes, buffer) : nothingRead(named, presence));
  }
  const seen = new Set(facts.map(({ path }) => path));
  const absent = [...new Set(registered)].filter((path) => !seen.has(path));
  return [...facts, ...absent.map((path) => nothingRead(path, presenceOfRegistered(path, onDisk)))];
};

/**
 * The folder bewijs/ of a dossier on disk. Nothing outside it is read or written, whatever the register or a link says.
 * @param workingFolder where the user is: files that become evidence are named from there
 */
export const openEvidenceFolder = (dossierFolder: string, workingFolder: string): EvidenceFolder => {
  const root = join(dossierFolder, 'bewijs');
  const fullPath = (source: string) => resolve(workingFolder, source);
  return {
    async gather(registered, { maxBytes }) {
      if (!leavesDossier(root, dossierFolder)) return await gatherFacts(root, registered, maxBytes);
      return [...new Set(registered)].map((path) => nothingRead(path, { state: 'outside', how: 'link' }));
    },
    async inspect(source, { maxBytes }) {
      return await readFacts(fullPath(source), basename(source), maxBytes, Buffer.allocUnsafe(BUFFER_BYTES));
    },
    pathInside: (source) => (leavesDossier(root, dossierFolder) ? null : pathBelow(fullPath(source), root)),
    async copyIn(source, name) {
      refuseLink(root, dossierFolder);
      makeRoot(root);
      return copyTo(fullPath(source), root, safeFileName(name));
    },
    async remove(path) {
      refuseLink(root, dossierFolder);
      return removeBelow(root, path);
    },
  };
};
