import { standingOf } from '../evidence/evidence-state.ts';
import { VERDICT_ORDER, type Verdict } from '../judging/verdict.ts';
import type { AuditResult } from './audit-result.ts';
import type { EarlierResult } from './earlier-result.ts';
import type { Move, MoveReason, Waiting } from './trend.ts';

/** Puts the criteria of a result beside those of an earlier round. */

type Now = Pick<AuditResult, 'criteria' | 'evidence'>;
type Criterion = AuditResult['criteria'][number];
type EarlierCriterion = EarlierResult['criteria'][number];

type Standing = { verdict: Verdict; score: number | null };

/** Verdicts that say how good a criterion is; the others say that nobody knows, or that nothing was asked. */
const OUTCOMES: ReadonlySet<Verdict> = new Set(['met', 'partlyMet', 'notMet']);

const directionOfUnclear = (from: Standing, to: Standing): Move['direction'] => {
  if (from.verdict === to.verdict) return from.score === to.score ? 'same' : 'notComparable';
  const isNew = from.verdict === 'unanswered' || from.verdict === 'undetermined';
  return isNew && OUTCOMES.has(to.verdict) ? 'nowKnown' : 'notComparable';
};

/**
 * Between two outcomes the verdict decides, and with the same verdict the score. Where one of both is no outcome there is no better
 * or worse: "not answered" and "could not be told" are never "not met".
 */
const directionOf = (from: Standing, to: Standing): Move['direction'] => {
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
  has: ReadonlyMap<string, Now['evidence'][number]>;
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

/** Which way a reason alone pushes a criterion; null where that depends on the others. */
export const pushOf = (reason: MoveReason): 'better' | 'worse' | null => {
  if (reason.kind === 'answer') return levelPush(reason.from, reason.to);
  return reason.kind === 'evidence-added' ? 'better' : 'worse';
};

/**
 * What became of the criteria, of those that both rounds know. What is not answered again yet did not move: it waits, and evidence that
 * lapsed or came is told already.
 */
export const compareCriteria = (
  earlier: EarlierResult,
  { criteria, evidence }: Now,
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
    moves.push({ ...about, from, to, direction: directionOf(from, to), reasons });
  }
  return { moves, waiting };
};
