import type { Finding } from '../findings/finding.ts';
import type { JudgedResult } from './audit-result.ts';
import type { Baseline } from './baseline.ts';
import type { Scope } from './scope.ts';

/** Whether a finding is about what was looked at. */
const isLookedAt = ({ files, criteria }: Scope) => {
  const paths = new Set(files);
  return ({ subject, code }: Pick<Finding, 'subject' | 'code'>): boolean => {
    // A waiver may be for what nobody looked at.
    if (subject.kind === 'dossier') return code !== 'waiver-unused';
    return subject.kind === 'file' ? paths.has(subject.path) : criteria.includes(subject.criterion);
  };
};

/**
 * A result with only what was looked at: the evidence and criteria of the scope, and what was found about them. Scores stay: they
 * come from answers. The mark depends on what nobody looked at, so it is not determined.
 */
export const narrowToScope = (result: JudgedResult, scope: Scope): JudgedResult => {
  const paths = new Set(scope.files);
  const inScope = (id: string) => scope.criteria.includes(id);
  return {
    ...result,
    mark: { ...result.mark, verdict: 'undetermined' },
    criteria: result.criteria.filter(({ id }) => inScope(id)),
    standards: result.standards.map((standard) => ({
      ...standard,
      gaps: standard.gaps.filter(({ criterion }) => inScope(criterion)),
    })),
    evidence: result.evidence.filter((item) => paths.has(item.file) || item.criteria.some(inScope)),
    findings: result.findings.filter(isLookedAt(scope)),
    thresholds: result.thresholds.filter(
      (threshold) => threshold.kind === 'minScore' || (threshold.kind === 'requireMet' && inScope(threshold.criterion)),
    ),
  };
};

/**
 * What an earlier result says of the same part: what nobody looked at now is not gone. Its criteria stay, as those are looked up
 * by what was judged now.
 */
export const narrowBaseline = (baseline: Baseline, scope: Scope): Baseline => ({
  ...baseline,
  findings: baseline.findings.filter(isLookedAt(scope)),
});
