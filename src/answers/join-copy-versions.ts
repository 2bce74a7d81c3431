import type { Edit } from '../base/edit.ts';
import { canonicalText, isSame, onlyGiven } from '../base/records.ts';
import type { Action, Answer, AnswersFile } from '../dossier/dossier.ts';
import { joinTexts, stanceOf } from './answer-voices.ts';
import { insert, listEdits } from './join-lists.ts';
import { insertSessions } from './merge-versions.ts';

/** Two versions of the copy of one person become one, whichever comes first. */

/** What stands behind a role in the name of another person's copy: a number (`ouder-2`), or the id of a copy. */
const OF_ANOTHER = /^-(?:\d+|[0-9a-f]{8})(?![\p{L}\p{N}])/iu;

/**
 * Whether a name is `antwoorden.ouder.yaml` or what sync programs make of it, but neither `antwoorden.ouder-2.yaml` nor
 * `antwoorden.ouder-1a2b3c4d.yaml`: those are other people's.
 * @param whose what stands between `antwoorden.` and `.yaml`
 */
export const isVersionOf = (whose: string, file: string): boolean => {
  const own = `antwoorden.${whose}`.toLowerCase();
  const rest = file.toLowerCase().startsWith(own) ? file.slice(own.length) : null;
  return rest !== null && /^[^\p{L}\p{N}].*\.?ya?ml$/iu.test(rest) && !OF_ANOTHER.test(rest);
};

/** Whether two files may hold one copy: a file of an earlier version, or one written by hand, has no id. */
export const mayBeOneCopy = (one: AnswersFile, other: AnswersFile): boolean =>
  one.copy === undefined || other.copy === undefined || one.copy.id === other.copy.id;

/** Whether the first of two answers of one person stands: the later, else the lower. An order of all answers, so that any three join alike. */
const isFirmer = (one: Answer, other: Answer): boolean => {
  const [mine, theirs] = [stanceOf(one), stanceOf(other)];
  if ((mine === null) !== (theirs === null)) return theirs === null;
  const [day, otherDay] = [one.answeredOn ?? '', other.answeredOn ?? ''];
  if (day !== otherDay) return day > otherDay;
  return mine === theirs ? canonicalText(one) <= canonicalText(other) : (mine ?? '') < (theirs ?? '');
};

const joinAnswers = ({ remark, ...one }: Answer, { remark: otherRemark, ...other }: Answer): Answer => ({
  ...(isFirmer(one, other) ? one : other),
  ...onlyGiven({ remark: joinTexts(remark, otherRemark) }),
});

/** What both have under each name, joined. */
const joinRecords = <Value>(
  one: Readonly<Record<string, Value>> = {},
  other: Readonly<Record<string, Value>> = {},
  join: (mine: Value, theirs: Value) => Value,
): Record<string, Value> => {
  const all = { ...one };
  for (const [name, theirs] of Object.entries(other)) {
    const mine = all[name];
    all[name] = mine === undefined ? theirs : join(mine, theirs);
  }
  return all;
};

const lesser = <Value>(one: Value, other: Value): Value => (canonicalText(one) <= canonicalText(other) ? one : other);

/** Lists of one person: as they stand where only one says something, else every action of both, in an order of their own. */
const actionsOfBoth = (one: Action[] = [], other: Action[] = []): Action[] => {
  if (one.length === 0 || other.length === 0 || isSame(one, other)) return one.length === 0 ? other : one;
  return [one, other].reduce<Action[]>((all, more) => insert(all, more, canonicalText), []);
};

/** Files without a version, or with the same one, were changed apart: every answer and every remark of both. */
const joinApart = (one: AnswersFile, other: AnswersFile): AnswersFile => {
  const actions = actionsOfBoth(one.actions, other.actions);
  return {
    // Safe: every part is that of one of the two.
    ...(joinRecords<unknown>(one, other, lesser) as AnswersFile),
    answers: joinRecords(one.answers, other.answers, joinAnswers),
    ...(actions.length === 0 ? {} : { actions }),
  };
};

/** One of two versions of a copy: the newer where they say which that is, else both joined. Who was heard when stays in any case. */
export const joinVersions = (one: AnswersFile, other: AnswersFile): AnswersFile => {
  const [mine, theirs] = [one.copy?.version ?? 0, other.copy?.version ?? 0];
  const joined = mine === theirs ? joinApart(one, other) : mine > theirs ? one : other;
  const sessions = insertSessions(insertSessions([], one.sessions), other.sessions);
  return { ...joined, ...(sessions.length === 0 ? {} : { sessions }) };
};

/** The edits that turn one version of a copy into another. @param order ids of the questions, in the order of the framework */
export const editsBetween = (before: AnswersFile, after: AnswersFile, order: string[]): Edit[] => {
  const [old, now] = [before.answers ?? {}, after.answers ?? {}];
  const gone = Object.keys(old).filter((id) => now[id] === undefined);
  const changed = Object.entries(now).filter(([id, answer]) => !isSame(answer, old[id]));
  return [
    ...(['qualityMark', 'copy'] as const).flatMap((key): Edit[] =>
      after[key] === undefined || isSame(before[key], after[key])
        ? []
        : [{ kind: 'set', path: [key], value: after[key] }],
    ),
    ...listEdits('sessions', before.sessions, after.sessions),
    ...listEdits('actions', before.actions, after.actions),
    ...gone.map((id): Edit => ({ kind: 'remove', path: ['answers', id] })),
    ...changed.map(([id, value]): Edit => ({ kind: 'set', path: ['answers', id], value, order })),
  ];
};
