import { isSame } from '../base/is-same.ts';
import type { Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { DossierStore, Edit } from '../dossier/ports.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { stateOfAnswer } from '../judging/verdict.ts';
import { takeOverAnswer } from './replace-answer.ts';

/** How many answers, sessions and actions of a file are new or changed; and how many of those answers stood there with another. */
export type TakenOver = { answers: number; replaced: number; sessions: number; actions: number };

/** A date alone is no other answer. */
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

/**
 * Takes over the answers of a file: an answer to the same question replaces the one that is there, and what people said beside that
 * stays; sessions and actions are added when they are new.
 */
export const takeOverAnswers = async (
  store: DossierStore,
  dossier: Dossier,
  given: AnswersFile,
  mark: QualityMark,
): Promise<TakenOver> => {
  const order = mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const known = dossier.answers.answers ?? {};
  const changed = Object.entries(given.answers ?? {}).flatMap(([id, answer]): [string, Answer][] => {
    const taken = takeOver(known[id], answer);
    return taken === undefined ? [] : [[id, taken]];
  });
  const sessions = newOnes(dossier.answers.sessions, given.sessions);
  const actions = newOnes(dossier.answers.actions, given.actions);
  const edits: Edit[] = [
    ...sessions.map(append('sessions')),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
    ...actions.map(append('actions')),
  ];
  if (edits.length > 0) await store.edit('antwoorden.yaml', edits);
  const replaced = changed.filter(([id]) => stateOfAnswer(known[id]) !== 'open').length;
  return { answers: changed.length, replaced, sessions: sessions.length, actions: actions.length };
};
