import { isSame } from '../base/is-same.ts';
import { UserError } from '../base/user-error.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore, Edit } from '../dossier/ports.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { type AnswersCopy, type MergeRow, mergeAnswers } from './merge-answers.ts';

/** What a merge did: a row for each question for which something came in, and what else is new. */
export type Merged = { rows: MergeRow[]; sessions: number; actions: number };

/** Two copies of one role that are not the same: nobody knows which of them speaks. @throws UserError 'copies-same-role' */
const refuseTwoOfARole = (copies: readonly AnswersCopy[]): void => {
  for (const [index, { role, from, answers }] of copies.entries()) {
    const other = copies.slice(0, index).find((each) => role !== null && each.role === role);
    if (other !== undefined && role !== null && !isSame(other.answers, answers)) {
      throw new UserError('copies-same-role', { role, files: [other.from, from] });
    }
  }
};

/** @throws UserError 'copy-other-framework' */
export const refuseOtherFramework = (copies: readonly AnswersCopy[], { id, version }: QualityMark): void => {
  const other = copies.find(({ answers: { qualityMark } }) => qualityMark.id !== id || qualityMark.version !== version);
  if (other === undefined) return;
  const given = other.answers.qualityMark;
  throw new UserError('copy-other-framework', {
    file: other.from,
    given: `${given.id} ${given.version}`,
    own: `${id} ${version}`,
  });
};

export const orderOf = (mark: QualityMark): string[] =>
  mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));

/** A list that grew at its end keeps its layout. */
export const listEdits = (
  key: 'sessions' | 'actions',
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
): Edit[] => {
  if (isSame(before, after)) return [];
  if (!isSame(before, after.slice(0, before.length)))
    return [{ kind: 'set', path: [key], value: after, layout: 'block' }];
  return after.slice(before.length).map((value): Edit => ({ kind: 'append', path: [key], value }));
};

/**
 * Brings copies into the answers of the team. For who holds the lock of the dossier.
 * @throws UserError 'copies-same-role', 'copy-other-framework'; nothing is written then
 */
export const mergeCopies = async (
  store: DossierStore,
  { answers }: Dossier,
  mark: QualityMark,
  copies: readonly AnswersCopy[],
): Promise<Merged> => {
  refuseOtherFramework(copies, mark);
  refuseTwoOfARole(copies);
  const order = orderOf(mark);
  const { merged, rows } = mergeAnswers(answers, copies, order);
  const edits: Edit[] = [
    ...listEdits('sessions', answers.sessions, merged.sessions),
    ...rows
      .filter(({ became }) => became !== 'kept')
      .map(({ question, after }): Edit => ({ kind: 'set', path: ['answers', question], value: after, order })),
    ...listEdits('actions', answers.actions, merged.actions),
  ];
  if (edits.length > 0) await store.edit('antwoorden.yaml', edits);
  return {
    rows,
    sessions: (merged.sessions ?? []).length - (answers.sessions ?? []).length,
    actions: (merged.actions ?? []).length - (answers.actions ?? []).length,
  };
};

/** The copies that would change something; those that cannot be merged are named too, so that merging tells why. */
export const findNewCopies = ({ answers }: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): AnswersCopy[] =>
  copies.filter((copy) => {
    const { merged } = mergeAnswers(answers, [copy], orderOf(mark));
    return !isSame(merged, answers);
  });
