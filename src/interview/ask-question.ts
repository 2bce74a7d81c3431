import { arrangeEvidence } from './arrange-evidence.ts';
import { nextDue, showQuestion } from './interview-plan.ts';
import type { AnswerChoice, QuestionOnScreen } from './interviewer.ts';
import { proposeAction } from './make-action.ts';
import { lookOver, pickQuestion } from './pick-question.ts';
import type { PlannedQuestion, Sitting } from './sitting.ts';
import { takeAnswer } from './take-answer.ts';
import { gatherVoices } from './take-votes.ts';

/** Where the sitting goes; `onward`: by going on, not because the team chose another place. */
export type Step = { kind: 'go'; to: number; onward: boolean } | { kind: 'stop' };

const STOP: Step = { kind: 'stop' };

const goTo = (to: number): Step => ({ kind: 'go', to, onward: false });

/** What else can be done at a question. */
const askMore = async ({ interviewer, as }: Sitting, question: QuestionOnScreen): Promise<AnswerChoice> => {
  for (;;) {
    const chosen = await interviewer.choose({
      title: { kind: 'more' },
      options: [
        { key: 'explain', label: { kind: 'explain' } },
        { key: 'overview', label: { kind: 'overview' } },
        { key: 'next', label: { kind: 'next' } },
        { key: 'jump', label: { kind: 'jump' } },
        ...(as === null ? [{ key: 'evidence' as const, label: { kind: 'evidence' as const } }] : []),
        { key: 'more', label: { kind: 'back-to-question' } },
      ],
    });
    if (chosen !== 'explain') return { kind: chosen };
    interviewer.show({ kind: 'explanation', question });
  }
};

/** Takes what counts as an answer, and what belongs after it. */
const settle = async (sitting: Sitting, index: number, choice: AnswerChoice, began: number): Promise<Step> => {
  const { interviewer, plan, stopwatch } = sitting;
  const planned = plan[index];
  if (planned === undefined) return STOP;
  const { criterion, question } = planned;
  const taken = await takeAnswer(sitting, question.id, choice);
  if (taken === 'stop') return STOP;
  // Somebody else answered it otherwise: the question comes again, with both answers.
  if (taken === 'differs') return goTo(index);
  if (choice.kind !== 'later' && choice.kind !== 'next') {
    interviewer.show({ kind: 'saved' });
    sitting.pace.push(stopwatch() - began);
    sitting.begun = null;
    if ((await proposeAction(sitting, criterion, question.id)) === 'stop') return STOP;
  }
  return { kind: 'go', to: nextDue(sitting, index + 1), onward: true };
};

/** Another question that the team chooses: any one, or one of the overview, from which it comes back here. */
const chooseAnother = async (
  sitting: Sitting,
  index: number,
  planned: PlannedQuestion,
  kind: 'jump' | 'overview',
): Promise<Step> => {
  const to = kind === 'jump' ? await pickQuestion(sitting) : await lookOver(sitting, planned.criterion);
  if (to === 'stop') return STOP;
  const looksBack = kind === 'overview' && to !== null && to !== index;
  sitting.returnTo = looksBack ? { kind: 'question', index } : null;
  return goTo(to ?? index);
};

/** The places that are no answer; null for a choice that is one. */
const leave = async (sitting: Sitting, index: number, planned: PlannedQuestion, choice: AnswerChoice) => {
  if (choice.kind === 'stop') return STOP;
  if (choice.kind === 'back') return goTo(Math.max(0, index - 1));
  if (choice.kind === 'more') return goTo(index);
  if (choice.kind === 'evidence') {
    return (await arrangeEvidence(sitting, planned.criterion)) === 'stop' ? STOP : goTo(index);
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
export const askQuestion = async (sitting: Sitting, index: number): Promise<Step> => {
  const shown = showQuestion(sitting, index);
  const planned = sitting.plan[index];
  if (shown === null || planned === undefined) return STOP;
  const began = beginAt(sitting, shown.id);
  const { question, choice: instead } = await gatherVoices(sitting, shown);
  const asked = instead ?? (await sitting.interviewer.askAnswer(question));
  const choice = asked.kind === 'more' ? await askMore(sitting, question) : asked;
  return (await leave(sitting, index, planned, choice)) ?? (await settle(sitting, index, choice, began));
};
