import { mkdirSync, readdirSync, realpathSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { freePath } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';

/**
 * Copies beside antwoorden.yaml: those of a role (`antwoorden.ouder.yaml`), and those that OneDrive, Dropbox, Windows and
 * others make if two people save at once (`antwoorden-PC.yaml`, `antwoorden (1).yaml`, `antwoorden (conflicted copy).yaml`).
 */
const LOOKS_LIKE_ANSWERS = /^antwoorden.+\.ya?ml$/i;

/** Merged copies go here, inside the hidden folder of a dossier. */
export const MERGED_FOLDER = '.ouder-audit/samengevoegd';

/** Names of the copies in a dossier, in alphabetical order. */
export const findCopyNames = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && LOOKS_LIKE_ANSWERS.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};

/** Whether a path leads to the team's own answers, by whatever name or link. */
export const isTeamsOwn = (dossier: string, path: string): boolean =>
  realPath(path) === realPath(join(dossier, 'antwoorden.yaml'));

/** Moves every copy in a dossier to the target folder, without overwriting anything. @returns their names there */
export const archiveCopies = (dossier: string, target: string): string[] =>
  findCopyNames(dossier)
    .filter((name) => !isTeamsOwn(dossier, join(dossier, name)))
    .map((name) => moveTo(join(dossier, name), join(target, name)));

/**
 * Moves a copy aside once it is merged; nothing is deleted. Files that do not look like a copy in the dossier stay where they are.
 * @returns whether it was moved
 */
export const putAside = (dossier: string, path: string): boolean => {
  const isFound = resolve(dirname(path)) === resolve(dossier) && findCopyNames(dossier).includes(basename(path));
  if (!isFound || isTeamsOwn(dossier, path)) return false;
  moveTo(path, join(dossier, MERGED_FOLDER, basename(path)));
  return true;
};

const realPath = (path: string): string => {
  try {
    // The native version returns the name as it is on disk, even on disks that ignore case.
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
};

const moveTo = (path: string, wanted: string): string => {
  const target = freePath(wanted);
  try {
    mkdirSync(dirname(target), { recursive: true });
    renameSync(path, target);
    return basename(target);
  } catch (error) {
    throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
  }
};
