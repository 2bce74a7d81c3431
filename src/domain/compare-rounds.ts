import type { AuditResult, JudgedResult } from './audit-result.ts';
import type { Action } from './dossier.ts';
import type { EarlierResult } from './earlier-result.ts';
import type { Level } from './quality-mark.ts';
import type { EarlierRound, Move, MoveReason, Trend } from './trend.ts';
import { VERDICT_ORDER, type Verdict } from './verdict.ts';

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
  framework: `${earlier.qualityMark.id} ${earlier.qualityMark.version}`,
  mark: earlier.mark,
  standards: earlier.standards.map(({ id, score }) => ({ id, score })),
  criteria: earlier.criteria.map(({ id, verdict, score }) => ({ id, verdict, score })),
});

type Standing = { verdict: Verdict; score: number | null };

/** The verdict decides; with the same verdict the score. What is not applicable is neither better nor worse. */
const directionOf = (from: Standing, to: Standing): Move['direction'] => {
  const [before, after] = [VERDICT_ORDER.indexOf(from.verdict), VERDICT_ORDER.indexOf(to.verdict)];
  if (before < 0 || after < 0) return 'same';
  const difference = after === before ? (to.score ?? 0) - (from.score ?? 0) : after - before;
  if (difference === 0) return 'same';
  return difference > 0 ? 'better' : 'worse';
};

const nameOf = ({ id, file }: { id: string | null; file: string }): string => id ?? file;

const titleOf = ({ title, file }: { title: string | null; file: string }): string => title ?? file;

type Criterion = AuditResult['criteria'][number];
type EarlierCriterion = EarlierResult['criteria'][number];

const answerReasons = (before: EarlierCriterion, now: Criterion): MoveReason[] =>
  now.questions.flatMap(({ id, level }): MoveReason[] => {
    const was = before.questions.find((question) => question.id === id);
    return was === undefined || was.level === level
      ? []
      : [{ kind: 'answer', question: id, from: was.level, to: level }];
  });

const evidenceReasons = (
  before: EarlierCriterion,
  now: Criterion,
  earlier: EarlierResult,
  evidence: Now['evidence'],
): MoveReason[] => {
  const had = earlier.evidence.filter((item) => before.evidence.includes(nameOf(item)));
  const has = evidence.filter((item) => now.evidence.includes(nameOf(item)));
  const counted = had.filter(({ state }) => state === 'valid');
  return [
    ...counted.flatMap((item): MoveReason[] => {
      const still = has.find((other) => nameOf(other) === nameOf(item));
      if (still === undefined) return [{ kind: 'evidence-removed', title: titleOf(item) }];
      return still.state === 'invalid' ? [{ kind: 'evidence-lapsed', title: titleOf(still) }] : [];
    }),
    ...has
      .filter((item) => item.valid && !counted.some((other) => nameOf(other) === nameOf(item)))
      .map((item): MoveReason => ({ kind: 'evidence-added', title: titleOf(item) })),
  ];
};

const movesOf = (earlier: EarlierResult, { criteria, evidence }: Now): Move[] =>
  criteria.flatMap((criterion): Move[] => {
    const before = earlier.criteria.find(({ id }) => id === criterion.id);
    // What was not answered again yet did not move.
    if (before === undefined || criterion.verdict === 'unanswered') return [];
    const from = { verdict: before.verdict, score: before.score };
    const to = { verdict: criterion.verdict, score: criterion.score };
    return [
      {
        criterion: criterion.id,
        title: criterion.title,
        from,
        to,
        direction: directionOf(from, to),
        reasons: [...answerReasons(before, criterion), ...evidenceReasons(before, criterion, earlier, evidence)],
      },
    ];
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
    moves: comparable === undefined ? [] : movesOf(comparable, result),
    promises: last === undefined ? [] : promisesOf(last, result.actions),
  };
};
