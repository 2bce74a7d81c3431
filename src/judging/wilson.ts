import type { VoiceRules } from '../framework/voice-rules.ts';

/** How sure a share of a group is. */
export type Interval = { low: number; high: number };

/** How many standard deviations on both sides of the mean hold this part of a normal distribution. */
const DEVIATIONS: Record<VoiceRules['interval']['confidence'], number> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * The Wilson interval of a share in a finite group (O'Neill 2021): answers of n out of N people count as n(N − 1)/(N − n). It says
 * nothing of who stayed away.
 * @param yes how many of `answers` @param group how many people were asked
 */
export const wilsonInterval = (
  { yes, answers, group }: { yes: number; answers: number; group: number },
  confidence: VoiceRules['interval']['confidence'],
): Interval => {
  const share = yes / answers;
  // Everybody answered: the share is what it is.
  if (answers >= group) return { low: share, high: share };
  const n = (answers * (group - 1)) / (group - answers);
  const z = DEVIATIONS[confidence];
  const spread = (z * z) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share) + spread / 4) / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};
