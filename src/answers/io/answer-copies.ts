import { mkdirSync, readdirSync, realpathSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { freePath } from '../../base/io/complete-path.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Problem } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { baseRole } from '../../framework/roles.ts';
import type { AnswersCopy } from '../merge-answers.ts';
import { readAnswersFile } from './answers-file.ts';

/**
 * Beside antwoorden.yaml: the copy of a role (`antwoorden.ouder.yaml`), and what OneDrive, Dropbox, Windows and others make when two
 * people saved at once (`antwoorden-PC.yaml`, `antwoorden (1).yaml`, `antwoorden (conflicted copy).yaml`).
 */
const LOOKS_LIKE_ANSWERS = /^antwoorden.+\.ya?ml$/i;
const OF_A_ROLE = /^antwoorden\.([\p{L}\p{N}-]+)\.(?:ya?ml|json|xlsx|csv)$/iu;

/** Where copies go once they are merged; inside the hidden folder of a dossier. */
export const MERGED_FOLDER = '.ouder-audit/samengevoegd';

const roleInName = (file: string, mark: QualityMark): string | null => {
  const named = OF_A_ROLE.exec(file)?.[1]?.toLowerCase() ?? null;
  const known = Object.keys(mark.roles);
  return named !== null && known.includes(baseRole(named, known)) ? named : null;
};

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

/**
 * Reads copies of the answers; of each the role it is of, by what stands in it, else by its name.
 * @param paths as the user typed them, from `folder`
 * @throws UserError 'file-unreadable', or 'invalid-files' with the problems of all copies
 */
export const readCopies = async (
  folder: string,
  paths: readonly string[],
  about: { dossier: Dossier; mark: QualityMark; today: string },
): Promise<AnswersCopy[]> => {
  const problems: Problem[] = [];
  const copies: AnswersCopy[] = [];
  for (const path of paths) {
    try {
      const answers = await readAnswersFile(resolve(folder, path), path, about);
      copies.push({ from: basename(path), role: answers.as ?? roleInName(basename(path), about.mark), answers });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'invalid-files') throw error;
      problems.push(...(error as UserError<'invalid-files'>).params.problems);
    }
  }
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  return copies;
};

const realPath = (path: string): string => {
  try {
    // The native one tells the name as it is on disk, also where capitals make no difference.
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
};

/** Whether a path leads to the answers of the team themselves, by whatever name or link: they are no copy. */
export const isTeamsOwn = (dossier: string, path: string): boolean =>
  realPath(path) === realPath(join(dossier, 'antwoorden.yaml'));

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

/** Moves every copy that lies in a dossier to this folder, never over what is there. @returns their names there */
export const archiveCopies = (dossier: string, target: string): string[] =>
  findCopyNames(dossier)
    .filter((name) => !isTeamsOwn(dossier, join(dossier, name)))
    .map((name) => moveTo(join(dossier, name), join(target, name)));

/**
 * Puts a copy aside once all of it is in the answers; nothing is thrown away. Only what was found in the dossier as a copy goes:
 * another file that the user named stays where it is.
 * @returns whether it went
 */
export const putAside = (dossier: string, path: string): boolean => {
  const isFound = resolve(dirname(path)) === resolve(dossier) && findCopyNames(dossier).includes(basename(path));
  if (!isFound || isTeamsOwn(dossier, path)) return false;
  moveTo(path, join(dossier, MERGED_FOLDER, basename(path)));
  return true;
};
