import type { Answer } from '../dossier/dossier.ts';
import type { Criterion, Level, QualityMark } from '../framework/quality-mark.ts';

export type AnswerState = 'level' | 'notApplicable' | 'unknown' | 'open';

export type Answers = Record<string, Answer>;

export const stateOfAnswer = (answer: Answer | undefined): AnswerState => {
  if (answer === undefined) return 'open';
  if (answer.level !== undefined) return 'level';
  if (answer.notApplicable !== undefined) return 'notApplicable';
  return answer.unknown === true ? 'unknown' : 'open';
};

/** Significant digits to trust in a computed score: they turn 213.49999999999997 back into 213.5. */
const SURE_DIGITS = 12;

/** Rounds to two decimals, half up, as people round the written number: 2.135 becomes 2.14. */
export const roundScore = (value: number): number =>
  Math.round(Number((value * 100).toPrecision(SURE_DIGITS))) / 100 + 0;

/** The mean of levels in two decimals, half up. Works in whole numbers, so that floating point loses no half. */
const roundMean = (levels: number[]): number =>
  Math.round((levels.reduce((sum, level) => sum + level, 0) * 100) / levels.length) / 100;

export const levelOf = (answer: Answer | undefined): Level[] => (answer?.level === undefined ? [] : [answer.level]);

export const idsIn = (criterion: Criterion, answers: Answers, state: AnswerState): string[] =>
  criterion.questions.map(({ id }) => id).filter((id) => stateOfAnswer(answers[id]) === state);

export type Rule = QualityMark['rule'];

/** How many levels have to be known; a criterion with fewer questions needs all of them. */
export const levelsNeeded = ({ questions }: Criterion, { minLevels = 1 }: Rule): number =>
  Math.min(minLevels, questions.length);

/**
 * The score of a criterion: the mean of its known levels (0 to 3, two decimals); null while a question is open or while too few levels
 * are known.
 */
export const scoreCriterion = (criterion: Criterion, answers: Answers, rule: Rule): number | null => {
  if (idsIn(criterion, answers, 'open').length > 0) return null;
  const levels = criterion.questions.flatMap(({ id }) => levelOf(answers[id]));
  return levels.length < Math.max(1, levelsNeeded(criterion, rule)) ? null : roundMean(levels);
};
