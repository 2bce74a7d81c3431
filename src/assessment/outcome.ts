import type { CheckSettings } from '../dossier/dossier.ts';
import { recordOf } from '../findings/find-record.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { isAtLeast } from '../findings/severity.ts';
import type { Baseline, Change, Comparison } from './baseline.ts';
import type { ResultFinding } from './result-finding.ts';
import { judgeThresholds, type Threshold } from './threshold.ts';

/** When a run fails: on errors, on warnings too, or never because of findings. */
export type FailOn = 'error' | 'warning' | 'never';

type FailingFinding = { kind: 'finding'; fingerprint: string };
type MissedBar = { kind: 'threshold'; threshold: Threshold };
type Step = Extract<Change, { kind: 'verdict' | 'score' }>;

/** What makes a run fail, by name. */
export type RunReason = FailingFinding | MissedBar | Step;

/**
 * The same with where to look: a finding has a place of its own. `setting` is where a bar was set, null when a flag of the
 * command did.
 */
export type Cause =
  | FailingFinding
  | (MissedBar & { location: SourceLocation; setting: SourceLocation | null })
  | (Step & { location: SourceLocation });

const nameOfBar = (threshold: Threshold): string => {
  if (threshold.kind === 'minMet') return threshold.kind;
  return threshold.kind === 'requireMet' ? `requireMet:${threshold.criterion}` : `minScore:${threshold.standard}`;
};

/** What is known of a cause that is no finding, in one word: the same in every run. */
export const nameOfCause = (reason: Exclude<RunReason, FailingFinding>): string => {
  if (reason.kind === 'score') return `score:${reason.of}`;
  return reason.kind === 'verdict' ? `verdict:${reason.criterion}` : `threshold:${nameOfBar(reason.threshold)}`;
};

/** Whether a check fails, from which severity on, and because of what. */
export type RunOutcome = { failOn: FailOn; failed: boolean; causes: Cause[] };

const counts = ({ severity, waived, code }: ResultFinding, failOn: FailOn): boolean =>
  // Nobody could look: that cannot be accepted.
  code === 'check-failed' || (waived === undefined && failOn !== 'never' && isAtLeast(severity, failOn));

/** Which findings count: all without a comparison; else the new ones, those that got worse, and those that always do. */
const newsIn = (comparison: Comparison | null): ((finding: ResultFinding) => boolean) => {
  if (comparison === null) return () => true;
  const news = new Set(
    comparison.changes.flatMap((each) =>
      each.kind === 'finding' && (each.change === 'new' || each.change === 'worse') ? [each.fingerprint] : [],
    ),
  );
  return ({ fingerprint, code }) => recordOf(code).fixed === true || news.has(fingerprint);
};

const isWorse = (change: Change): change is Step => change.kind !== 'finding' && change.change === 'worse';

/** The bars that were not reached; with a baseline, those that it had not reached either are no news. */
const missedThresholds = (thresholds: readonly Threshold[], settings: CheckSettings, baseline: Baseline | null) => {
  const missedBefore = (baseline === null ? [] : judgeThresholds(settings, baseline))
    .filter(({ reached }) => !reached)
    .map(nameOfBar);
  return thresholds.filter((threshold) => !threshold.reached && !missedBefore.includes(nameOfBar(threshold)));
};

/**
 * Whether a run fails, and because of what: findings at or above the bar that no waiver accepts, thresholds that were not
 * reached, a check that crashed (which counts even when findings never fail a run: it could not look). With a baseline
 * only what is new or worse counts, and verdicts and scores that went down do too.
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
