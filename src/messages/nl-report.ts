import type { AuditResult } from '../domain/audit-result.ts';
import type { JudgedEvidence } from '../domain/evidence.ts';
import type { Severity } from '../domain/finding.ts';

export const sectorWords: Record<AuditResult['school']['sector'], string> = {
  po: 'basisonderwijs',
  vo: 'voortgezet onderwijs',
  so: 'speciaal onderwijs',
};

export const severityHeadings: Record<Severity, string> = {
  error: 'Eerst oplossen',
  warning: 'Daarna bekijken',
  note: 'Goed om te weten',
};

export const evidenceStateWords: Record<JudgedEvidence['state'], string> = {
  valid: 'telt mee',
  invalid: 'telt niet mee',
  unexamined: 'kon niet worden bekeken',
};

/** Where the school stands, in one or two sentences. */
export const markSentence = ({ verdict, met, of }: AuditResult['mark']): string => {
  const counted = `De school voldoet aan ${met} van ${of} criteria.`;
  if (verdict === 'met') return `${counted} Volgens deze zelfbeoordeling is de school klaar voor de audit.`;
  if (verdict === 'notMet') return `${counted} Voor het keurmerk zijn ze alle ${of} nodig.`;
  return `${counted} Van de andere is de uitkomst nog niet bekend.`;
};
