import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errorCode } from '../../base/io/file-trouble.ts';
import type { FilePresence } from '../evidence.ts';
import { isSafePath } from '../evidence-path.ts';

/** What systems and office programs leave in a folder by themselves: no evidence. */
export const CLUTTER = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** A file below bewijs/ as the disk spells it. */
export type Found = { path: string; presence: FilePresence };

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
      (entry) =>
        !CLUTTER.test(entry.name) ||
        (!entry.isDirectory() && registered.has(joinPath(folder, entry.name).normalize('NFC'))),
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

/**
 * Every file below a folder, sorted by path so that the order of the file system does not matter.
 * @param registered paths that count even if they look like clutter
 */
export const listFiles = (root: string, registered: ReadonlySet<string>): Found[] => {
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

const foldCase = (path: string) => path.normalize('NFC').toLocaleLowerCase('nl');

/** Where a file is that the register names and the folder does not show under that name. */
export const presenceOfRegistered = (path: string, onDisk: Found[]): FilePresence => {
  if (!isSafePath(path)) return { state: 'outside', how: 'path' };
  const other = onDisk.find((found) => foldCase(found.path) === foldCase(path));
  return other === undefined ? { state: 'missing' } : { state: 'other-case', onDisk: other.path };
};
