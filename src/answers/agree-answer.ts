import type { Edit } from '../base/edit.ts';
import { isSame } from '../base/records.ts';
import type { Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { Level, QualityMark } from '../framework/quality-mark.ts';
import { type AnswerState, stateOfAnswer } from '../judging/score.ts';
import { actionEdits, joinActions } from './join-lists.ts';
import { mergeAnswer } from './merge-answer.ts';

/** An answer replaces another, while votes stay, and remarks and the words of a minority as long as nothing else is given. */

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split('\n'));

/** Joins texts, one below the other, each line once. */
export const joinLines = (texts: readonly (string | undefined)[]): string | undefined => {
  const told = [...new Set(texts.filter((text) => text !== undefined))];
  if (told.length < 2) return told[0];
  return [...new Set(told.flatMap(linesOf))].join('\n');
};

/** A new text replaces the old one, unless all its lines are already in there. */
const newText = (before: string | undefined, given: string | undefined): string | undefined =>
  given === undefined || linesOf(given).every((line) => linesOf(before).includes(line)) ? before : given;

/** Why the question does not apply, by all who said so while the answers still differed; null when nobody did. */
export const justificationIn = ({ notApplicable, proposals = [] }: Answer): string | null =>
  joinLines([notApplicable, ...proposals.map((proposal) => proposal.notApplicable)]) ?? null;

/**
 * Keeps what was written, also beside the answers that differed; a reason for "not applicable" becomes a remark if something else is
 * agreed.
 */
const remarkAfter = (before: Answer, given: Answer): string | undefined => {
  const agreed = linesOf(given.notApplicable);
  const own = given.notApplicable === undefined ? [before.remark, before.notApplicable] : [before.remark];
  const said = (before.proposals ?? []).flatMap(({ remark, notApplicable }) => [
    remark,
    joinLines(linesOf(notApplicable).filter((line) => !agreed.includes(line))),
  ]);
  return joinLines([newText(joinLines(own), given.remark), ...said]);
};

/** Replaces an answer, or several that still differed, by the team's answer, and keeps everything that people wrote. */
export const replaceAnswer = (before: Answer | undefined, given: Answer): Answer => {
  if (before === undefined) return given;
  const { remark: _remark, minority: _minority, votes, contributions, answeredOn, ...answer } = given;
  const remark = remarkAfter(before, given);
  const minorities = (before.proposals ?? []).map((proposal) => proposal.minority);
  const minority = joinLines([newText(before.minority, given.minority), ...minorities]);
  const allVotes = { ...before.votes, ...votes };
  const allSaid = { ...before.contributions, ...contributions };
  return {
    ...answer,
    ...(remark === undefined ? {} : { remark }),
    ...(Object.keys(allVotes).length === 0 ? {} : { votes: allVotes }),
    ...(Object.keys(allSaid).length === 0 ? {} : { contributions: allSaid }),
    ...(minority === undefined ? {} : { minority }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
};

/** What an answer becomes if a file gives one. An open question in the file never removes an answer. */
export const takeOverAnswer = (before: Answer | undefined, given: Answer): Answer | undefined => {
  if (stateOfAnswer(given) !== 'open') return replaceAnswer(before, given);
  return stateOfAnswer(before) === 'open' ? mergeAnswer(before, [given]) : before;
};

type Stand = { state: AnswerState; level: Level | null };

/** An answer that comes in the place of another. `rewritten`: and so does a remark, or the words of a minority. */
export type ReplacedAnswer = { question: string; from: Stand; to: Stand; rewritten: boolean };

/**
 * What a file of answers does: how many answers, sessions and actions are new or changed, which answers come in the place of others, and
 * whether votes at those stay.
 */
export type TakenOver = Record<'answers' | 'sessions' | 'actions', number> & {
  replaced: ReplacedAnswer[];
  votes: 'none' | 'kept' | 'replaced';
};

/** Whether a line that somebody wrote with an answer stands there no more. */
const isRewritten = (before: Answer | undefined, after: Answer): boolean => {
  const explaining = ({ notApplicable, remark }: Answer): string[] => [...linesOf(notApplicable), ...linesOf(remark)];
  const isGone = (was: readonly string[], is: readonly string[]) => was.some((line) => !is.includes(line));
  return (
    isGone(explaining(before ?? {}), explaining(after)) || isGone(linesOf(before?.minority), linesOf(after.minority))
  );
};

/** Without its date, which alone does not make another answer. */
const undated = ({ answeredOn: _day, ...answer }: Answer): Omit<Answer, 'answeredOn'> => answer;

const takeOver = (known: Answer | undefined, given: Answer): Answer | undefined => {
  const taken = takeOverAnswer(known, given);
  if (taken === undefined) return undefined;
  return known !== undefined && isSame(undated(taken), undated(known)) ? undefined : taken;
};

const newOnes = <Item>(mine: readonly Item[] = [], theirs: readonly Item[] = []): Item[] =>
  theirs.filter((item) => !mine.some((known) => isSame(known, item)));

const append =
  (key: string) =>
  (value: unknown): Edit => ({ kind: 'append', path: [key], value });

const standOf = (answer: Answer | undefined): Stand => ({
  state: stateOfAnswer(answer),
  level: answer?.level ?? null,
});

/** Whether votes that were cast at these answers still stand there as they were. */
const votesAfter = (changed: readonly (readonly [Answer | undefined, Answer])[]): TakenOver['votes'] => {
  const cast = changed.filter(([before]) => Object.keys(before?.votes ?? {}).length > 0);
  if (cast.length === 0) return 'none';
  const isKept = ([before, after]: (typeof cast)[number]): boolean =>
    Object.entries(before?.votes ?? {}).every(([role, vote]) => after.votes?.[role] === vote);
  return cast.every(isKept) ? 'kept' : 'replaced';
};

/**
 * What taking over the answers of a file would do; nothing is written yet. Each replaces the answer to the same question, and its remark
 * where the file gives another; new sessions and actions are added.
 */
export const planTakeOver = (
  dossier: Dossier,
  given: AnswersFile,
  mark: QualityMark,
): { edits: Edit[]; taken: TakenOver } => {
  const order = mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const known = dossier.answers.answers ?? {};
  const changed = Object.entries(given.answers ?? {}).flatMap(([id, answer]): [string, Answer][] => {
    const taken = takeOver(known[id], answer);
    return taken === undefined ? [] : [[id, taken]];
  });
  const sessions = newOnes(dossier.answers.sessions, given.sessions);
  const before = dossier.answers.actions ?? [];
  const after = joinActions(before, given.actions);
  const actions = newOnes(before, after);
  const edits: Edit[] = [
    ...sessions.map(append('sessions')),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
    ...actionEdits(before, after),
  ];
  const replaced = changed
    .filter(([id, now]) => stateOfAnswer(known[id]) !== 'open' || isRewritten(known[id], now))
    .map(([question, now]) => ({
      question,
      from: standOf(known[question]),
      to: standOf(now),
      rewritten: isRewritten(known[question], now),
    }));
  const votes = votesAfter(changed.map(([id, now]) => [known[id], now]));
  return {
    edits,
    taken: { answers: changed.length, replaced, votes, sessions: sessions.length, actions: actions.length },
  };
};
