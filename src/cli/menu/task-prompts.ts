import { SURVEY_GROUPS, type SurveyGroup } from '../../framework/survey-groups.ts';
import type { Choice, Line, Prompt } from '../../terminal/ask.ts';
import { quietLine } from '../../terminal/ask.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import type { HowFar } from './how-far.ts';

/** The lists of tasks behind a choice of the menu. Each begins with the most useful one, and ends with a way back. */

export type EvidenceChoice = keyof typeof words.evidenceTasks;

export type AgreementChoice = keyof typeof words.agreementTasks;

export type MoreChoice = keyof typeof words.moreTasks;

/** A list of tasks: the lines above it, and the question, which answers null for back. */
export type TaskScreen<Task> = { lines: Line[]; prompt: Prompt<Task | null> };

/** @param useful the task that stands first */
const taskScreen = <Task extends string>(
  name: string,
  message: string,
  tasks: readonly Choice<Task>[],
  useful: Task,
): TaskScreen<Task> => {
  const first = tasks.filter(({ value }) => value === useful);
  return {
    lines: first.map((task) => quietLine(words.useful(task.name))),
    prompt: {
      kind: 'select',
      name,
      message,
      choices: [...first, ...tasks.filter((task) => !first.includes(task)), { name: words.back, value: null }],
    },
  };
};

const choicesOf = <Task extends string>(tasks: Readonly<Record<Task, string>>): Choice<Task>[] =>
  // Safe: the keys of the record are the tasks.
  (Object.keys(tasks) as Task[]).map((value) => ({ name: tasks[value], value }));

const NEED_EVIDENCE: ReadonlySet<EvidenceChoice> = new Set(['list', 'edit', 'quote', 'remove', 'erase']);

export const evidenceTasks = ({ evidence }: HowFar): TaskScreen<EvidenceChoice> => {
  const tasks = choicesOf(words.evidenceTasks).filter(({ value }) => evidence.length > 0 || !NEED_EVIDENCE.has(value));
  return taskScreen('evidence-menu', words.evidence, tasks, evidence.length > 0 ? 'list' : 'add');
};

export const agreementTasks = ({ actions }: HowFar): TaskScreen<AgreementChoice> =>
  taskScreen(
    'agreements-menu',
    words.agreements,
    choicesOf(words.agreementTasks),
    actions > 0 ? 'list-actions' : 'add-action',
  );

export type SurveyChoice = keyof typeof words.surveyTasks;

export const surveyTasks = (): TaskScreen<SurveyChoice> =>
  taskScreen('survey-menu', words.survey, choicesOf(words.surveyTasks), 'paper');

/** Whose survey it is; null for back. */
export const surveyForPrompt = (): Prompt<SurveyGroup | null> => ({
  kind: 'select',
  name: 'survey-group',
  message: words.surveyFor,
  choices: [
    ...SURVEY_GROUPS.map((value) => ({ name: words.surveyGroups[value], value })),
    { name: words.back, value: null },
  ],
});

/** The most useful of the rest: to verify what was sealed, to let others answer, or to see what the mark still asks. */
const mostUsefulOfMore = ({ open, sealed }: HowFar): MoreChoice => {
  if (sealed !== null) return 'verify';
  return open > 0 ? 'form' : 'ready';
};

export const moreTasks = (far: HowFar): TaskScreen<MoreChoice> =>
  taskScreen('more-menu', words.more, choicesOf(words.moreTasks), mostUsefulOfMore(far));
