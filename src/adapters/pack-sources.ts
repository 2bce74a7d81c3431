import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PackSources } from '../app/bag-ports.ts';
import { PART_FOLDERS, partOf } from '../domain/dossier-part.ts';
import { CLUTTER } from './evidence-listing.ts';

/** What of a dossier belongs in a package: what the school, its team and the auditor wrote and put there. */

type Found = { path: string; location: string; bytes: number };

/** @param isFolder a folder belongs when files below it may */
type Belongs = (path: string, name: string, isFolder: boolean) => boolean;

/** Where a file is; a link to a file that belongs too is that file, and one that leads elsewhere is left where it is. */
const realFile = (root: string, location: string): string | null => {
  try {
    const real = realpathSync(location);
    return real.startsWith(realpathSync(root) + sep) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
};

/** Files below a folder in the order of their paths. */
const listFiles = (root: string, below: string, belongs: Belongs): Found[] =>
  readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry): Found[] => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!belongs(path, entry.name, entry.isDirectory())) return [];
    if (entry.isDirectory()) return listFiles(root, path, belongs);
    const location = realFile(root, join(root, path));
    return location === null ? [] : [{ path: path.normalize('NFC'), location, bytes: statSync(location).size }];
  });

const byPath = (one: Found, other: Found): number => (one.path < other.path ? -1 : 1);

/** What systems leave behind stays out, unless the school registered it as evidence. */
const ofDossier =
  (registered: ReadonlySet<string>): Belongs =>
  (path, name, isFolder) => {
    if (CLUTTER.test(name) && !registered.has(path.normalize('NFC'))) return false;
    return isFolder ? PART_FOLDERS.includes(path.split('/')[0] ?? '') : partOf(path) !== null;
  };

/** @param registered paths in the dossier of registered evidence, in Unicode form NFC */
export const openPackSources = (dossier: string, framework: string, registered: ReadonlySet<string>): PackSources => ({
  dossier: () => listFiles(dossier, '', ofDossier(registered)).sort(byPath),
  framework: () =>
    listFiles(framework, '', (path, name) => /\.ya?ml$/.test(path) && !path.includes('/') && !CLUTTER.test(name)).sort(
      byPath,
    ),
});
