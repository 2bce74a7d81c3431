import type { AnswersFile, Dossier } from '../domain/dossier.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import type { DossierStore, Edit } from './ports.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

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
  const changed = Object.entries(given.answers ?? {}).filter(([id, answer]) => !isSame(known[id], answer));
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
