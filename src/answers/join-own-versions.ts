import type { Edit } from '../base/edit.ts';
import { isSame } from '../base/records.ts';
import type { Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { joinTexts, stanceOf } from './answer-voices.ts';
import { type AnswersCopy, insert, listEdits, orderOf, refuseOtherFramework } from './merge-copies.ts';

const editsFor = ({ answers }: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): Edit[] => {
  const joined = copies.map((copy) => copy.answers).reduce(joinVersions, answers);
  const order = orderOf(mark);
  const changed = Object.entries(joined.answers ?? {}).filter(([id, answer]) => !isSame(answer, answers.answers?.[id]));
  return [
    ...listEdits('sessions', answers.sessions, joined.sessions),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
  ];
};

/** The versions that hold something that the role's copy lacks. */
export const findNewVersions = (own: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): AnswersCopy[] =>
  copies.filter((copy) => editsFor(own, mark, [copy]).length > 0);

/**
 * Merges other versions of one role's copy into that copy. The caller holds its lock.
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

/** Matches `antwoorden.ouder.yaml` and what sync programs make of it, but not `antwoorden.ouder-2.yaml`: that is a second person's. */
export const isVersionOf = (role: string, file: string): boolean => {
  const own = `antwoorden.${role}`.toLowerCase();
  const rest = file.toLowerCase().startsWith(own) ? file.slice(own.length) : null;
  return rest !== null && /^[^\p{L}\p{N}].*\.?ya?ml$/iu.test(rest) && !/^-\d+\.ya?ml$/i.test(rest);
};

/** Whether the first of two answers of one person stands: the later, else the lower, whichever comes first. */
const isFirmer = (one: Answer, other: Answer): boolean => {
  const [mine, theirs] = [stanceOf(one), stanceOf(other)];
  if (mine === null || theirs === null) return theirs === null;
  const [day, otherDay] = [one.answeredOn ?? '', other.answeredOn ?? ''];
  return day === otherDay ? mine <= theirs : day > otherDay;
};

const joinAnswers = (one: Answer, other: Answer): Answer => {
  const { remark: _remark, ...answer } = isFirmer(one, other) ? one : other;
  const remark = joinTexts(one.remark, other.remark);
  return remark === undefined ? answer : { ...answer, remark };
};

/** Merges two versions of one role's copy: every answer and every remark of both. */
export const joinVersions = (one: AnswersFile, other: AnswersFile): AnswersFile => {
  const answers = { ...one.answers };
  for (const [question, theirs] of Object.entries(other.answers ?? {})) {
    const mine = answers[question];
    answers[question] = mine === undefined || isSame(mine, theirs) ? (mine ?? theirs) : joinAnswers(mine, theirs);
  }
  const sessions = insert(one.sessions ?? [], other.sessions ?? [], ({ date }) => date);
  return { ...one, ...(sessions.length === 0 ? {} : { sessions }), answers };
};
