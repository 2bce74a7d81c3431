import { SURVEY_GROUPS, type SurveyGroup } from '../../framework/survey-groups.ts';
import type { Choice, Line, Prompt } from '../../terminal/ask.ts';
import { quietLine } from '../../terminal/ask.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import type { HowFar } from './how-far.ts';
import { mostUsefulOfMore } from './most-useful.ts';

/** The lists of tasks behind a choice of the menu. Each begins with the most useful one, and ends with a way back. */

export type EvidenceChoice = keyof typeof words.evidenceTasks;

export type AgreementChoice = keyof typeof words.agreementTasks;

export type ReportChoice = keyof typeof words.reportTasks;

export type MoreChoice = keyof typeof words.moreTasks;

export type SurveyChoice = keyof typeof words.surveyTasks;

type Keys<Task extends string> = Readonly<Record<Task, string>>;

/** The key of each task, in the order of its list. Going back is t everywhere. */
const EVIDENCE_KEYS: Keys<EvidenceChoice> = {
  add: 'b',
  scan: 'o',
  list: 'l',
  edit: 'w',
  looked: 'k',
  quote: 'z',
  remove: 'h',
  erase: 'e',
};

const AGREEMENT_KEYS: Keys<AgreementChoice> = {
  'list-actions': 'l',
  'add-action': 'm',
  'done-action': 'g',
  'move-action': 'd',
  'list-waivers': 'u',
  'add-waiver': 'n',
  'remove-waiver': 'w',
};

const REPORT_KEYS: Keys<ReportChoice> = { page: 'l', word: 'w', pdf: 'p', parents: 'o', board: 'b', card: 'k' };

const MORE_KEYS: Keys<MoreChoice> = {
  vote: 'e',
  quick: 'v',
  survey: 'k',
  form: 'f',
  sheet: 'x',
  merge: 'i',
  take: 'o',
  details: 'a',
  ready: 'm',
  verify: 'p',
  sign: 'h',
  renew: 'n',
  close: 'r',
  reopen: 'w',
};

const SURVEY_KEYS: Keys<SurveyChoice> = { paper: 'p', kiosk: 'd', forms: 'm', google: 'g', import: 'o', show: 'b' };

const back = { name: words.back, value: null, key: 't' };

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
      choices: [...first, ...tasks.filter((task) => !first.includes(task)), back],
    },
  };
};

const choicesOf = <Task extends string>(tasks: Readonly<Record<Task, string>>, keys: Keys<Task>): Choice<Task>[] =>
  // Safe: the keys of the record are the tasks.
  (Object.keys(keys) as Task[]).map((value) => ({ name: tasks[value], value, key: keys[value] }));

const NEED_EVIDENCE: ReadonlySet<EvidenceChoice> = new Set(['list', 'edit', 'looked', 'quote', 'remove', 'erase']);

export const evidenceTasks = ({ evidence }: HowFar): TaskScreen<EvidenceChoice> => {
  const tasks = choicesOf(words.evidenceTasks, EVIDENCE_KEYS).filter(
    ({ value }) => evidence.length > 0 || !NEED_EVIDENCE.has(value),
  );
  return taskScreen('evidence-menu', words.evidence, tasks, evidence.length > 0 ? 'list' : 'add');
};

export const agreementTasks = ({ actions }: HowFar): TaskScreen<AgreementChoice> =>
  taskScreen(
    'agreements-menu',
    words.agreements,
    choicesOf(words.agreementTasks, AGREEMENT_KEYS),
    actions > 0 ? 'list-actions' : 'add-action',
  );

export const reportTasks = (): TaskScreen<ReportChoice> =>
  taskScreen('report-menu', words.report, choicesOf(words.reportTasks, REPORT_KEYS), 'page');

export const surveyTasks = (): TaskScreen<SurveyChoice> =>
  taskScreen('survey-menu', words.survey, choicesOf(words.surveyTasks, SURVEY_KEYS), 'paper');

/** Whose survey it is; null for back. */
export const surveyForPrompt = (): Prompt<SurveyGroup | null> => ({
  kind: 'select',
  name: 'survey-group',
  message: words.surveyFor,
  choices: [...SURVEY_GROUPS.map((value) => ({ name: words.surveyGroups[value], value })), back],
});

export const moreTasks = (far: HowFar): TaskScreen<MoreChoice> =>
  taskScreen('more-menu', words.more, choicesOf(words.moreTasks, MORE_KEYS), mostUsefulOfMore(far));
