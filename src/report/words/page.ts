import { count, dutchDate, dutchNumber, dutchScore, listWords } from '../../base/words/words.ts';
import type { EvidenceMix } from '../../evidence/evidence-mix.ts';

const answeredWords = (answered: number, questions: number): string => {
  if (answered === 0) return 'geen antwoorden';
  return answered === questions
    ? count(questions, 'antwoord', 'antwoorden')
    : `${answered} van ${count(questions, 'antwoord', 'antwoorden')}`;
};

/** Words of the report that depend on what there is to say; the fixed ones stand in the templates. */
export const pageWords = {
  /** What a picture of a score shows, for who cannot see it. */
  bar: (score: number | null, target: number) =>
    score === null ? 'Nog geen score' : `Score ${dutchScore(score)}, doel ${dutchNumber(target)}`,
  targetReached: 'doel gehaald',
  /** A standard in one line: what is left to its target. */
  short: (gap: number) => `nog ${dutchScore(gap)} te gaan`,
  /** Where more of a gap is told. */
  see: (standard: string) => `Zie ${standard}`,
  /** Gaps that are told at another standard, in one sentence; null when there are none. */
  elsewhere: (gaps: readonly { criterion: string; name: string; adds: string; home: string }[]): string | null => {
    const list = gaps.map(({ criterion, name, adds, home }) =>
      adds === '' ? `${criterion} ${name} (${home})` : `${name} (${adds}, ${home})`,
    );
    return list.length === 0 ? null : `Staat bij een andere standaard, en telt ook hier: ${listWords(list, 'en')}.`;
  },
  moreGaps: (number: number) => `Nog ${count(number, 'punt', 'punten')}`,
  moreFindings: (number: number) => `Nog ${count(number, 'plek', 'plekken')}`,
  moreFiles: (number: number) => `Nog ${count(number, 'bewijsstuk', 'bewijsstukken')}`,
  moreDates: (number: number) => `Nog ${count(number, 'stuk', 'stukken')}`,
  answers: (answered: number, questions: number, files: number) =>
    `${answeredWords(answered, questions)} en ${files === 0 ? 'geen bewijs' : count(files, 'bewijsstuk', 'bewijsstukken')}`,
  votes: (votes: readonly { role: string; level: string }[]) =>
    votes.map(({ role, level }) => `${role} ${level}`).join(', '),
  answeredOn: (date: string) => `beantwoord op ${dutchDate(date)}`,
  validUntil: (date: string) => `geldig tot en met ${dutchDate(date)}`,
  confidential: 'vertrouwelijk',
  accepted: ({ until, by }: { until: string; by: string }) => `Aanvaard tot en met ${dutchDate(until)} door ${by}.`,
  withoutAction: (criteria: readonly string[]) =>
    `Bij ${listWords(criteria, 'en')} is een laag niveau en nog geen afspraak. Spreek af wie wat doet, en wanneer.`,
} as const;

export const calendarWords = { evidence: 'bewijs', action: 'afspraak' } as const;

export const mixWords: Record<keyof EvidenceMix, string> = {
  policy: 'plannen en afspraken',
  practice: 'wat er gebeurde',
  perception: 'wat mensen vinden',
};
