import { isSame } from '../base/is-same.ts';
import type { Answer, AnswersFile } from '../dossier/dossier.ts';
import { isToAgree } from '../judging/votes.ts';
import { type Incoming, mergeAnswer, saysSomething } from './merge-answer.ts';

/** A copy of the answers: of one role, or another version of the team's own file (null). */
export type AnswersCopy = { from: string; role: string | null; answers: AnswersFile };

/** What came in for one question, from whom, and what it became. */
export type MergeRow = {
  question: string;
  before: Answer | null;
  came: { from: string; role: string | null; answer: Answer }[];
  after: Answer | null;
  /** `kept`: it was known already; `same`: it is the answer now; `agree`: the answers differ and wait for a talk. */
  became: 'kept' | 'same' | 'agree';
  /** Roles with another vote in another version of the team's file: one of the two gave way. */
  gaveWay: string[];
};

const textOf = (value: unknown): string => JSON.stringify(value);

/** New items among the known ones, each before the first that comes later in order; what was there stays in its order. */
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
 * Brings copies of the answers together, whatever their order, without loss.
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
