import type { Criterion } from '../framework/quality-mark.ts';
import type { JudgedEvidence } from './evidence.ts';

/**
 * Whether a piece of evidence counts for a criterion by its type: a type that is never enough alone does so only beside another file.
 * Another entry of the same file is no other file.
 * @param beside the evidence of the criterion, as far as it may be used
 */
export const isEnough = (
  { document, file }: JudgedEvidence,
  beside: readonly JudgedEvidence[],
  { insufficientAlone = [] }: Criterion['evidence'],
): boolean => !insufficientAlone.includes(document) || beside.some((other) => other.counts && other.file !== file);
