import type { AuditResult } from '../assessment/audit-result.ts';
import type { Threshold } from '../assessment/what-fails.ts';
import { count, dutchDate, dutchNumber, dutchScore } from '../base/words/words.ts';
import type { Act } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { FrameworkContent } from '../framework/known-versions.ts';
import type { JudgedRequirement, RequirementState } from '../judging/verdict.ts';
import { verdictSigns, verdictWords } from './verdicts.ts';

export const severityHeadings: Record<Severity, string> = {
  error: 'Eerst oplossen',
  warning: 'Daarna bekijken',
  note: 'Goed om te weten',
};

/** The outcome for the mark in a line, such as 'Keurmerk: ● voldaan (10 van 10)'. */
export const markOutcome = ({ verdict, met, of }: AuditResult['mark']): string =>
  reportWords.outcome(`${verdictSigns[verdict]} ${verdictWords[verdict]}`, met, of);

/** Where the school stands, in one or two sentences. */
export const markSentence = ({ verdict, met, of }: AuditResult['mark']): string => {
  const counted = `De school voldoet aan ${met} van ${of} criteria.`;
  if (verdict === 'met') return `${counted} Volgens deze zelfbeoordeling is de school klaar voor de audit.`;
  if (verdict === 'notMet') return `${counted} Voor het keurmerk zijn ze alle ${of} nodig.`;
  return `${counted} Van de andere is de uitkomst nog niet bekend.`;
};

/** What is said of a framework beside its version. */
const CONTENT_WORDS: Record<FrameworkContent, string> = {
  original: '',
  altered: ' (aangepast: niet meer de inhoud van die versie)',
  unknown: ' (inhoud niet nagekeken)',
};

/** Labels in reports. */
export const reportWords = {
  title: (mark: string, school: string) => `${mark}: zelfbeoordeling van ${school}`,
  version: ({ title, version, content = 'unknown' }: AuditResult['qualityMark']) =>
    `${title}, versie ${version}${CONTENT_WORDS[content]}`,
  ofTen: (met: number, of: number) => `${met} van ${of}`,
  outcome: (verdict: string, met: number, of: number) => `Keurmerk: ${verdict} (${met} van ${of})`,
  standards: 'De standaarden',
  criteria: 'De criteria',
  next: 'Wat nu?',
  withoutScore: (missing: number) => `(wacht op ${count(missing, 'criterium', 'criteria')})`,
  ofTarget: (target: number) => `van ${dutchNumber(target)}`,
  noScoreYet: (missing: number) =>
    `Nog geen score: bij ${count(missing, 'criterium', 'criteria')} zijn niet genoeg niveaus bekend.`,
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
  unexamined: { state: 'is nog niet bekeken', sign: '?' },
  missing: { state: 'ontbreekt', sign: '✗' },
};

/** Where a requirement stands, with a sign. */
export const describeRequirement = ({ state, alone }: Pick<JudgedRequirement, 'state' | 'alone'>) =>
  alone === undefined ? requirementWords[state] : { state: 'is er, maar is alleen niet genoeg', sign: '✗' };

/** A threshold that was not reached, in one sentence. */
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

/** The heading of each group of findings in reports. */
export const actHeadings: Record<Act, string> = {
  privacy: 'Haal persoonsgegevens weg',
  files: 'Vervang of herstel bestanden',
  register: 'Vul de lijst van bewijs aan',
  evidence: 'Zorg voor bewijs dat telt',
  answers: 'Beantwoord vragen of vul antwoorden aan',
  agreements: 'Maak een afspraak',
  upkeep: 'Werk het dossier bij',
};
