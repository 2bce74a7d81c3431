import type { GapKind } from '../judging/gap.ts';
import type { Verdict } from '../judging/verdict.ts';

export const verdictWords: Record<Verdict, string> = {
  met: 'voldaan',
  partlyMet: 'deels voldaan',
  notMet: 'niet voldaan',
  undetermined: 'niet vast te stellen',
  unanswered: 'nog niet beantwoord',
  notApplicable: 'niet van toepassing',
};

/** A sign per verdict, so that colour is never the only difference. */
export const verdictSigns: Record<Verdict, string> = {
  met: '●',
  partlyMet: '◐',
  notMet: '○',
  undetermined: '?',
  unanswered: '…',
  notApplicable: '–',
};

export const gapWords: Record<GapKind, string> = {
  'low-level': 'kan een niveau hoger',
  unanswered: 'nog open',
  unknown: 'weet ik niet',
  'missing-evidence': 'bewijs ontbreekt',
  'invalid-evidence': 'bewijs telt niet mee',
};
