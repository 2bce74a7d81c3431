import type { Answer, AnswersFile, Dossier } from '../domain/dossier.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { stateOfAnswer } from '../domain/verdict.ts';
import type { DossierStore, Edit } from './ports.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What roles gave stays beside an answer that is taken over; a date alone is no other answer. */
const takeOver = (known: Answer | undefined, given: Answer): Answer | undefined => {
  // What leaves a question open takes no answer away.
  if (stateOfAnswer(given) === 'open' && stateOfAnswer(known) !== 'open') return undefined;
  const { votes, contributions, minority } = known ?? {};
  const kept = {
    ...(votes === undefined ? {} : { votes }),
    ...(contributions === undefined ? {} : { contributions }),
    ...(minority === undefined ? {} : { minority }),
  };
  const { answeredOn, ...answer } = { ...kept, ...given };
  const { answeredOn: _before, ...before } = known ?? {};
  if (known !== undefined && isDeepSame(answer, before)) return undefined;
  return answeredOn === undefined ? answer : { ...answer, answeredOn };
};

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** The same whatever the order of the keys. */
const isDeepSame = (one: unknown, other: unknown): boolean => isSame(sorted(one), sorted(other));

const newOnes = <Item>(mine: readonly Item[] = [], theirs: readonly Item[] = []): Item[] =>
  theirs.filter((item) => !mine.some((known) => isSame(known, item)));

const append =
  (key: string) =>
  (value: unknown): Edit => ({ kind: 'append', path: [key], value });

/**
 * Takes over the answers of a file: an answer to the same question replaces the one that is there; sessions and
 * actions are added when they are new.
 * @returns how many of each are new or changed
 */
export const takeOverAnswers = async (
  store: DossierStore,
  dossier: Dossier,
  given: AnswersFile,
  mark: QualityMark,
): Promise<{ answers: number; sessions: number; actions: number }> => {
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
  return { answers: changed.length, sessions: sessions.length, actions: actions.length };
};
