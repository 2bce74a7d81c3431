import type { Edit } from '../base/edit.ts';
import { isSame } from '../base/records.ts';
import { UserError } from '../base/user-error.ts';
import type { Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { isToAgree } from '../judging/votes.ts';
import { type Incoming, mergeAnswer, saysSomething } from './merge-answer.ts';

/** What a merge did: a row for each question with incoming answers, and the numbers of new sessions and actions. */
export type Merged = { rows: MergeRow[]; sessions: number; actions: number };

/** Refuses two different copies of one role: only people know which one holds. @throws UserError 'copies-same-role' */
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

/** Appends if the list only grew at its end, so that its layout stays. */
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
 * Merges copies into the answers of the team. The caller holds the lock of the dossier.
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

/** The copies that would change something, including those that cannot be merged: merging them explains why. */
export const findNewCopies = ({ answers }: Dossier, mark: QualityMark, copies: readonly AnswersCopy[]): AnswersCopy[] =>
  copies.filter((copy) => {
    const { merged } = mergeAnswers(answers, [copy], orderOf(mark));
    return !isSame(merged, answers);
  });

/** A copy of the answers: of one role, or another version of the team's own file (null). */
export type AnswersCopy = { from: string; role: string | null; answers: AnswersFile };

/** What came in for one question, who gave it, and what the answer became. */
export type MergeRow = {
  question: string;
  before: Answer | null;
  came: { from: string; role: string | null; answer: Answer }[];
  after: Answer | null;
  /** `kept`: nothing new; `same`: it is the answer now; `agree`: the answers differ, and the team has to agree. */
  became: 'kept' | 'same' | 'agree';
  /** Roles whose vote differs between versions of the team's file, so that one vote was dropped. */
  gaveWay: string[];
};

const textOf = (value: unknown): string => JSON.stringify(value);

/** Inserts new items, each before the first known item that sorts after it; known items keep their order. */
export const insert = <Item>(
  known: readonly Item[],
  items: readonly Item[],
  orderOf: (item: Item) => string,
): Item[] => {
  const all = [...known];
  for (const item of items) {
    if (all.some((each) => isSame(each, item))) continue;
    const place = all.findIndex((each) => orderOf(each) > orderOf(item));
    all.splice(place === -1 ? all.length : place, 0, item);
  }
  return all;
};

const incomingFor = (question: string, copies: readonly AnswersCopy[]) =>
  copies.flatMap(({ from, role, answers }) => {
    const answer = answers.answers?.[question];
    return answer !== undefined && saysSomething({ role, answer }) ? [{ from, role, answer }] : [];
  });

const rowOf = (question: string, before: Answer | undefined, came: MergeRow['came']): MergeRow => {
  const incoming: Incoming[] = came;
  const after = mergeAnswer(before, incoming);
  const became = isSame(after, before) ? 'kept' : isToAgree(after) ? 'agree' : 'same';
  const versions = [before, ...came.filter(({ role }) => role === null).map(({ answer }) => answer)];
  const cast = versions.flatMap((version) => Object.entries(version?.votes ?? {}));
  const spoken = new Set(came.flatMap(({ role }) => role ?? []));
  const gaveWay = cast.flatMap(([role, vote]) => (spoken.has(role) || after?.votes?.[role] === vote ? [] : [role]));
  return { question, before: before ?? null, came, after: after ?? null, became, gaveWay: [...new Set(gaveWay)] };
};

/**
 * Merges copies of the answers, in any order, without loss.
 * @param order ids of the questions, in the order of the framework
 * @returns the answers as they become, and a row for each question for which something came in
 */
export const mergeAnswers = (
  base: AnswersFile,
  copies: readonly AnswersCopy[],
  order: readonly string[],
): { merged: AnswersFile; rows: MergeRow[] } => {
  const known = base.answers ?? {};
  const named = new Set(copies.flatMap(({ answers }) => Object.keys(answers.answers ?? {})));
  const questions = [...order.filter((id) => named.has(id)), ...[...named].filter((id) => !order.includes(id)).sort()];
  const rows = questions
    .map((question) => rowOf(question, known[question], incomingFor(question, copies)))
    .filter(({ came }) => came.length > 0);
  const changed = rows.flatMap(({ question, after, became }) =>
    became === 'kept' || after === null ? [] : [[question, after] as const],
  );
  const sessions = insert(
    base.sessions ?? [],
    copies.flatMap(({ answers }) => answers.sessions ?? []),
    (session) => `${session.date} ${textOf(session)}`,
  );
  const actions = insert(
    base.actions ?? [],
    copies.flatMap(({ answers }) => answers.actions ?? []),
    textOf,
  );
  return {
    merged: {
      ...base,
      ...(sessions.length === 0 ? {} : { sessions }),
      answers: { ...known, ...Object.fromEntries(changed) },
      ...(actions.length === 0 ? {} : { actions }),
    },
    rows,
  };
};
