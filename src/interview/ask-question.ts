import { takeAnswer } from './agree-on-level.ts';
import { arrangeEvidence } from './arrange-evidence.ts';
import { nextDue, questionAt } from './interview-plan.ts';
import { type AnswerChoice, answerPrompt } from './level-prompts.ts';
import { proposeAction } from './make-action.ts';
import { lookOver, pickQuestion } from './pick-question.ts';
import { morePrompt } from './prompts.ts';
import { explanationScreen, type QuestionOnScreen, questionScreen, savedScreen } from './screens.ts';
import type { PlannedQuestion, Sitting } from './sitting.ts';
import { gatherVoices } from './take-votes.ts';

/** The place in the plan where the sitting goes; `onward` unless the team chose to go somewhere else. */
export type Step = { to: number; onward: boolean };

const goTo = (to: number): Step => ({ to, onward: false });

/** Asks what to do instead of answering; the explanation comes back to this menu. */
const askMore = async ({ desk, as }: Sitting, question: QuestionOnScreen): Promise<AnswerChoice> => {
  for (;;) {
    const chosen = await desk.ask(morePrompt(as === null));
    if (chosen !== 'explain') return { kind: chosen };
    desk.show(explanationScreen(question));
  }
};

/** Takes an answer, and proposes an action where the level is low. */
const settle = async (
  sitting: Sitting,
  index: number,
  { criterion, question }: PlannedQuestion,
  choice: AnswerChoice,
  began: number,
): Promise<Step> => {
  const taken = await takeAnswer(sitting, question.id, choice);
  // Ask again; where somebody else gave another answer, both are shown.
  if (taken !== 'saved') return goTo(index);
  if (choice.kind !== 'later' && choice.kind !== 'next') {
    sitting.desk.show(savedScreen());
    sitting.pace.push(sitting.stopwatch() - began);
    sitting.begun = null;
    await proposeAction(sitting, criterion, question.id);
  }
  return { to: nextDue(sitting, index + 1), onward: true };
};

/** Goes to a question that the team picks; from the overview of the criterion it comes back here afterwards. */
const chooseAnother = async (
  sitting: Sitting,
  index: number,
  planned: PlannedQuestion,
  kind: 'jump' | 'overview',
): Promise<Step> => {
  const to = kind === 'jump' ? await pickQuestion(sitting) : await lookOver(sitting, planned.criterion);
  const looksBack = kind === 'overview' && to !== null && to !== index;
  sitting.returnTo = looksBack ? { kind: 'question', index } : null;
  return goTo(to ?? index);
};

/** The place of the question that was asked before this one; in the plan, if none was. */
const placeBefore = ({ trail, plan }: Sitting, index: number): number => {
  trail.pop();
  const before = trail.pop();
  const found = plan.findIndex(({ question }) => question.id === before);
  return found === -1 ? Math.max(0, index - 1) : found;
};

/** Handles the choices that are no answer; null for those that are. */
const leave = async (sitting: Sitting, index: number, planned: PlannedQuestion, choice: AnswerChoice) => {
  if (choice.kind === 'back') return goTo(placeBefore(sitting, index));
  if (choice.kind === 'more') return goTo(index);
  if (choice.kind === 'vote-again') {
    sitting.voteAgain = planned.question.id;
    return goTo(index);
  }
  if (choice.kind === 'evidence') {
    await arrangeEvidence(sitting, planned.criterion);
    return goTo(index);
  }
  if (choice.kind !== 'jump' && choice.kind !== 'overview') return null;
  return await chooseAnother(sitting, index, planned, choice.kind);
};

/** When the team began on a question, in seconds of the stopwatch. Voting, reading and arranging evidence count as time on it. */
const beginAt = (sitting: Sitting, id: string): number => {
  const begun = sitting.begun?.id === id ? sitting.begun : { id, at: sitting.stopwatch() };
  sitting.begun = begun;
  return begun.at;
};

/** Asks one question, after the votes if the team votes. Every answer is on disk when it returns. */
export const askQuestion = async (sitting: Sitting, index: number, planned: PlannedQuestion): Promise<Step> => {
  const { desk, as } = sitting;
  const shown = questionAt(sitting, index, planned);
  const began = beginAt(sitting, shown.id);
  if (sitting.trail.at(-1) !== shown.id) sitting.trail.push(shown.id);
  const { question, choice: instead } = await gatherVoices(sitting, shown);
  if (instead === null && !question.justShown) desk.show(questionScreen(question));
  const asked = instead ?? (await desk.ask(answerPrompt(question, as === null)));
  const choice = asked.kind === 'more' ? await askMore(sitting, question) : asked;
  return (await leave(sitting, index, planned, choice)) ?? (await settle(sitting, index, planned, choice, began));
};
