import { arrangeEvidence } from './arrange-evidence.ts';
import { nextDue, questionAt } from './interview-plan.ts';
import { type AnswerChoice, answerPrompt } from './level-prompts.ts';
import { proposeAction } from './make-action.ts';
import { lookOver, pickQuestion } from './pick-question.ts';
import { morePrompt } from './prompts.ts';
import { explanationScreen, type QuestionOnScreen, questionScreen, savedScreen } from './screens.ts';
import type { PlannedQuestion, Sitting } from './sitting.ts';
import { takeAnswer } from './take-answer.ts';
import { gatherVoices } from './take-votes.ts';

/** Where the sitting goes; `onward`: by going on, not because the team chose another place. */
export type Step = { to: number; onward: boolean };

const goTo = (to: number): Step => ({ to, onward: false });

/** What else can be done at a question. */
const askMore = async ({ desk, as }: Sitting, question: QuestionOnScreen): Promise<AnswerChoice> => {
  for (;;) {
    const chosen = await desk.ask(morePrompt(as === null));
    if (chosen !== 'explain') return { kind: chosen };
    desk.show(explanationScreen(question));
  }
};

/** Takes what counts as an answer, and what belongs after it. */
const settle = async (
  sitting: Sitting,
  index: number,
  { criterion, question }: PlannedQuestion,
  choice: AnswerChoice,
  began: number,
): Promise<Step> => {
  const taken = await takeAnswer(sitting, question.id, choice);
  // Somebody else answered it otherwise: the question comes again, with both answers.
  if (taken === 'differs') return goTo(index);
  if (choice.kind !== 'later' && choice.kind !== 'next') {
    sitting.desk.show(savedScreen());
    sitting.pace.push(sitting.stopwatch() - began);
    sitting.begun = null;
    await proposeAction(sitting, criterion, question.id);
  }
  return { to: nextDue(sitting, index + 1), onward: true };
};

/** Another question that the team chooses: any one, or one of the overview, from which it comes back here. */
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

/** The places that are no answer; null for a choice that is one. */
const leave = async (sitting: Sitting, index: number, planned: PlannedQuestion, choice: AnswerChoice) => {
  if (choice.kind === 'back') return goTo(Math.max(0, index - 1));
  if (choice.kind === 'more') return goTo(index);
  if (choice.kind === 'evidence') {
    await arrangeEvidence(sitting, planned.criterion);
    return goTo(index);
  }
  if (choice.kind !== 'jump' && choice.kind !== 'overview') return null;
  return await chooseAnother(sitting, index, planned, choice.kind);
};

/**
 * Since when the team is at a question, in seconds of the stopwatch: what it votes, reads or arranges there before it answers counts.
 */
const beginAt = (sitting: Sitting, id: string): number => {
  const begun = sitting.begun?.id === id ? sitting.begun : { id, at: sitting.stopwatch() };
  sitting.begun = begun;
  return begun.at;
};

/** Asks one question, with the votes first where the team votes; everything given is on disk when it returns. */
export const askQuestion = async (sitting: Sitting, index: number, planned: PlannedQuestion): Promise<Step> => {
  const { desk, as } = sitting;
  const shown = questionAt(sitting, index, planned);
  const began = beginAt(sitting, shown.id);
  const { question, choice: instead } = await gatherVoices(sitting, shown);
  if (instead === null && !question.justShown) desk.show(questionScreen(question));
  const asked = instead ?? (await desk.ask(answerPrompt(question, as === null)));
  const choice = asked.kind === 'more' ? await askMore(sitting, question) : asked;
  return (await leave(sitting, index, planned, choice)) ?? (await settle(sitting, index, planned, choice, began));
};
