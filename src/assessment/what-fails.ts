import type { CheckSettings } from '../dossier/dossier.ts';
import { isPersonalDataError } from '../findings/chosen-severities.ts';
import { recordOf } from '../findings/find-record.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { isAtLeast } from '../findings/severity.ts';
import type { JudgedStandard } from '../judging/standard-gaps.ts';
import type { JudgedCriterion, Verdict } from '../judging/verdict.ts';
import type { Baseline, Change, Comparison } from './baseline.ts';
import type { ResultFinding } from './result-finding.ts';

/** When a run fails: on errors, on warnings too, or never because of findings. */
export type FailOn = 'error' | 'warning' | 'never';

type FailingFinding = { kind: 'finding'; fingerprint: string };
type MissedBar = { kind: 'threshold'; threshold: Threshold };
type Step = Extract<Change, { kind: 'verdict' | 'score' }>;

/** What makes a run fail. */
export type RunReason = FailingFinding | MissedBar | Step;

/**
 * A reason with where to look; a finding has its own location. `setting` is where a threshold was set, null for a flag.
 */
export type Cause =
  | FailingFinding
  | (MissedBar & { location: SourceLocation; setting: SourceLocation | null })
  | (Step & { location: SourceLocation });

const nameOfBar = (threshold: Threshold): string => {
  if (threshold.kind === 'minMet') return threshold.kind;
  return threshold.kind === 'requireMet' ? `requireMet:${threshold.criterion}` : `minScore:${threshold.standard}`;
};

/** An identifier for a cause other than a finding; the same in every run. */
export const nameOfCause = (reason: Exclude<RunReason, FailingFinding>): string => {
  if (reason.kind === 'score') return `score:${reason.of}`;
  return reason.kind === 'verdict' ? `verdict:${reason.criterion}` : `threshold:${nameOfBar(reason.threshold)}`;
};

/** Whether a run fails, from which severity on, and why. */
export type RunOutcome = { failOn: FailOn; failed: boolean; causes: Cause[] };

const counts = ({ severity, waived, code }: ResultFinding, failOn: FailOn): boolean =>
  // A waiver cannot accept that the tool could not look.
  code === 'check-failed' || (waived === undefined && failOn !== 'never' && isAtLeast(severity, failOn));

/**
 * Tells which findings count: all without a comparison; else those that are new or worse, those with a fixed severity, and every
 * personal-data error: that it was there before makes it no better.
 */
const newsIn = (comparison: Comparison | null): ((finding: ResultFinding) => boolean) => {
  if (comparison === null) return () => true;
  const news = new Set(
    comparison.changes.flatMap((each) =>
      each.kind === 'finding' && (each.change === 'new' || each.change === 'worse') ? [each.fingerprint] : [],
    ),
  );
  return ({ fingerprint, code, severity }) =>
    recordOf(code).fixed === true || isPersonalDataError(code, severity) || news.has(fingerprint);
};

const isWorse = (change: Change): change is Step => change.kind !== 'finding' && change.change === 'worse';

/** The thresholds that were not reached, except those that the baseline did not reach either. */
const missedThresholds = (thresholds: readonly Threshold[], settings: CheckSettings, baseline: Baseline | null) => {
  const missedBefore = (baseline === null ? [] : judgeThresholds(settings, baseline))
    .filter(({ reached }) => !reached)
    .map(nameOfBar);
  return thresholds.filter((threshold) => !threshold.reached && !missedBefore.includes(nameOfBar(threshold)));
};

/**
 * Whether a run fails, and why: findings of a failing severity that no waiver accepts, thresholds that were not reached, and a crashed
 * check (even if findings never fail a run, because it could not look). With a baseline only what is new or worse counts, including
 * verdicts and scores that went down, and personal data as ever.
 */
export const judgeRun = (
  { findings, thresholds }: { findings: readonly ResultFinding[]; thresholds: readonly Threshold[] },
  settings: CheckSettings,
  held: { baseline: Baseline; comparison: Comparison } | null = null,
): Omit<RunOutcome, 'causes'> & { causes: RunReason[] } => {
  const failOn = settings.failOn ?? 'error';
  const comparison = held?.comparison ?? null;
  const isNews = newsIn(comparison);
  const causes: RunReason[] = [
    ...missedThresholds(thresholds, settings, held?.baseline ?? null).map(
      (threshold): RunReason => ({ kind: 'threshold', threshold }),
    ),
    ...(comparison?.changes ?? []).filter(isWorse),
    ...findings
      .filter((finding) => counts(finding, failOn) && isNews(finding))
      .map(({ fingerprint }): RunReason => ({ kind: 'finding', fingerprint })),
  ];
  return { failOn, failed: causes.length > 0, causes };
};

/** A threshold from school.yaml or a flag, and whether it was reached. */
export type Threshold =
  | { kind: 'requireMet'; criterion: string; verdict: Verdict | null; reached: boolean }
  | { kind: 'minScore'; standard: string; minimum: number; score: number | null; reached: boolean }
  | { kind: 'minMet'; minimum: number; met: number; reached: boolean };

/** The part of a result that thresholds are held against. */
export type Standing = {
  criteria: readonly Pick<JudgedCriterion, 'id' | 'verdict'>[];
  standards: readonly Pick<JudgedStandard, 'id' | 'score'>[];
  mark: { met: number };
};

/** Holds a result against `requireMet`, `minScore` and `minMet`. A standard without a score has not reached its minimum. */
export const judgeThresholds = (
  { requireMet = [], minScore = {}, minMet }: CheckSettings,
  { criteria, standards, mark }: Standing,
): Threshold[] => [
  ...requireMet.map((id): Threshold => {
    const verdict = criteria.find((criterion) => criterion.id === id)?.verdict ?? null;
    return { kind: 'requireMet', criterion: id, verdict, reached: verdict === 'met' };
  }),
  ...Object.entries(minScore).map(([id, minimum]): Threshold => {
    const score = standards.find((standard) => standard.id === id)?.score ?? null;
    return { kind: 'minScore', standard: id, minimum, score, reached: score !== null && score >= minimum };
  }),
  ...(minMet === undefined
    ? []
    : [{ kind: 'minMet' as const, minimum: minMet, met: mark.met, reached: mark.met >= minMet }]),
];
