import { basename, resolve } from 'node:path';
import type { Problem } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { baseRole } from '../../framework/roles.ts';
import type { AnswersCopy } from '../merge-copies.ts';
import { readAnswersFile } from './answers-file.ts';

const OF_A_ROLE = /^antwoorden\.([\p{L}\p{N}-]+)\.(?:ya?ml|json|xlsx|csv|tsv|txt)$/iu;

const roleInName = (file: string, mark: QualityMark): string | null => {
  const named = OF_A_ROLE.exec(file)?.[1]?.toLowerCase() ?? null;
  const known = Object.keys(mark.roles);
  return named !== null && known.includes(baseRole(named, known)) ? named : null;
};

/**
 * Reads copies of the answers, each with its role: by its content, else by its file name.
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
