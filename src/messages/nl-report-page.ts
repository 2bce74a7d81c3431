import type { EvidenceMix } from '../domain/evidence-mix.ts';
import type { EarlierRound, Move, MoveReason } from '../domain/trend.ts';
import { count, dutchDate, dutchNumber, dutchScore, levelLabel, listWords, verdictWords } from './nl-words.ts';

/** Words of the report that depend on what there is to say; the fixed ones stand in the templates. */
export const pageWords = {
  /** What a picture of a score shows, for who cannot see it. */
  bar: (score: number | null, target: number) =>
    score === null ? 'Nog geen score' : `Score ${dutchScore(score)}, doel ${dutchNumber(target)}`,
  targetReached: 'doel gehaald',
  /** A standard in one line: what is left to its target. */
  short: (gap: number) => `nog ${dutchScore(gap)} te gaan`,
  moreGaps: (number: number) => `Nog ${count(number, 'punt', 'punten')}`,
  moreFindings: (number: number) => `Nog ${count(number, 'plek', 'plekken')}`,
  moreFiles: (number: number) => `Nog ${count(number, 'bewijsstuk', 'bewijsstukken')}`,
  moreDates: (number: number) => `Nog ${count(number, 'stuk', 'stukken')}`,
  answers: (questions: number, files: number) =>
    `${count(questions, 'antwoord', 'antwoorden')} en ${files === 0 ? 'geen bewijs' : count(files, 'bewijsstuk', 'bewijsstukken')}`,
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

export const directionWords: Record<Move['direction'], { sign: string; word: string }> = {
  better: { sign: '▲', word: 'beter' },
  worse: { sign: '▼', word: 'minder' },
  same: { sign: '=', word: 'gelijk' },
};

const levelOrNone = (level: Parameters<typeof levelLabel>[0] | null) => (level === null ? 'geen' : levelLabel(level));

/** Why a criterion moved, in one sentence. */
export const describeMoveReason = (reason: MoveReason): string => {
  if (reason.kind === 'answer') {
    return `${reason.question} ging van niveau ${levelOrNone(reason.from)} naar ${levelOrNone(reason.to)}.`;
  }
  if (reason.kind === 'evidence-added') return `Bewijs dat nu telt: ${reason.title}.`;
  return reason.kind === 'evidence-lapsed'
    ? `Bewijs dat niet meer telt: ${reason.title}.`
    : `Bewijs dat weg is: ${reason.title}.`;
};

/** Where a criterion came from and went to. */
export const describeMove = ({ from, to }: Pick<Move, 'from' | 'to'>): string =>
  `Van ${verdictWords[from.verdict]} (${dutchScore(from.score)}) naar ${verdictWords[to.verdict]} (${dutchScore(to.score)}).`;

/** An earlier round whose scores say nothing beside these. */
export const notComparable = ({ schoolYear, framework }: EarlierRound): string =>
  `De ronde van ${schoolYear} is beoordeeld met een andere versie: ${framework}. Die scores zijn niet met deze te vergelijken.`;

export const promiseWords = (done: boolean | null): string => {
  if (done === null) return 'niet meer genoemd';
  return done ? 'gedaan' : 'nog niet gedaan';
};

/** The line of a standard, for who cannot see it. */
export const lineWords = (scores: readonly { round: string; score: string }[]): string =>
  scores.map(({ round, score }) => `${round}: ${score}`).join('; ');

export const trendWords = {
  now: 'nu',
  mark: (round: EarlierRound) => `${round.schoolYear}: ${round.mark.met} van ${round.mark.of}`,
} as const;
