import type { Edit } from '../base/edit.ts';
import { canonicalText, isSame } from '../base/records.ts';
import { UserError } from '../base/user-error.ts';
import type { Answer, AnswersFile, Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { isToAgree } from '../judging/votes.ts';
import { type AnswersCopy, isTeamVersion, type TeamVersion } from './answers-copy.ts';
import { actionEdits, insert, joinActions, listEdits } from './join-lists.ts';
import { mergeAnswer } from './merge-answer.ts';

/**
 * Merges other versions of the team's file into it. What people answered in copies of their own stays in those copies: nothing that a
 * copy says becomes the team's answer by itself.
 */

/** What the versions say to one question, and what the team's answer became. */
export type VersionRow = {
  question: string;
  before: Answer | null;
  came: { from: string; answer: Answer }[];
  after: Answer | null;
  /** `kept`: nothing new; `same`: it is the answer now; `agree`: the answers differ, and the team has to agree. */
  became: 'kept' | 'same' | 'agree';
  /** Roles whose vote differs between the versions, so that one vote was dropped. */
  gaveWay: string[];
};

type Session = NonNullable<AnswersFile['sessions']>[number];

/**
 * Refuses what another quality mark asked. A copy of a person may be of another version of this one, because it is only talked about;
 * a version of the team's file would count.
 * @throws UserError 'copy-other-framework'
 */
export const refuseOtherFramework = (copies: readonly AnswersCopy[], { id, version }: QualityMark): void => {
  const other = copies.find(
    ({ role, answers: { qualityMark } }) => qualityMark.id !== id || (role === null && qualityMark.version !== version),
  );
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

export const insertSessions = (known: readonly Session[] = [], sessions: readonly Session[] = []): Session[] =>
  insert(known, sessions, (session) => `${session.date} ${canonicalText(session)}`);

const rowOf = (question: string, before: Answer | undefined, versions: readonly TeamVersion[]): VersionRow => {
  const came = versions.flatMap(({ from, answers }) => {
    const answer = answers.answers?.[question];
    return answer === undefined ? [] : [{ from, answer }];
  });
  const after = mergeAnswer(
    before,
    came.map(({ answer }) => answer),
  );
  const became = isSame(after, before) ? 'kept' : isToAgree(after) ? 'agree' : 'same';
  const cast = [before, ...came.map(({ answer }) => answer)].flatMap((version) => Object.entries(version?.votes ?? {}));
  const gaveWay = cast.flatMap(([role, vote]) => (after?.votes?.[role] === vote ? [] : [role]));
  return { question, before: before ?? null, came, after: after ?? null, became, gaveWay: [...new Set(gaveWay)] };
};

/**
 * Merges versions of the team's answers, in any order, without loss.
 * @param order ids of the questions, in the order of the framework
 * @returns the answers as they become, and a row for each question for which something came in
 */
export const mergeAnswers = (
  base: AnswersFile,
  versions: readonly TeamVersion[],
  order: readonly string[],
): { merged: AnswersFile; rows: VersionRow[] } => {
  const known = base.answers ?? {};
  const named = new Set(versions.flatMap(({ answers }) => Object.keys(answers.answers ?? {})));
  const questions = [...order.filter((id) => named.has(id)), ...[...named].filter((id) => !order.includes(id)).sort()];
  const rows = questions.map((question) => rowOf(question, known[question], versions));
  const changed = rows.flatMap(({ question, after, became }) =>
    became === 'kept' || after === null ? [] : [[question, after] as const],
  );
  const sessions = versions.reduce(
    (all, { answers }) => insertSessions(all, answers.sessions),
    insertSessions(base.sessions),
  );
  const actions = joinActions(
    base.actions,
    versions.flatMap(({ answers }) => answers.actions ?? []),
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

/** What a merge did to the team's file: a row for each question that a version answers, and the numbers of new sessions and actions. */
export type Merged = { rows: VersionRow[]; sessions: number; actions: number };

/**
 * Merges versions into the answers of the team. The caller holds the lock of the dossier.
 * @param heard sessions of copies of people: when somebody answered in which role
 */
export const mergeVersions = async (
  store: DossierStore,
  { answers }: Dossier,
  mark: QualityMark,
  { versions, heard }: { versions: readonly TeamVersion[]; heard: readonly Session[] },
): Promise<Merged> => {
  const order = orderOf(mark);
  const { merged, rows } = mergeAnswers(answers, versions, order);
  const sessions = insertSessions(merged.sessions, heard);
  const edits: Edit[] = [
    ...listEdits('sessions', answers.sessions, sessions),
    ...rows
      .filter(({ became }) => became !== 'kept')
      .map(({ question, after }): Edit => ({ kind: 'set', path: ['answers', question], value: after, order })),
    ...actionEdits(answers.actions, merged.actions),
  ];
  if (edits.length > 0) await store.edit('antwoorden.yaml', edits);
  return {
    rows,
    sessions: sessions.length - (answers.sessions ?? []).length,
    actions: (merged.actions ?? []).length - (answers.actions ?? []).length,
  };
};

/** Whether a version would change the team's file, also if it cannot be merged: merging it explains why. */
export const bringsSomething = ({ answers }: Dossier, mark: QualityMark, copy: AnswersCopy): boolean => {
  if (isTeamVersion(copy)) return !isSame(mergeAnswers(answers, [copy], orderOf(mark)).merged, answers);
  return !isSame(insertSessions(answers.sessions, copy.answers.sessions), answers.sessions ?? []);
};
