import type { AnswersFile, Dossier } from '../domain/dossier.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import type { DossierStore, Edit } from './ports.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const appendNew = <Item>(
  path: string,
  mine: readonly Item[] | undefined,
  theirs: readonly Item[] | undefined,
): Edit[] =>
  (theirs ?? [])
    .filter((item) => !(mine ?? []).some((known) => isSame(known, item)))
    .map((value) => ({ kind: 'append', path: [path], value }));

/**
 * Takes over the answers of a file: an answer to the same question replaces the one that is there; sessions and
 * actions are added when they are new.
 * @returns how many answers are new or changed
 */
export const takeOverAnswers = async (
  store: DossierStore,
  dossier: Dossier,
  given: AnswersFile,
  mark: QualityMark,
): Promise<number> => {
  const order = mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
  const known = dossier.answers.answers ?? {};
  const changed = Object.entries(given.answers ?? {}).filter(([id, answer]) => !isSame(known[id], answer));
  const edits: Edit[] = [
    ...appendNew('sessions', dossier.answers.sessions, given.sessions),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
    ...appendNew('actions', dossier.answers.actions, given.actions),
  ];
  if (edits.length > 0) await store.edit('antwoorden.yaml', edits);
  return changed.length;
};
