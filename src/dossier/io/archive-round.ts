import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { renameWithPatience } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import { isOfAudit } from '../dossier-part.ts';
import type { ArchivedCopies } from '../dossier-store.ts';
import type { Undo } from '../undo/last-change.ts';
import { forgetBroken } from './backup.ts';
import { archiveCopies, deleteCopiesOfRoles } from './find-answer-copies.ts';

/** Moves all files of an audit to a folder: those of auditors, the school's replies, sign-offs and signatures. Never over an existing file. */
const archiveAudit = (folder: string, target: string, undo: Undo): void => {
  const names = readdirSync(folder).filter(isOfAudit);
  // What auditors wrote is not taken back by `undo`; `round reopen` moves it back.
  if (names.length > 0) undo.forbid();
  for (const name of names) {
    const path = join(target, name);
    if (existsSync(path)) throw new UserError('target-exists', { path });
    try {
      mkdirSync(target, { recursive: true });
      renameWithPatience(join(folder, name), path);
    } catch (error) {
      throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
    }
  }
};

/** Where the answers of a closed round are kept, so that it can open again. Never packed: the result says all that counts. */
export const keptAnswersPath = (schoolYear: string): string => `rondes/${schoolYear}/antwoorden.yaml`;

/** Keeps the answers of a round, if there are any. */
export const keepRoundAnswers = (
  folder: string,
  schoolYear: string,
  bytes: Buffer | undefined,
  machine: Machine,
  undo: Undo,
): void => {
  if (bytes === undefined) return;
  const path = keptAnswersPath(schoolYear);
  undo.keep(path, bytes);
  writeFileSafely(join(folder, path), bytes, machine);
};

/**
 * Moves everything of a round besides its result to a folder.
 * @param deletedRoles the roles of which the copies are deleted instead
 * @returns the names of the copies of the answers there, and of those that were deleted
 */
export const archiveRound = (
  folder: string,
  target: string,
  deletedRoles: readonly string[],
  undo: Undo,
): ArchivedCopies => {
  archiveAudit(folder, target, undo);
  // A copy of what has to go may lie with the last change too.
  if (deletedRoles.length > 0) {
    undo.forbid();
    forgetBroken(folder);
  }
  const deleted = deleteCopiesOfRoles(folder, deletedRoles);
  return { moved: archiveCopies(folder, target, undo), deleted };
};
