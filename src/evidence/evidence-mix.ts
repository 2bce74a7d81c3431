import type { Perspective } from '../framework/quality-mark.ts';
import type { JudgedEvidence } from './evidence.ts';

/** How many files show what a school agrees (policy), what happened (practice), and what people think of it (perception). */
export type EvidenceMix = Record<Perspective, number>;

/** The mix of the evidence that counts: valid, and of a type that counts at all; a file under two entries is one file. */
export const mixOf = (evidence: readonly JudgedEvidence[]): EvidenceMix => {
  const counting = evidence.filter(({ valid, counts }) => valid && counts);
  const filesOf = (wanted: Perspective): number =>
    new Set(counting.filter(({ perspective }) => perspective === wanted).map(({ file }) => file)).size;
  return { policy: filesOf('policy'), practice: filesOf('practice'), perception: filesOf('perception') };
};
