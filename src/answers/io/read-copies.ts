import { basename, resolve } from 'node:path';
import { digestText } from '../../base/io/digests.ts';
import type { Problem } from '../../base/problem.ts';
import { canonicalText } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import type { AnswersFile, Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { baseRole } from '../../framework/roles.ts';
import type { AnswersCopy } from '../answers-copy.ts';
import { isTable, readAnswersFile } from './answers-file.ts';

const OF_A_ROLE = /^antwoorden\.([\p{L}\p{N}-]+)\.(?:ya?ml|json|xlsx|csv|tsv|txt)$/iu;

const ID_DIGITS = 8;

const roleInName = (file: string, mark: QualityMark): string | null => {
  const named = OF_A_ROLE.exec(file)?.[1]?.toLowerCase() ?? null;
  const known = Object.keys(mark.roles);
  return named !== null && known.includes(baseRole(named, known)) ? named : null;
};

/** Without the day on which a table was read, which says nothing of when somebody filled it in. */
const undated = ({ sessions: _day, ...file }: AnswersFile): AnswersFile => ({
  ...file,
  answers: Object.fromEntries(
    Object.entries(file.answers ?? {}).map(([id, { answeredOn: _read, ...answer }]) => [id, answer]),
  ),
});

/**
 * The id of a copy: what the form gave it, else the first figures of the digest of what it says. One list in a spreadsheet goes to many
 * people, so an id of the list itself would make one copy of all of them.
 */
const idOf = ({ copy, answers = {}, actions = [] }: AnswersFile, role: string): string =>
  copy?.id ?? digestText(canonicalText({ role, answers, actions })).slice(0, ID_DIGITS);

const copyIn = (path: string, read: AnswersFile, mark: QualityMark): AnswersCopy => {
  const from = basename(path);
  const role = read.as ?? roleInName(from, mark);
  if (role === null) return { from, role, answers: read };
  const answers = isTable(path) ? undated(read) : read;
  return { from, role, id: idOf(answers, role), answers };
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
      copies.push(copyIn(path, await readAnswersFile(resolve(folder, path), path, about), about.mark));
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'invalid-files') throw error;
      problems.push(...(error as UserError<'invalid-files'>).params.problems);
    }
  }
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  return copies;
};
