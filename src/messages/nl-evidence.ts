import type { JudgedEvidence } from '../domain/evidence.ts';
import { toOneLine } from '../domain/plain-text.ts';
import { findingCatalogue } from './nl-findings.ts';
import { evidenceStateWords } from './nl-report.ts';
import { dutchDate, listWords } from './nl-words.ts';

const stateWords = ({ state, criteria }: JudgedEvidence, reasons: string): string => {
  if (criteria.length === 0) return 'telt nergens mee: er staat geen criterium bij';
  return reasons === '' ? evidenceStateWords[state] : `${evidenceStateWords[state]}: ${reasons}`;
};

/** A piece of evidence on a few lines: its name, what it is, and whether it counts. */
export const describeEvidence = (file: JudgedEvidence): { name: string; details: string[]; state: string } => {
  const date = file.date === null ? 'geen datum' : dutchDate(file.date);
  const until = file.validUntil === null ? '' : `, goed tot en met ${dutchDate(file.validUntil)}`;
  const criteria = file.criteria.length === 0 ? 'geen criterium' : listWords(file.criteria, 'en');
  const reasons = listWords(
    file.reasons.map((code) => findingCatalogue[code].title.toLowerCase()),
    'en',
  );
  return {
    name: file.id === null ? `(niet in de lijst) ${toOneLine(file.file)}` : file.id,
    details: [`bewijs/${toOneLine(file.file)}`, `${toOneLine(file.documentTitle)} · ${criteria} · ${date}${until}`],
    state: stateWords(file, reasons),
  };
};
