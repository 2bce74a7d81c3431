import type { AuditResult } from '../assessment/audit-result.ts';
import type { EarlierRound, Move, MoveReason } from '../assessment/trend-types.ts';
import { count, dutchScore, levelLabel, listWords } from '../base/words/words.ts';
import type { AnswerState } from '../judging/score.ts';
import { evidenceTitle } from './evidence.ts';
import { verdictWords } from './verdicts.ts';

/** The words of reports that compare rounds. */

export const directionWords: Record<Move['direction'], { sign: string; word: string }> = {
  better: { sign: '▲', word: 'beter' },
  worse: { sign: '▼', word: 'minder' },
  same: { sign: '=', word: 'gelijk' },
  nowKnown: { sign: '+', word: 'nu voor het eerst bekend' },
  notComparable: { sign: '◇', word: 'niet te vergelijken' },
};

type AnswerReason = Extract<MoveReason, { kind: 'answer' }>;

const OPEN = 'geen antwoord';

const STATE_WORDS: Record<Exclude<AnswerState, 'level'>, string> = {
  open: OPEN,
  unknown: '"weet ik niet"',
  notApplicable: '"niet van toepassing"',
};

const answerReason = ({ question, from, to, fromState, toState }: AnswerReason): string => {
  // Results saved by older versions lack the state of an answer without a level.
  const word = (level: AnswerReason['from'], state: AnswerState): string =>
    level === null ? STATE_WORDS[state === 'level' ? 'open' : (state ?? 'open')] : `niveau ${levelLabel(level)}`;
  if (from !== null && to !== null) return `${question} ging van niveau ${levelLabel(from)} naar ${levelLabel(to)}.`;
  const [was, is] = [word(from, fromState), word(to, toState)];
  if (was === OPEN) return `${question} kreeg een antwoord: ${is}.`;
  return is === OPEN
    ? `${question} heeft geen antwoord meer. Het was ${was}.`
    : `${question} ging van ${was} naar ${is}.`;
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

/** The old and the new verdict of a criterion, each with its score if it has one. */
export const describeMove = ({ from, to }: Pick<Move, 'from' | 'to'>): string => {
  const standing = ({ verdict, score }: Move['from']) =>
    score === null ? verdictWords[verdict] : `${verdictWords[verdict]} (${dutchScore(score)})`;
  return `Van ${standing(from)} naar ${standing(to)}.`;
};

/** An earlier round whose scores cannot be compared. */
export const notComparable = ({ schoolYear, framework, sameMark }: EarlierRound): string =>
  `De ronde van ${schoolYear} is beoordeeld met een ${sameMark === false ? 'ander keurmerk' : 'andere versie'}: ${framework}. Die scores zijn niet met deze te vergelijken.`;

export const promiseWords = (done: boolean | null): string => {
  if (done === null) return 'niet meer genoemd';
  return done ? 'gedaan' : 'nog niet gedaan';
};

/** The chart of a standard in words, for readers who cannot see it. */
export const lineWords = (scores: readonly { round: string; score: string }[]): string =>
  scores.map(({ round, score }) => `${round}: ${score}`).join('; ');

/** The mark in this round, as far as it is judged. @param open the number of its criteria that are not answered */
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
  /** Reasons against the direction in which the criterion moved. */
  despite: (reasons: readonly string[]) => `Ook dit veranderde, de andere kant op: ${reasons.join(' ')}`,
  waiting: (criteria: readonly string[]) =>
    criteria.length === 1
      ? `Dit criterium is dit schooljaar nog niet helemaal opnieuw beantwoord: ${listWords(criteria, 'en')}. Wat er veranderde, is daar nog niet bekend.`
      : `Deze ${criteria.length} criteria zijn dit schooljaar nog niet helemaal opnieuw beantwoord: ${listWords(criteria, 'en')}. Wat er veranderde, is daar nog niet bekend.`,
  nothingMoved: 'Geen enkel criterium kreeg een andere uitkomst.',
  othersUnmoved: 'Van de andere criteria kreeg er geen een andere uitkomst.',
} as const;
