import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFile, renameWithPatience } from '../../base/io/files-on-windows.ts';
import { freePath, isFolder } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { isCopyOfRole, looksLikeAnswers } from '../copy-file-name.ts';
import type { Undo } from '../undo/last-change.ts';
import { HIDDEN_FOLDER } from './backup.ts';
import { keepMove } from './keep-move.ts';

/** Merged copies go here, inside the hidden folder of a dossier. */
export const MERGED_FOLDER = `${HIDDEN_FOLDER}/samengevoegd`;

/** Names of the copies in a dossier, in alphabetical order. */
export const findCopyNames = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && looksLikeAnswers(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
};

/** Whether a path leads to the team's own answers, by whatever name or link. */
export const isTeamsOwn = (dossier: string, path: string): boolean =>
  realPath(path) === realPath(join(dossier, 'antwoorden.yaml'));

const namesIn = (folder: string): string[] => (isFolder(folder) ? readdirSync(folder).sort() : []);

/** Names of the copies of people in a dossier. @param roles the roles of the framework */
export const findCopiesOfRoles = (dossier: string, roles: readonly string[]): string[] =>
  findCopyNames(dossier).filter((name) => isCopyOfRole(name, roles) && !isTeamsOwn(dossier, join(dossier, name)));

/**
 * Deletes the copies of people in a dossier, with their backups and what was put aside once it was merged.
 * @returns the names of those that lay in the dossier itself
 */
export const deleteCopiesOfRoles = (dossier: string, roles: readonly string[]): string[] => {
  const names = findCopiesOfRoles(dossier, roles);
  const below = (folder: string, nameOf: (name: string) => string) =>
    namesIn(join(dossier, folder)).flatMap((name) =>
      isCopyOfRole(nameOf(name), roles) ? [join(dossier, folder, name)] : [],
    );
  const paths = [
    ...names.map((name) => join(dossier, name)),
    ...below(HIDDEN_FOLDER, (name) => name.replace(/\.bak$/, '')),
    ...below(MERGED_FOLDER, (name) => name),
  ];
  for (const path of paths) {
    try {
      removeFile(path);
    } catch (error) {
      throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
    }
  }
  return names;
};

/** Moves every copy in a dossier to the target folder, without overwriting anything. @returns their names there */
export const archiveCopies = (dossier: string, target: string, undo: Undo): string[] =>
  findCopyNames(dossier)
    .filter((name) => !isTeamsOwn(dossier, join(dossier, name)))
    .map((name) => moveTo(join(dossier, name), join(target, name), dossier, undo));

/**
 * Moves a copy aside once it is merged; nothing is deleted. Files that do not look like a copy in the dossier stay where they are.
 * @param name its name there; that of a copy of a person has to tell that it is one
 * @returns whether it was moved
 */
export const putAside = (dossier: string, path: string, name: string, undo: Undo): boolean => {
  const isFound = resolve(dirname(path)) === resolve(dossier) && findCopyNames(dossier).includes(basename(path));
  if (!isFound || isTeamsOwn(dossier, path)) return false;
  moveTo(path, join(dossier, MERGED_FOLDER, name), dossier, undo);
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

const moveTo = (path: string, wanted: string, dossier: string, undo: Undo): string => {
  const target = freePath(wanted);
  try {
    mkdirSync(dirname(target), { recursive: true });
    keepMove(undo, dossier, path, target);
    renameWithPatience(path, target);
    return basename(target);
  } catch (error) {
    throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
  }
};
