import type { SchoolFile } from './dossier.ts';
import type { JudgedStandard } from './gap.ts';
import type { JudgedCriterion, Verdict } from './verdict.ts';

/** A bar that the school set in school.yaml, and whether it was reached. */
export type Threshold =
  | { kind: 'requireMet'; criterion: string; verdict: Verdict | null; reached: boolean }
  | { kind: 'minScore'; standard: string; minimum: number; score: number | null; reached: boolean };

/** Holds the result against `check.requireMet` and `check.minScore`; what has no score has not reached a minimum. */
export const judgeThresholds = (
  settings: SchoolFile['check'],
  criteria: JudgedCriterion[],
  standards: JudgedStandard[],
): Threshold[] => [
  ...(settings?.requireMet ?? []).map((id): Threshold => {
    const verdict = criteria.find((criterion) => criterion.id === id)?.verdict ?? null;
    return { kind: 'requireMet', criterion: id, verdict, reached: verdict === 'met' };
  }),
  ...Object.entries(settings?.minScore ?? {}).map(([id, minimum]): Threshold => {
    const score = standards.find((standard) => standard.id === id)?.score ?? null;
    return { kind: 'minScore', standard: id, minimum, score, reached: score !== null && score >= minimum };
  }),
];
