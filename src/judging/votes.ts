import type { Answer } from '../dossier/dossier.ts';
import type { Level, QualityMark } from '../framework/quality-mark.ts';
import { stateOfAnswer } from './score.ts';

/** The lowest and the highest vote; null when there is none. */
export const rangeOf = (votes: Record<string, Level>): { lowest: Level; highest: Level } | null => {
  const [lowest, ...others] = Object.values(votes).sort((one, other) => one - other);
  return lowest === undefined ? null : { lowest, highest: others.at(-1) ?? lowest };
};

/** The distance between the lowest and the highest vote; 0 when there are fewer than two. */
export const spreadOf = (votes: Record<string, Level> = {}): number => {
  const range = rangeOf(votes);
  return range === null ? 0 : range.highest - range.lowest;
};

/** Whether votes lie so far apart that the framework asks for a talk about them, whatever level the team agrees on. */
export const lieFarApart = (
  votes: Record<string, Level> | undefined,
  { interview }: Pick<QualityMark, 'interview'>,
): boolean => interview !== undefined && spreadOf(votes) >= interview.talkFrom;

/**
 * Whether people gave answers to a question that the team still has to agree on. A single vote does not count: it may be the first of
 * a talk that was broken off, and showing it would steer those who have yet to vote.
 */
export const isToAgree = (answer: Answer | undefined): boolean => {
  if (answer === undefined || stateOfAnswer(answer) !== 'open') return false;
  const { votes = {}, contributions = {}, proposals } = answer;
  const roles = [...new Set([...Object.keys(votes), ...Object.keys(contributions)])];
  const isRemarkAlone = (role: string) => votes[role] === undefined && stateOfAnswer(contributions[role]) === 'open';
  return proposals !== undefined || roles.length > 1 || roles.some(isRemarkAlone);
};

/** The level that all gave who said something; null where they differ, or where only one did. */
export const unanimousLevel = ({ votes = {}, contributions = {}, proposals = [] }: Answer): Level | null => {
  const [level, ...others] = Object.values(votes);
  const isOther = (answer: Answer) => stateOfAnswer(answer) !== 'open' && answer.level !== level;
  const differs =
    others.some((other) => other !== level) || [...Object.values(contributions), ...proposals].some(isOther);
  return level === undefined || others.length === 0 || differs ? null : level;
};

/** The roles that voted for another level than the team agreed on. */
export const minorityOf = ({ level, votes = {} }: Pick<Answer, 'level' | 'votes'>): string[] =>
  level === undefined ? [] : Object.keys(votes).filter((role) => votes[role] !== level);
