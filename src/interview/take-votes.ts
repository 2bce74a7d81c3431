import { joinLines } from '../answers/agree-answer.ts';
import { type Proposal, withWeighed } from '../answers/answer-voices.ts';
import { type RoleSpread, saysOtherwise } from '../answers/spread-by-role.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { isToAgree, lieFarApart, spreadOf, unanimousLevel } from '../judging/votes.ts';
import { type AnswerChoice, isVote, type Vote, votePrompt, votesPrompt } from './level-prompts.ts';
import { voteAgainPrompt } from './prompts.ts';
import { saveAnswer } from './save-answer.ts';
import {
  copiesScreen,
  proposalsScreen,
  type QuestionOnScreen,
  questionScreen,
  type ShownVoice,
  votesScreen,
} from './screens.ts';
import { answersOf, type Sitting, spreadsOf, titleOfRole } from './sitting.ts';

const withoutWeighed = (proposal: Proposal, role: string): Proposal =>
  withWeighed(
    proposal,
    (proposal.weighed ?? []).filter((each) => each !== role),
  );

/** The answer with the vote of one role. Replaces what this role voted before, and keeps what it wrote. */
const withVote = (before: Answer | undefined, role: string, vote: Vote): Answer => {
  const { votes = {}, contributions = {}, proposals, ...rest } = before ?? {};
  const { [role]: _vote, ...others } = votes;
  const { [role]: said, ...otherSaid } = contributions;
  const { unknown: _unknown, notApplicable: reason, remark: written, ...texts } = said ?? {};
  const remark = joinLines([written, reason]);
  const level = vote.kind === 'level' ? { [role]: vote.level } : {};
  const given = {
    ...(vote.kind === 'unknown' ? { unknown: true as const } : {}),
    ...(remark === undefined ? {} : { remark }),
    ...texts,
  };
  const allSaid = { ...otherSaid, ...(Object.keys(given).length === 0 ? {} : { [role]: given }) };
  const allVotes = { ...others, ...level };
  return {
    ...rest,
    ...(Object.keys(allVotes).length === 0 ? {} : { votes: allVotes }),
    ...(Object.keys(allSaid).length === 0 ? {} : { contributions: allSaid }),
    // What the role says now, nobody has weighed yet.
    ...(proposals === undefined ? {} : { proposals: proposals.map((each) => withoutWeighed(each, role)) }),
  };
};

/** Roles at the table that have not voted on an open question and had no turn in this sitting. */
const yetToVote = ({ present, turns }: Sitting, id: string, { votes = {}, contributions = {} }: Answer): string[] =>
  present.filter(
    (role) => votes[role] === undefined && contributions[role]?.unknown === undefined && !turns.has(`${id} ${role}`),
  );

/** The roles that vote now. On an answered question that is everybody, but only if the team wants to vote again. */
const votersFor = async (sitting: Sitting, id: string): Promise<string[]> => {
  const { desk, present, votedOn, vote, voteAgain } = sitting;
  const answer = answersOf(sitting)[id];
  if (!vote) return [];
  if (voteAgain === id) return present;
  if (stateOfAnswer(answer) === 'open') return yetToVote(sitting, id, answer ?? {});
  // The team only looked at the explanation or the evidence, and never left this question.
  if (votedOn === id) return [];
  return (await desk.ask(voteAgainPrompt(id))) ? present : [];
};

/** Writes what roles voted; of a role that gives no vote, an earlier one goes. */
const keepVotes = async (sitting: Sitting, id: string, given: readonly (readonly [string, Vote])[]): Promise<void> => {
  const before = answersOf(sitting)[id];
  const counts = ([role, vote]: readonly [string, Vote]) =>
    vote.kind !== 'no-vote' || before?.votes?.[role] !== undefined || before?.contributions?.[role]?.unknown === true;
  for (const [role] of given) sitting.turns.add(`${id} ${role}`);
  const now = given.filter(counts).reduce<Answer | undefined>((all, [role, vote]) => withVote(all, role, vote), before);
  if (now !== undefined && now !== before) await saveAnswer(sitting, id, now, before);
};

/** What comes of asking for votes: null when all are there, what the team does instead, or the way of voting that it wants. */
type Outcome = { instead: AnswerChoice } | { voting: Sitting['voting'] } | null;

/** Asks all roles in one line; it is on disk once the last vote is there. */
const askInLine = async (sitting: Sitting, question: QuestionOnScreen, voters: readonly string[]): Promise<Outcome> => {
  const titles = voters.map((role) => titleOfRole(sitting, role));
  const chosen = await sitting.desk.ask(votesPrompt(question, titles, sitting.voting === 'hidden'));
  if (chosen.kind === 'apart' || chosen.kind === 'hidden') return { voting: chosen.kind };
  if (chosen.kind !== 'votes') return { instead: chosen };
  const { votes } = chosen;
  await keepVotes(
    sitting,
    question.id,
    voters.flatMap((role, index) => (votes[index] === undefined ? [] : [[role, votes[index]] as const])),
  );
  return null;
};

/** Asks each role for its own level; every vote is on disk before the next. Before the first vote the team may leave the question. */
const askApart = async (sitting: Sitting, question: QuestionOnScreen, voters: readonly string[]): Promise<Outcome> => {
  for (let index = 0; index < voters.length; ) {
    const role = voters[index] ?? '';
    const ballot = { question, role: titleOfRole(sitting, role), place: index + 1, of: voters.length };
    const vote = await sitting.desk.ask(votePrompt(ballot));
    if (vote.kind === 'in-line') return { voting: 'in-line' };
    if (vote.kind === 'vote-before') {
      index -= 1;
      continue;
    }
    if (!isVote(vote)) return { instead: vote };
    await keepVotes(sitting, question.id, [[role, vote]]);
    index += 1;
  }
  return null;
};

/**
 * Takes the votes, in the way that the team chose last.
 * @returns what the team does instead; null when every role had its turn
 */
const askVotes = async (
  sitting: Sitting,
  question: QuestionOnScreen,
  voters: readonly string[],
): Promise<AnswerChoice | null> => {
  if (voters.length === 0) return null;
  sitting.desk.show(questionScreen(question));
  for (;;) {
    const isApart = sitting.voting === 'apart' || voters.length === 1;
    const outcome = await (isApart ? askApart : askInLine)(sitting, question, voters);
    if (outcome === null) return null;
    if ('instead' in outcome) return outcome.instead;
    sitting.voting = outcome.voting;
  }
};

/** The reason why it does not apply and the remark, as one text; null without either. */
const wordsOf = ({ notApplicable, remark }: Pick<Answer, 'notApplicable' | 'remark'>): string | null =>
  [notApplicable, remark].filter((text) => text !== undefined).join('\n') || null;

const voicesIn = (sitting: Sitting, { votes = {}, contributions = {} }: Answer): ShownVoice[] =>
  [...new Set([...Object.keys(votes), ...Object.keys(contributions)])].map((role) => {
    const level = votes[role] ?? null;
    const said = contributions[role] ?? {};
    const state = level === null ? stateOfAnswer(said) : 'level';
    return { role: titleOfRole(sitting, role), state, level, remark: wordsOf(said) };
  });

/** Shows who voted what, and suggests to talk when the votes lie far apart. */
const showVoices = (sitting: Sitting, answer: Answer): void => {
  const { desk, mark } = sitting;
  const { proposals = [] } = answer;
  const voices = voicesIn(sitting, answer);
  if (voices.length > 0) desk.show(votesScreen(voices, spreadOf(answer.votes), lieFarApart(answer.votes, mark)));
  if (proposals.length > 0) {
    const said = proposals.map((proposal) => ({
      state: stateOfAnswer(proposal),
      level: proposal.level ?? null,
      remark: wordsOf(proposal),
      minority: proposal.minority ?? null,
    }));
    desk.show(proposalsScreen(said));
  }
};

const showGiven = (sitting: Sitting, given: Answer | null, spreads: readonly RoleSpread[]): void => {
  if (given !== null) showVoices(sitting, given);
  if (spreads.length === 0) return;
  sitting.desk.show(copiesScreen(spreads.map((each) => ({ ...each, title: titleOfRole(sitting, each.role) }))));
};

/** The level that all gave, at the table and in copies of their own; null where anybody gave another. */
const levelOfAll = (given: Answer, spreads: readonly RoleSpread[]): Level | null => {
  const level = unanimousLevel(given);
  return level === null || saysOtherwise({ level }, spreads) ? null : level;
};

/** A question after the votes; `choice` is what the team does instead of answering it, if it chose that already. */
export type Gathered = { question: QuestionOnScreen; choice: AnswerChoice | null };

/** Takes the votes if the team votes, then shows what everybody gave, before the team agrees on a level. */
export const gatherVoices = async (sitting: Sitting, question: QuestionOnScreen): Promise<Gathered> => {
  // Whoever comes back to a question after another one has left it, and may vote anew.
  if (sitting.votedOn !== question.id) sitting.votedOn = null;
  const voters = await votersFor(sitting, question.id);
  const choice = await askVotes(sitting, question, voters);
  if (choice !== null) return { question, choice };
  sitting.votedOn = question.id;
  sitting.voteAgain = null;
  const answer = answersOf(sitting)[question.id];
  const given = answer !== undefined && (sitting.vote || isToAgree(answer)) ? answer : null;
  const spreads = spreadsOf(sitting, question.id);
  // What was given stands below its own question.
  const showsFirst = voters.length === 0 && (given !== null || spreads.length > 0);
  if (showsFirst) sitting.desk.show(questionScreen(question));
  showGiven(sitting, given, spreads);
  const isOpen = voters.length > 0 || stateOfAnswer(answer) === 'open';
  const unanimous = isOpen && given !== null ? levelOfAll(given, spreads) : null;
  return { question: { ...question, justShown: voters.length > 0 || showsFirst, unanimous }, choice: null };
};
