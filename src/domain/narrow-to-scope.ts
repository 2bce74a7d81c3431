import type { JudgedResult } from './audit-result.ts';
import type { Scope } from './scope.ts';

/**
 * A result with only what was looked at: the evidence and criteria of the scope, and what was found about them. Scores stay: they
 * come from answers. The mark depends on what nobody looked at, so it is not determined.
 */
export const narrowToScope = (result: JudgedResult, { files, criteria }: Scope): JudgedResult => {
  const inScope = (id: string) => criteria.includes(id);
  return {
    ...result,
    mark: { ...result.mark, verdict: 'undetermined' },
    criteria: result.criteria.filter(({ id }) => inScope(id)),
    standards: result.standards.map((standard) => ({
      ...standard,
      gaps: standard.gaps.filter(({ criterion }) => inScope(criterion)),
    })),
    evidence: result.evidence.filter((item) => files.includes(item.file) || item.criteria.some(inScope)),
    findings: result.findings.filter(({ subject, code }) => {
      // A waiver may be for what nobody looked at.
      if (subject.kind === 'dossier') return code !== 'waiver-unused';
      return subject.kind === 'file' ? files.includes(subject.path) : inScope(subject.criterion);
    }),
    thresholds: result.thresholds.filter(
      (threshold) => threshold.kind === 'minScore' || (threshold.kind === 'requireMet' && inScope(threshold.criterion)),
    ),
  };
};
