import type { Action } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AuditResult, JudgedResult } from './audit-result.ts';
import { compareCriteria } from './compare-criteria.ts';
import type { EarlierResult } from './earlier-result.ts';
import type { EarlierRound, Trend } from './trend.ts';

/** Puts a result beside those of earlier rounds. */

type Now = Pick<AuditResult, 'qualityMark' | 'criteria' | 'evidence' | 'actions'>;

type Version = { id: string; version: string };

const isSame = (one: Version, other: Version): boolean => one.id === other.id && one.version === other.version;

const isSameFramework = (now: Now, { qualityMark }: EarlierResult): boolean => isSame(now.qualityMark, qualityMark);

const byYear = (one: EarlierResult, other: EarlierResult): number =>
  `${one.round.schoolYear} ${one.date}` < `${other.round.schoolYear} ${other.date}` ? -1 : 1;

const roundOf = (earlier: EarlierResult, now: Now): EarlierRound => ({
  schoolYear: earlier.round.schoolYear,
  date: earlier.date,
  comparable: isSameFramework(now, earlier),
  sameMark: now.qualityMark.id === earlier.qualityMark.id,
  framework: `${earlier.qualityMark.id} ${earlier.qualityMark.version}`,
  mark: earlier.mark,
  standards: earlier.standards.map(({ id, score }) => ({ id, score })),
  criteria: earlier.criteria.map(({ id, verdict, score }) => ({ id, verdict, score })),
});

const isSamePromise = (one: Action, other: Action): boolean =>
  one.criterion === other.criterion && one.action === other.action;

const promisesOf = (earlier: EarlierResult, actions: readonly Action[]): Trend['promises'] =>
  earlier.actions
    .filter(({ done }) => done !== true)
    .map(({ done: _before, ...promise }) => {
      const now = actions.find((action) => isSamePromise(action, promise));
      return { ...promise, done: now === undefined ? null : now.done === true };
    });

/** The levels of the last round before this school year that the same version of the framework judged, by question. */
export const earlierLevels = (
  framework: { id: string; version: string },
  schoolYear: string,
  earlier: readonly EarlierResult[],
): Map<string, Level> => {
  const last = earlier
    .filter(({ qualityMark, round }) => isSame(qualityMark, framework) && round.schoolYear < schoolYear)
    .sort(byYear)
    .at(-1);
  const questions = (last?.criteria ?? []).flatMap((criterion) => criterion.questions);
  return new Map(questions.flatMap(({ id, level }) => (level === null ? [] : [[id, level] as const])));
};

/** The result with, at each question, the level of the round before: to be looked at again, never a current answer. */
export const withEarlierLevels = (result: JudgedResult, levels: ReadonlyMap<string, Level>): JudgedResult => ({
  ...result,
  criteria: result.criteria.map((criterion) => ({
    ...criterion,
    questions: criterion.questions.map((question) => ({ ...question, earlier: levels.get(question.id) ?? null })),
  })),
});

/**
 * This result beside those of earlier rounds. Moves are told against the last round that the same version of the framework
 * judged; promises against the last round, whatever judged it.
 * @param earlier in any order; of the same school year as the result too, when somebody saved one
 */
export const compareRounds = (result: Now, earlier: readonly EarlierResult[]): Trend => {
  const rounds = [...earlier].sort(byYear);
  const last = rounds.at(-1);
  const comparable = rounds.findLast((round) => isSameFramework(result, round));
  return {
    rounds: rounds.map((round) => roundOf(round, result)),
    since: comparable?.round.schoolYear ?? null,
    ...(comparable === undefined ? { moves: [], waiting: [] } : compareCriteria(comparable, result)),
    promises: last === undefined ? [] : promisesOf(last, result.actions),
  };
};
