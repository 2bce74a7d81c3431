import type { AuditResult } from '../assessment/audit-result.ts';
import type { EarlierRound, Move, MoveReason } from '../assessment/trend.ts';
import { count, dutchScore, levelLabel, listWords } from '../base/words/words.ts';
import type { AnswerState } from '../judging/verdict.ts';
import { evidenceTitle } from './result.ts';
import { verdictWords } from './verdicts.ts';

/** What reports say of this round beside earlier ones. */

export const directionWords: Record<Move['direction'], { sign: string; word: string }> = {
  better: { sign: '▲', word: 'beter' },
  worse: { sign: '▼', word: 'minder' },
  same: { sign: '=', word: 'gelijk' },
  nowKnown: { sign: '◆', word: 'nu voor het eerst bekend' },
  notComparable: { sign: '◇', word: 'niet te vergelijken' },
};

type AnswerReason = Extract<MoveReason, { kind: 'answer' }>;

const STATE_WORDS: Record<Exclude<AnswerState, 'level'>, string> = {
  open: 'geen antwoord',
  unknown: '"weet ik niet"',
  notApplicable: '"niet van toepassing"',
};

const answerReason = ({ question, from, to, fromState, toState }: AnswerReason): string => {
  // A result that was saved before says of an answer without a level no more than that.
  const word = (level: AnswerReason['from'], state: AnswerState): string =>
    level === null ? STATE_WORDS[state === 'level' ? 'open' : (state ?? 'open')] : `niveau ${levelLabel(level)}`;
  return from !== null && to !== null
    ? `${question} ging van niveau ${levelLabel(from)} naar ${levelLabel(to)}.`
    : `${question} ging van ${word(from, fromState)} naar ${word(to, toState)}.`;
};

const EVIDENCE_WORDS: Record<Exclude<MoveReason['kind'], 'answer'>, string> = {
  'evidence-added': 'Bewijs dat nu telt',
  'evidence-lapsed': 'Bewijs dat niet meer telt',
  'evidence-removed': 'Bewijs dat weg is',
  'evidence-unexamined': 'Bewijs dat nu niet kon worden bekeken',
};

/** Why a criterion moved, in one sentence. */
export const describeMoveReason = (reason: MoveReason): string =>
  reason.kind === 'answer' ? answerReason(reason) : `${EVIDENCE_WORDS[reason.kind]}: ${evidenceTitle(reason)}.`;

/** Where a criterion came from and went to; a score where there is one. */
export const describeMove = ({ from, to }: Pick<Move, 'from' | 'to'>): string => {
  const standing = ({ verdict, score }: Move['from']) =>
    score === null ? verdictWords[verdict] : `${verdictWords[verdict]} (${dutchScore(score)})`;
  return `Van ${standing(from)} naar ${standing(to)}.`;
};

/** An earlier round whose scores say nothing beside these. */
export const notComparable = ({ schoolYear, framework, sameMark }: EarlierRound): string =>
  `De ronde van ${schoolYear} is beoordeeld met een ${sameMark === false ? 'ander keurmerk' : 'andere versie'}: ${framework}. Die scores zijn niet met deze te vergelijken.`;

export const promiseWords = (done: boolean | null): string => {
  if (done === null) return 'niet meer genoemd';
  return done ? 'gedaan' : 'nog niet gedaan';
};

/** The line of a standard, for who cannot see it. */
export const lineWords = (scores: readonly { round: string; score: string }[]): string =>
  scores.map(({ round, score }) => `${round}: ${score}`).join('; ');

/** Where the mark stands in this round, as far as it can be told. @param open criteria of the mark that are not answered */
const markNow = ({ met, of }: AuditResult['mark'], open: number): string => {
  if (open === of) return 'nu: nog niet beoordeeld';
  return open === 0
    ? `nu: ${met} van ${of}`
    : `nu: ${met} van ${of}, en ${count(open, 'criterium', 'criteria')} nog niet beoordeeld`;
};

export const trendWords = {
  heading: 'Ontwikkeling',
  now: 'nu',
  mark: ({ schoolYear, mark }: EarlierRound) => `${schoolYear}: ${mark.met} van ${mark.of}`,
  markNow,
  /** Reasons that pull the other way than the criterion went. */
  despite: (reasons: readonly string[]) => `Ook dit veranderde, de andere kant op: ${reasons.join(' ')}`,
  waiting: (criteria: readonly string[]) =>
    criteria.length === 1
      ? `Dit criterium is dit schooljaar nog niet helemaal opnieuw beantwoord: ${listWords(criteria, 'en')}. Wat er veranderde, is daar nog niet bekend.`
      : `Deze ${criteria.length} criteria zijn dit schooljaar nog niet helemaal opnieuw beantwoord: ${listWords(criteria, 'en')}. Wat er veranderde, is daar nog niet bekend.`,
  nothingMoved: 'Geen enkel criterium kreeg een andere uitkomst.',
  othersUnmoved: 'Van de andere criteria kreeg er geen een andere uitkomst.',
} as const;
