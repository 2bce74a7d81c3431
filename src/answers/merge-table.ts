import type { Answer } from '../dossier/dossier.ts';
import type { Answers } from '../judging/score.ts';
import type { VersionRow } from './merge-versions.ts';
import type { RoleSpread, Spreads } from './spread-by-role.ts';

/** A question in the table of a merge: what stood, what versions of the team's file and people of each role say, and what stays. */
export type MergeRow = {
  question: string;
  before: Answer | null;
  versions: { from: string; answer: Answer }[];
  roles: readonly RoleSpread[];
  after: Answer | null;
};

/**
 * The questions that changed, and those to which people said something in copies of their own.
 * @param answers of the team, after the merge
 * @param order ids of the questions, in the order of the framework
 */
export const mergeRows = (
  rows: readonly VersionRow[],
  spreads: Spreads,
  answers: Answers,
  order: readonly string[],
): MergeRow[] => {
  const changed = new Map(rows.filter(({ became }) => became !== 'kept').map((row) => [row.question, row]));
  const questions = [...order, ...[...changed.keys()].filter((id) => !order.includes(id))];
  return questions.flatMap((question) => {
    const [row, roles] = [changed.get(question), spreads.get(question)];
    if (row === undefined && roles === undefined) return [];
    const after = answers[question] ?? null;
    return [
      {
        question,
        before: row === undefined ? after : row.before,
        versions: row?.came ?? [],
        roles: roles ?? [],
        after,
      },
    ];
  });
};
