import type { QualityMark } from '../framework/quality-mark.ts';
import type { JudgedCriterion } from './verdict.ts';

/**
 * Judges the mark by the criteria that are part of it: met when all are met, notMet when one is notMet or partlyMet, else
 * undetermined.
 */
export const judgeMark = (
  criteria: JudgedCriterion[],
  mark: QualityMark,
): { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number } => {
  const counted = new Set(mark.criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id));
  const verdicts = criteria.filter(({ id }) => counted.has(id)).map(({ verdict }) => verdict);
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  const failed = verdicts.some((verdict) => verdict === 'notMet' || verdict === 'partlyMet');
  const verdict = met === counted.size && met > 0 ? 'met' : failed ? 'notMet' : 'undetermined';
  return { verdict, met, of: counted.size };
};
