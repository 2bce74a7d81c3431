import type { AuditResult } from '../assessment/audit-result.ts';
import type { Threshold } from '../assessment/threshold.ts';
import { count, dutchDate, dutchNumber, dutchScore, listWords } from '../base/words/words.ts';
import type { EvidenceStanding } from '../evidence/evidence.ts';
import type { EvidenceMix } from '../evidence/evidence-mix.ts';
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { JudgedRequirement, RequirementState } from '../judging/verdict.ts';
import { verdictWords } from './verdicts.ts';

export const severityHeadings: Record<Severity, string> = {
  error: 'Eerst oplossen',
  warning: 'Daarna bekijken',
  note: 'Goed om te weten',
};

/** What evidence does for the judgement. Participation is no involvement, so that a list of helpers never counts. */
export const evidenceStateWords: Record<EvidenceStanding, string> = {
  valid: 'telt mee',
  invalid: 'telt niet mee',
  unexamined: 'kon niet worden bekeken',
  neverCounts: 'telt nooit mee: dit is ouderparticipatie',
  unlinked: 'telt nergens mee: er staat geen criterium bij',
};

/** How reports call a piece of evidence: what is confidential is told so wherever its title stands. */
export const evidenceTitle = ({ title, confidential }: { title: string; confidential?: boolean }): string =>
  confidential === true ? `${title} (vertrouwelijk)` : title;

/** Where the school stands, in one or two sentences. */
export const markSentence = ({ verdict, met, of }: AuditResult['mark']): string => {
  const counted = `De school voldoet aan ${met} van ${of} criteria.`;
  if (verdict === 'met') return `${counted} Volgens deze zelfbeoordeling is de school klaar voor de audit.`;
  if (verdict === 'notMet') return `${counted} Voor het keurmerk zijn ze alle ${of} nodig.`;
  return `${counted} Van de andere is de uitkomst nog niet bekend.`;
};

/** What reports say around the facts. */
export const reportWords = {
  title: (mark: string, school: string) => `${mark}: zelfbeoordeling van ${school}`,
  version: (title: string, version: string) => `${title}, versie ${version}`,
  ofTen: (met: number, of: number) => `${met} van ${of}`,
  outcome: (verdict: string, met: number, of: number) => `Keurmerk: ${verdict} (${met} van ${of})`,
  standards: 'De standaarden',
  criteria: 'De criteria',
  next: 'Wat nu?',
  withoutScore: (missing: number) => `(nog ${missing} zonder score)`,
  ofTarget: (target: number) => `van ${dutchNumber(target)}`,
  noScoreYet: (missing: number) =>
    `Nog geen score: bij ${count(missing, 'criterium', 'criteria')} ontbreekt een antwoord.`,
  supplement: ' (aanvulling)',
  primary: (standard: string) => `${standard} (telt dubbel)`,
  noDate: 'geen datum',
  nobodyYet: 'nog niemand',
  done: 'gedaan',
  overdue: 'te laat',
  toDo: 'nog te doen',
  notApplicable: 'n.v.t.',
  unknown: 'weet ik niet',
  open: 'open',
  again: (level: string) => `opnieuw te beoordelen (vorige ronde: ${level})`,
  waived: ({ until, by, reason }: NonNullable<Finding['waived']>) =>
    `Aanvaard tot en met ${dutchDate(until)} door ${by}: ${reason}`,
};

const requirementWords: Record<RequirementState, { state: string; sign: string }> = {
  satisfied: { state: 'is er', sign: '✓' },
  unexamined: { state: 'kon niet worden bekeken', sign: '?' },
  missing: { state: 'ontbreekt', sign: '✗' },
};

/** Where a requirement stands, with a sign. */
export const describeRequirement = ({ state, alone }: Pick<JudgedRequirement, 'state' | 'alone'>) =>
  alone === undefined ? requirementWords[state] : { state: 'is er, maar is alleen niet genoeg', sign: '✗' };

/** A bar of school.yaml that was not reached, in one sentence. */
export const describeThreshold = (threshold: Threshold): string => {
  if (threshold.kind === 'minScore') {
    const { standard, minimum, score } = threshold;
    const bar = `${standard} moet ten minste ${dutchNumber(minimum)} zijn en`;
    return score === null
      ? `${bar} heeft nog geen score. Beantwoord de vragen die nog open staan.`
      : `${bar} is: ${dutchScore(score)}.`;
  }
  if (threshold.kind === 'minMet') {
    return `Ten minste ${count(threshold.minimum, 'criterium moet', 'criteria moeten')} voldaan zijn. Het ${threshold.met === 1 ? 'is' : 'zijn'} er: ${threshold.met}.`;
  }
  const now = threshold.verdict === null ? 'onbekend' : verdictWords[threshold.verdict];
  return `${threshold.criterion} moet voldaan zijn en is: ${now}.`;
};

const MIX_WORDS: Record<keyof EvidenceMix, string> = {
  policy: 'wat de school wil of afspreekt',
  practice: 'wat er gebeurde',
  perception: 'wat mensen ervan vinden',
};

/** What the evidence that counts tells about: plans, practice, opinions; null when nothing counts. */
export const mixSentence = (mix: EvidenceMix): string | null => {
  const { policy, practice, perception } = mix;
  if (policy + practice + perception === 0) return null;
  const parts = (
    [
      ['policy', policy],
      ['practice', practice],
      ['perception', perception],
    ] as const
  ).map(([kind, number]) => `${number === 0 ? 'geen' : number} over ${MIX_WORDS[kind]}`);
  return `Bewijs dat meetelt: ${listWords(parts, 'en')}.`;
};
