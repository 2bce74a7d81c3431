import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/verdict.ts';
import { mergeAnswer } from './merge-answer.ts';

/** An answer takes the place of another; what people said stays: votes, remarks, the words of a minority. */

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split('\n'));

/** Texts one below the other, each line once. */
export const joinLines = (texts: readonly (string | undefined)[]): string | undefined => {
  const told = [...new Set(texts.filter((text) => text !== undefined))];
  if (told.length < 2) return told[0];
  return [...new Set(told.flatMap(linesOf))].join('\n');
};

/** A new text takes the place of the old one, unless it says no more than a part of that. */
const newText = (before: string | undefined, given: string | undefined): string | undefined =>
  given === undefined || linesOf(given).every((line) => linesOf(before).includes(line)) ? before : given;

/** Why it does not apply, by all who said so while the answers still differed; null when nobody did. */
export const justificationIn = ({ notApplicable, proposals = [] }: Answer): string | null =>
  joinLines([notApplicable, ...proposals.map((proposal) => proposal.notApplicable)]) ?? null;

/** What was written beside the answers that still differed; why it does not apply is a remark once something else is agreed. */
const remarkAfter = (before: Answer, given: Answer): string | undefined => {
  const agreed = linesOf(given.notApplicable);
  const said = (before.proposals ?? []).flatMap(({ remark, notApplicable }) => [
    remark,
    joinLines(linesOf(notApplicable).filter((line) => !agreed.includes(line))),
  ]);
  return joinLines([newText(before.remark, given.remark), ...said]);
};

/** The answer of a team instead of what stood there, which may be answers that still differed: agreeing takes no words away. */
export const replaceAnswer = (before: Answer | undefined, given: Answer): Answer => {
  if (before === undefined) return given;
  const { remark: _remark, minority: _minority, votes, contributions, answeredOn, ...answer } = given;
  const remark = remarkAfter(before, given);
  const minorities = (before.proposals ?? []).map((proposal) => proposal.minority);
  const minority = joinLines([newText(before.minority, given.minority), ...minorities]);
  const allVotes = { ...before.votes, ...votes };
  const allSaid = { ...before.contributions, ...contributions };
  return {
    ...answer,
    ...(remark === undefined ? {} : { remark }),
    ...(Object.keys(allVotes).length === 0 ? {} : { votes: allVotes }),
    ...(Object.keys(allSaid).length === 0 ? {} : { contributions: allSaid }),
    ...(minority === undefined ? {} : { minority }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
};

/** What an answer becomes when a file gives one. What leaves a question open takes no answer away. */
export const takeOverAnswer = (before: Answer | undefined, given: Answer): Answer | undefined => {
  if (stateOfAnswer(given) !== 'open') return replaceAnswer(before, given);
  return stateOfAnswer(before) === 'open' ? mergeAnswer(before, [{ role: null, answer: given }]) : before;
};
