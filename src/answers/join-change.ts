import { isSame } from '../base/records.ts';
import type { Answer } from '../dossier/dossier.ts';
import { joinLines } from './agree-answer.ts';
import { heardIn, type Proposal, pick, stanceOf, teamIn, withWeighed } from './answer-voices.ts';
import { mergeAnswer } from './merge-answer.ts';

/** Merges two changes to the same answer, both made to the same earlier one. */

/** The value that changed; `both` decides if both did. */
const later = <Value>(
  before: Value,
  mine: Value,
  theirs: Value,
  both: (mine: Value, theirs: Value) => Value,
): Value => {
  if (isSame(mine, before)) return theirs;
  return isSame(theirs, before) || isSame(mine, theirs) ? mine : both(mine, theirs);
};

const bothTexts = (mine: string | undefined, theirs: string | undefined) => joinLines([theirs, mine]);

/** Merges records by role: the value that changed, or mine if both did. */
const joinRecords = <Value>(
  before: Record<string, Value> = {},
  mine: Record<string, Value> = {},
  theirs: Record<string, Value> = {},
): Record<string, Value> | undefined => {
  const entries = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].flatMap((role) => {
    const value = later(before[role], mine[role], theirs[role], (own) => own);
    return value === undefined ? [] : [[role, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const POSITION = ['level', 'notApplicable', 'unknown', 'proposals', 'later'] as const;

/** Which votes the team weighed is no part of it: a vote taken anew changes that, and leaves what the team answered alone. */
const positionOf = (answer: Answer): Pick<Answer, (typeof POSITION)[number]> => {
  const { proposals, ...position } = pick(answer, POSITION);
  if (proposals === undefined) return position;
  return { ...position, proposals: proposals.map((proposal) => withWeighed(proposal, [])) };
};

/** Whether the answer takes a position: leaving a question for later does not. */
const saysSomething = (answer: Answer): boolean => stanceOf(answer) !== null || answer.proposals !== undefined;

/** My answer, unless it leaves the question open and theirs does not. */
const firmest = (mine: Answer, theirs: Answer): Answer =>
  !saysSomething(mine) && saysSomething(theirs) ? theirs : mine;

/** Whether their answer contradicts mine. */
const differs = (before: Answer, mine: Answer, theirs: Answer): boolean => {
  const isChanged = (answer: Answer) => !isSame(positionOf(answer), positionOf(before));
  if (stanceOf(mine) === null || !isChanged(mine) || !isChanged(theirs)) return false;
  const answered = teamIn(theirs).flatMap((said) => stanceOf(said) ?? []);
  return answered.some((stance) => stance !== stanceOf(mine));
};

/** The proposals with the roles whose other stance the team knew; if both changed a role's vote, mine counts, as in the votes. */
const joinWeighed = (proposals: readonly Proposal[], before: Answer, mine: Answer, theirs: Answer): Proposal[] => {
  const [was, own, other] = [before, mine, theirs].map((answer) => Object.fromEntries(heardIn(answer)));
  const heard = joinRecords(was, own, other) ?? {};
  const named = [...(mine.proposals ?? []), ...(theirs.proposals ?? [])];
  return proposals.map((proposal) => {
    const alike = named.filter((each) => stanceOf(each) === stanceOf(proposal));
    const roles = new Set(alike.flatMap(({ weighed = [] }) => weighed));
    return withWeighed(proposal, [...roles].filter((role) => heard[role]?.isWeighed === true).sort());
  });
};

/**
 * What an answer becomes if somebody else changed it as well. A change by one of them stands; two answers that differ are both kept
 * until the team agrees.
 */
export const joinChange = (before: Answer | undefined, mine: Answer, theirs: Answer | undefined): Answer => {
  if (theirs === undefined || isSame(theirs, before)) return mine;
  const start = before ?? {};
  if (differs(start, mine, theirs)) return mergeAnswer(theirs, [mine]) ?? mine;
  const { proposals, ...position } = later(positionOf(start), positionOf(mine), positionOf(theirs), firmest);
  const remark = later(start.remark, mine.remark, theirs.remark, bothTexts);
  const votes = joinRecords(start.votes, mine.votes, theirs.votes);
  const contributions = joinRecords(start.contributions, mine.contributions, theirs.contributions);
  const minority = later(start.minority, mine.minority, theirs.minority, bothTexts);
  const answeredOn = mine.answeredOn ?? theirs.answeredOn;
  return {
    ...position,
    ...(proposals === undefined ? {} : { proposals: joinWeighed(proposals, start, mine, theirs) }),
    ...(remark === undefined ? {} : { remark }),
    ...(votes === undefined ? {} : { votes }),
    ...(contributions === undefined ? {} : { contributions }),
    ...(minority === undefined ? {} : { minority }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
};
