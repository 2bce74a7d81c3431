import type { Action } from '../dossier/dossier.ts';
import { standingOf } from '../evidence/judge-evidence.ts';
import type { Level } from '../framework/quality-mark.ts';
import { VERDICT_ORDER, type Verdict } from '../judging/verdict.ts';
import type { AuditResult, JudgedResult } from './audit-result.ts';
import type { EarlierResult, EarlierRound, Move, MoveReason, Trend, Waiting } from './trend-types.ts';

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
      const effect = now?.effect === undefined ? {} : { effect: now.effect };
      return { ...promise, done: now === undefined ? null : now.done === true, ...effect };
    });

/** The levels by question of the last round before this school year with the same version of the framework. */
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

/** Adds the level of the previous round to each question. */
export const withEarlierLevels = (result: JudgedResult, levels: ReadonlyMap<string, Level>): JudgedResult => ({
  ...result,
  criteria: result.criteria.map((criterion) => ({
    ...criterion,
    questions: criterion.questions.map((question) => ({ ...question, earlier: levels.get(question.id) ?? null })),
  })),
});

/**
 * Compares a result with those of earlier rounds: moves since the last round with the same version of the framework, promises since
 * the last round with any.
 * @param earlier in any order; it may hold one of the same school year as the result
 */
export const compareRounds = (result: Now, earlier: readonly EarlierResult[]): Trend => {
  const rounds = [...earlier].sort(byYear);
  const last = rounds.at(-1);
  const comparable = rounds.findLast((round) => isSameFramework(result, round));
  return {
    rounds: rounds.map((round) => roundOf(round, result)),
    since: comparable?.round.schoolYear ?? null,
    ...(comparable === undefined ? { moves: [], waiting: [] } : compareCriteria(comparable, result)),
    ...(comparable?.voices === undefined
      ? {}
      : { voices: { schoolYear: comparable.round.schoolYear, groups: comparable.voices } }),
    promises: last === undefined ? [] : promisesOf(last, result.actions),
  };
};

type ThisRound = Pick<AuditResult, 'criteria' | 'evidence'>;

type Criterion = AuditResult['criteria'][number];

type EarlierCriterion = EarlierResult['criteria'][number];

type Standing = { verdict: Verdict; score: number | null };

/** Verdicts that say how good a criterion is; the others say that it is unknown, or does not apply. */
const OUTCOMES: ReadonlySet<Verdict> = new Set(['met', 'partlyMet', 'notMet']);

const directionOfUnclear = (from: Standing, to: Standing): Move['direction'] => {
  if (from.verdict === to.verdict) return from.score === to.score ? 'same' : 'notComparable';
  const isNew = from.verdict === 'unanswered' || from.verdict === 'undetermined';
  return isNew && OUTCOMES.has(to.verdict) ? 'nowKnown' : 'notComparable';
};

/**
 * Between two outcomes the verdict decides, and if that is the same, the score. If either is no outcome, neither is better or worse:
 * "unanswered" and "undetermined" are never "not met".
 */
export const directionBetween = (from: Standing, to: Standing): Move['direction'] => {
  if (!OUTCOMES.has(from.verdict) || !OUTCOMES.has(to.verdict)) return directionOfUnclear(from, to);
  const [before, after] = [VERDICT_ORDER.indexOf(from.verdict), VERDICT_ORDER.indexOf(to.verdict)];
  const difference = after === before ? (to.score ?? 0) - (from.score ?? 0) : after - before;
  if (difference === 0) return 'same';
  return difference > 0 ? 'better' : 'worse';
};

const answerReasons = (before: EarlierCriterion, now: Criterion): MoveReason[] =>
  now.questions.flatMap(({ id, level, state }): MoveReason[] => {
    const was = before.questions.find((question) => question.id === id);
    return was === undefined || (was.level === level && was.state === state)
      ? []
      : [{ kind: 'answer', question: id, from: was.level, to: level, fromState: was.state, toState: state }];
  });

const nameOf = ({ id, file }: { id: string | null; file: string }): string => id ?? file;

type Titled = { title: string | null; file: string; confidential?: boolean | undefined };

const calledAs = ({ title, file, confidential }: Titled) => ({
  title: title ?? file,
  ...(confidential === true ? { confidential } : {}),
});

/** Evidence by its name, in the order of the result. */
const named = <Item extends { id: string | null; file: string }>(evidence: readonly Item[]): Map<string, Item> =>
  new Map(evidence.map((item) => [nameOf(item), item]));

type Evidence = {
  had: ReadonlyMap<string, EarlierResult['evidence'][number]>;
  has: ReadonlyMap<string, ThisRound['evidence'][number]>;
};

const pickFrom = <Item>(names: readonly string[], all: ReadonlyMap<string, Item>): Map<string, Item> => {
  const picked = new Map<string, Item>();
  for (const name of names) {
    const item = all.get(name);
    if (item !== undefined) picked.set(name, item);
  }
  return picked;
};

const evidenceReasons = (before: EarlierCriterion, now: Criterion, all: Evidence): MoveReason[] => {
  const has = pickFrom(now.evidence, all.has);
  const counted = new Map(
    [...pickFrom(before.evidence, all.had)].filter(([, { state, counts }]) => state === 'valid' && counts !== false),
  );
  return [
    ...[...counted].flatMap(([name, item]): MoveReason[] => {
      const still = has.get(name);
      if (still === undefined) return [{ kind: 'evidence-removed', ...calledAs(item) }];
      if (still.state === 'invalid') return [{ kind: 'evidence-lapsed', ...calledAs(still) }];
      return still.state === 'unexamined' ? [{ kind: 'evidence-unexamined', ...calledAs(still) }] : [];
    }),
    ...[...has]
      .filter(([name, item]) => standingOf(item) === 'valid' && !counted.has(name))
      .map(([, item]): MoveReason => ({ kind: 'evidence-added', ...calledAs(item) })),
  ];
};

const levelPush = (from: number | null, to: number | null): 'better' | 'worse' | null => {
  if (from === null || to === null) return null;
  return to > from ? 'better' : 'worse';
};

/** The direction in which a reason alone pushes a criterion; null for an answer that gained or lost its level. */
export const pushOf = (reason: MoveReason): 'better' | 'worse' | null => {
  if (reason.kind === 'answer') return levelPush(reason.from, reason.to);
  return reason.kind === 'evidence-added' ? 'better' : 'worse';
};

/**
 * Compares the criteria that both rounds know. A criterion that is not fully answered again yet did not move: it is waiting, with the
 * changes in its evidence.
 */
const compareCriteria = (
  earlier: EarlierResult,
  { criteria, evidence }: ThisRound,
): { moves: Move[]; waiting: Waiting[] } => {
  const all = { had: named(earlier.evidence), has: named(evidence) };
  const moves: Move[] = [];
  const waiting: Waiting[] = [];
  for (const now of criteria) {
    const before = earlier.criteria.find(({ id }) => id === now.id);
    if (before === undefined) continue;
    const about = { criterion: now.id, title: now.title };
    const byEvidence = evidenceReasons(before, now, all);
    if (now.verdict === 'unanswered') {
      waiting.push({ ...about, reasons: byEvidence });
      continue;
    }
    const from = { verdict: before.verdict, score: before.score };
    const to = { verdict: now.verdict, score: now.score };
    const reasons = [...answerReasons(before, now), ...byEvidence];
    moves.push({ ...about, from, to, direction: directionBetween(from, to), reasons });
  }
  return { moves, waiting };
};
