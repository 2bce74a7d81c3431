import type { AuditResult } from './audit-result.ts';
import { isAtLeast } from './finding.ts';

/** When a run fails: on errors, on warnings too, or never because of findings. */
export type FailOn = 'error' | 'warning' | 'never';

/**
 * Whether a run fails: a finding at or above the bar that no waiver accepts, a threshold that was not reached, or a
 * check that crashed (which counts even when findings never fail a run: it could not look).
 */
export const failsRun = ({ findings, thresholds }: AuditResult, failOn: FailOn): boolean =>
  thresholds.some(({ reached }) => !reached) ||
  findings.some(({ code }) => code === 'check-failed') ||
  (failOn !== 'never' && findings.some(({ severity, waived }) => waived === undefined && isAtLeast(severity, failOn)));
