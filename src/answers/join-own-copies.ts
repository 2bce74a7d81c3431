import { isSame } from '../base/is-same.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore, Edit } from '../dossier/ports.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { AnswersCopy } from './merge-answers.ts';
import { listEdits, orderOf, refuseOtherFramework } from './merge-copies.ts';
import { joinVersions } from './own-copies.ts';

const editsFor = ({ answers }: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): Edit[] => {
  const joined = copies.map((copy) => copy.answers).reduce(joinVersions, answers);
  const order = orderOf(mark);
  const changed = Object.entries(joined.answers ?? {}).filter(([id, answer]) => !isSame(answer, answers.answers?.[id]));
  return [
    ...listEdits('sessions', answers.sessions, joined.sessions),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
  ];
};

/** Those that hold something that the copy of their role does not. */
export const findNewVersions = (own: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): AnswersCopy[] =>
  copies.filter((copy) => editsFor(own, mark, [copy]).length > 0);

/**
 * Brings other versions of the copy of one role into that copy. For who holds its lock.
 * @throws UserError 'copy-other-framework'; nothing is written then
 */
export const joinOwnCopies = async (
  store: DossierStore,
  own: Dossier,
  mark: QualityMark,
  copies: readonly AnswersCopy[],
): Promise<void> => {
  refuseOtherFramework(copies, mark);
  const edits = editsFor(own, mark, copies);
  if (edits.length > 0) await store.edit('antwoorden.yaml', edits);
};
