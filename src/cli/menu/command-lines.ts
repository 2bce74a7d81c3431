import type { Task } from './how-far.ts';
import type { AgreementChoice, MoreChoice, ReportChoice } from './task-prompts.ts';

/** What is typed for each choice of the menu that needs no further question. @param place the dossier, as commands name it */
type Lines<Choice extends string> = Record<Choice, (place: string) => string[]>;

const READ_FIRST: ReadonlySet<string> = new Set([
  ...['check', 'pack', 'verify', 'sign', 'survey'],
  ...['actions list', 'waivers list', 'evidence list', 'answers merge'],
]);

/**
 * Whether a command says what somebody wants to read before the menu covers the screen again. Its words tell, and never the name of a
 * folder, which may be any.
 */
export const isToRead = ([command = '', entry, ...rest]: readonly string[]): boolean =>
  READ_FIRST.has(command) ||
  READ_FIRST.has(`${command} ${entry}`) ||
  (command === 'assess' && rest.includes('--answers')) ||
  (command === 'report' && rest.includes('--format'));

const LONG: ReadonlySet<string> = new Set(['check', 'evidence list', 'actions list', 'waivers list', 'survey show']);

/** Whether what a command says may be longer than a screen. None of these asks anything. */
export const isLong = ([command = '', entry]: readonly string[]): boolean =>
  LONG.has(command) || LONG.has(`${command} ${entry}`);

export const TASK_LINES: Lines<Exclude<Task, 'evidence' | 'agreements' | 'report' | 'more'>> = {
  questions: (place) => ['assess', place],
  school: (place) => ['school', 'edit', place],
  check: (place) => ['check', place],
  pack: (place) => ['pack', place],
  undo: (place) => ['undo', place],
};

export const AGREEMENT_LINES: Lines<AgreementChoice> = {
  'list-actions': (place) => ['actions', 'list', place],
  'add-action': (place) => ['actions', 'add', place],
  'done-action': (place) => ['actions', 'done', place],
  'move-action': (place) => ['actions', 'move', place],
  'list-waivers': (place) => ['waivers', 'list', place],
  'add-waiver': (place) => ['waivers', 'add', place],
  'remove-waiver': (place) => ['waivers', 'remove', place],
};

export const REPORT_LINES: Lines<ReportChoice> = {
  page: (place) => ['report', place, '--open'],
  word: (place) => ['report', place, '--format', 'docx,ics', '--open'],
  pdf: (place) => ['report', place, '--format', 'pdf', '--open'],
  parents: (place) => ['report', place, '--audience', 'ouders', '--open'],
  board: (place) => ['report', place, '--audience', 'bestuur', '--open'],
  card: (place) => ['report', place, '--format', 'card'],
};

export const MORE_LINES: Lines<Exclude<MoreChoice, 'survey' | 'merge' | 'take' | 'verify'>> = {
  vote: (place) => ['assess', place, '--vote'],
  quick: (place) => ['assess', place, '--quick'],
  form: (place) => ['questions', 'export', place],
  sheet: (place) => ['questions', 'export', place, '--format', 'xlsx'],
  details: (place) => ['check', place, '--details'],
  ready: (place) => ['check', place, '--ready'],
  sign: (place) => ['sign', place],
  renew: (place) => ['school', 'edit', place, '--new-version'],
  close: (place) => ['round', 'close', place],
  reopen: (place) => ['round', 'reopen', place],
};
