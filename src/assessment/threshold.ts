import type { CheckSettings } from '../dossier/dossier.ts';
import type { JudgedStandard } from '../judging/gap.ts';
import type { JudgedCriterion, Verdict } from '../judging/verdict.ts';

/** A bar that the school set, in school.yaml or by a flag, and whether it was reached. */
export type Threshold =
  | { kind: 'requireMet'; criterion: string; verdict: Verdict | null; reached: boolean }
  | { kind: 'minScore'; standard: string; minimum: number; score: number | null; reached: boolean }
  | { kind: 'minMet'; minimum: number; met: number; reached: boolean };

/** What thresholds are held against: of a run, or of a saved result. */
export type Standing = {
  criteria: readonly Pick<JudgedCriterion, 'id' | 'verdict'>[];
  standards: readonly Pick<JudgedStandard, 'id' | 'score'>[];
  mark: { met: number };
};

/** Holds a result against `requireMet`, `minScore` and `minMet`; what has no score has not reached a minimum. */
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
