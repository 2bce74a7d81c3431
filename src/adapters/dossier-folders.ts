import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { DOSSIER_FILES, REQUIRED_FILES } from './dossier-bytes.ts';
import { NAMES_FILE } from './names-file.ts';

/** Folders that hold no dossiers of their own, and may be large. */
const SKIPPED = ['node_modules', 'bewijs', 'rapport', 'rondes'];
/** A board, a year, a school: real folders are not deeper. */
const MAX_DEPTH = 8;

export const isDossier = (folder: string): boolean => REQUIRED_FILES.some((file) => existsSync(join(folder, file)));

const subfolders = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.includes(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    // A folder that may not be read holds nothing for us.
    return [];
  }
};

/**
 * The dossiers in a folder and below it, in order of their path: relative to it, with '/', and '' for the folder itself. Links are
 * not followed.
 * @param maxDepth folders inside each other
 */
export const findDossierFolders = (root: string, maxDepth = MAX_DEPTH): string[] => {
  const look = (path: string, depth: number): string[] => {
    const folder = join(root, path);
    if (isDossier(folder)) return [path];
    if (depth === maxDepth) return [];
    return subfolders(folder).flatMap((name) => look(path === '' ? name : `${path}/${name}`, depth + 1));
  };
  return look('', 0);
};

/** With all links followed; as it is where it does not exist yet. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

const OWN_FOLDERS = ['bewijs/', 'rondes/', '.ouder-audit/'];

/** Whether a file is one that the dossier consists of: its YAML, its list of names, its evidence. */
export const isOwnFile = (dossier: string, file: string): boolean => {
  const real = join(realPath(dirname(file)), basename(file));
  // As on a disk that takes capitals and small letters for the same.
  const path = relative(realPath(dossier), real).replaceAll('\\', '/').toLowerCase();
  return [...DOSSIER_FILES, NAMES_FILE].includes(path) || OWN_FOLDERS.some((folder) => path.startsWith(folder));
};
