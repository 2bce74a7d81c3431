import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { removeFile, removeFolder, renameWithPatience } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { freePath } from '../../base/io/paths.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import { isOfAudit } from '../dossier-part.ts';
import type { Undo } from '../undo/last-change.ts';
import { keptAnswersPath } from './archive-round.ts';
import { keepLast } from './backup.ts';
import { readBytes } from './dossier-bytes.ts';
import { keepMove } from './keep-move.ts';

/** The answers of a closed round, as they were when it closed; null when they were not kept. */
export const readKeptAnswers = (folder: string, schoolYear: string): Buffer | null =>
  readBytes(join(folder, keptAnswersPath(schoolYear)));

/** Whether an audit is under way, or was signed off, in the round that is open now. */
export const hasAudit = (folder: string): boolean => readdirSync(folder).some(isOfAudit);

const throwUnwritable = (path: string, error: unknown): never => {
  throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
};

const removeKept = (folder: string, path: string, undo: Undo): void => {
  if (!existsSync(join(folder, path))) return;
  undo.keep(path, null);
  try {
    removeFile(join(folder, path));
  } catch (error) {
    throwUnwritable(path, error);
  }
};

const filesBelow = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** Moves what went along with a round back to the dossier; a copy of the answers never over another. */
const moveBack = (folder: string, schoolYear: string, undo: Undo): void => {
  const root = join(folder, 'rondes', schoolYear);
  const kept = join(folder, keptAnswersPath(schoolYear));
  const paths = filesBelow(root).filter((path) => join(root, path) !== kept);
  if (paths.some((path) => isOfAudit(path.split(/[\\/]/)[0] ?? ''))) undo.forbid();
  for (const path of paths) {
    const target = freePath(join(folder, path));
    try {
      mkdirSync(dirname(target), { recursive: true });
      keepMove(undo, folder, join(root, path), target);
      renameWithPatience(join(root, path), target);
    } catch (error) {
      throwUnwritable(path, error);
    }
  }
};

/**
 * Puts the files of a closed round back, but for its school year in school.yaml: that comes after, and then `forgetClosed`. After a crash,
 * the same command goes on, because the kept answers go last.
 * @param answers the text of antwoorden.yaml
 */
export const putRoundBack = (
  folder: string,
  schoolYear: string,
  answers: string,
  { machine, undo }: { machine: Machine; undo: Undo },
): void => {
  undo.keep('antwoorden.yaml', answers);
  writeFileSafely(join(folder, 'antwoorden.yaml'), answers, machine);
  keepLast(folder, 'antwoorden.yaml', answers, machine);
  moveBack(folder, schoolYear, undo);
  removeKept(folder, `rondes/${schoolYear}.json`, undo);
};

/** Removes what says that the round was closed. */
export const forgetClosed = (folder: string, schoolYear: string, undo: Undo): void => {
  removeKept(folder, keptAnswersPath(schoolYear), undo);
  for (const path of [
    join(folder, 'rondes', schoolYear, 'aftekening'),
    join(folder, 'rondes', schoolYear),
    join(folder, 'rondes'),
  ])
    if (existsSync(path) && readdirSync(path).length === 0) removeFolder(path);
};
