import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { isToAgree, spreadOf } from '../judging/votes.ts';
import { type AnswerChoice, type VoteChoice, votePrompt } from './level-prompts.ts';
import { voteAgainPrompt } from './prompts.ts';
import { saveAnswer } from './save-answer.ts';
import { proposalsScreen, type QuestionOnScreen, questionScreen, type ShownVoice, votesScreen } from './screens.ts';
import { answersOf, type Sitting, titleOfRole } from './sitting.ts';

/** The answer with the vote of one role. Replaces what this role voted before, and keeps its remark. */
const withVote = (before: Answer | undefined, role: string, vote: VoteChoice): Answer => {
  const { votes = {}, contributions = {}, ...rest } = before ?? {};
  const { [role]: _vote, ...others } = votes;
  const { [role]: said, ...otherSaid } = contributions;
  const { unknown: _unknown, notApplicable: _reason, ...texts } = said ?? {};
  const level = vote.kind === 'level' ? { [role]: vote.level } : {};
  const given = { ...(vote.kind === 'unknown' ? { unknown: true as const } : {}), ...texts };
  const allSaid = { ...otherSaid, ...(Object.keys(given).length === 0 ? {} : { [role]: given }) };
  const allVotes = { ...others, ...level };
  return {
    ...rest,
    ...(Object.keys(allVotes).length === 0 ? {} : { votes: allVotes }),
    ...(Object.keys(allSaid).length === 0 ? {} : { contributions: allSaid }),
  };
};

/** Roles at the table that have not voted on an open question and had no turn in this sitting. */
const yetToVote = ({ present, turns }: Sitting, id: string, { votes = {}, contributions = {} }: Answer): string[] =>
  present.filter(
    (role) => votes[role] === undefined && contributions[role]?.unknown === undefined && !turns.has(`${id} ${role}`),
  );

/** The roles that vote now. On an answered question that is everybody, but only if the team wants to vote again. */
const votersFor = async (sitting: Sitting, id: string): Promise<string[]> => {
  const { desk, present, votedOn, vote } = sitting;
  const answer = answersOf(sitting)[id];
  if (!vote) return [];
  if (stateOfAnswer(answer) === 'open') return yetToVote(sitting, id, answer ?? {});
  // The team only looked at the explanation or the evidence, and never left this question.
  if (votedOn === id) return [];
  return (await desk.ask(voteAgainPrompt(id))) ? present : [];
};

/**
 * Asks each role for its own level; every vote is on disk before the next. Before the first vote the team may leave the question.
 * @returns what the team does instead; null when every role had its turn
 */
const askVotes = async (
  sitting: Sitting,
  question: QuestionOnScreen,
  voters: string[],
): Promise<AnswerChoice | null> => {
  if (voters.length > 0) sitting.desk.show(questionScreen(question));
  for (const [index, role] of voters.entries()) {
    const ballot = { question, role: titleOfRole(sitting, role), place: index + 1, of: voters.length };
    const vote = await sitting.desk.ask(votePrompt(ballot));
    if (vote.kind === 'later' || vote.kind === 'back') return { kind: vote.kind };
    sitting.turns.add(`${question.id} ${role}`);
    if (vote.kind === 'no-vote') continue;
    const before = answersOf(sitting)[question.id];
    await saveAnswer(sitting, question.id, withVote(before, role, vote), before);
  }
  return null;
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
  const spread = spreadOf(answer.votes);
  if (voices.length > 0) {
    const talk = mark.interview !== undefined && spread >= mark.interview.talkFrom;
    desk.show(votesScreen(voices, spread, talk));
  }
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

/** A question after the votes; `choice` is what the team does instead of answering it, if it chose that already. */
export type Gathered = { question: QuestionOnScreen; choice: AnswerChoice | null };

/** Takes the votes if the team votes, then shows what everybody gave, before the team agrees on a level. */
export const gatherVoices = async (sitting: Sitting, question: QuestionOnScreen): Promise<Gathered> => {
  const voters = await votersFor(sitting, question.id);
  const choice = await askVotes(sitting, question, voters);
  if (choice !== null) return { question, choice };
  sitting.votedOn = question.id;
  const answer = answersOf(sitting)[question.id];
  if (answer !== undefined && (sitting.vote || isToAgree(answer))) showVoices(sitting, answer);
  return { question: { ...question, justShown: voters.length > 0 }, choice: null };
};
