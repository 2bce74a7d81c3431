import { dirname } from 'node:path';
import { EXIT, type ExitCode } from '../../../base/command.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { cleanPath } from '../../../base/io/typed-path.ts';
import { loadMark, openWorkplace } from '../../../dossier/commands/steps/workplace.ts';
import {
  anyFilePrompt,
  evidenceFilePrompt,
  lookedByPrompt,
  nothingPersonalPrompt,
  notLookedScreen,
} from '../../../evidence/prompts.ts';
import { LEFT, type Prompt, textOf } from '../../../terminal/ask.ts';
import { print } from '../../../terminal/screen.ts';
import { findAnswerFiles, findPackages, findSeals, findSurveyExports } from '../../io/find-files.ts';
import { AGREEMENT_LINES, MORE_LINES, REPORT_LINES, TASK_LINES } from '../../menu/command-lines.ts';
import * as files from '../../menu/file-prompts.ts';
import type { HowFar, Task } from '../../menu/how-far.ts';
import { whichEvidencePrompt } from '../../menu/menu-prompts.ts';
import * as tasks from '../../menu/task-prompts.ts';
import { type Menu, show } from './show-screen.ts';

/** The dossier of the menu now. `place`: as commands name it; `path` is absolute. */
type Open = { far: HowFar; place: string; path: string };

/** The line of a command; null when the user goes back. */
type Line = string[] | null;

/** Shows a list of tasks; null for back. */
const chooseTask = async <Chosen>(menu: Menu, screen: tasks.TaskScreen<Chosen>): Promise<Chosen | null> => {
  const chosen = await show(menu, screen.prompt, screen.lines);
  return chosen === LEFT ? null : chosen;
};

/** The path of a file that is not in a list; null for none. */
const pointAtFile = async (menu: Menu): Promise<string | null> => {
  const file = await show(menu, anyFilePrompt());
  return file === LEFT || file === '' ? null : cleanPath(file);
};

const chooseEvidence = async (menu: Menu, far: HowFar): Promise<string | null> => {
  const chosen = await show(menu, whichEvidencePrompt(far));
  return chosen === LEFT ? null : chosen;
};

/** Asks for a sentence of a document, and its page. */
const quoteLine = async (menu: Menu, id: string, place: string): Promise<Line> => {
  const quote = await show(menu, files.quotePrompt());
  if (quote === LEFT || quote === '') return null;
  const page = await show(menu, files.quotePagePrompt());
  if (page === LEFT) return null;
  return ['evidence', 'edit', id, place, '--quote', quote, ...(page === '' ? [] : ['--page', page])];
};

/** Asks who looked at a file, and whether nothing of children and parents stands in it. */
const lookedLine = async (menu: Menu, id: string, place: string): Promise<Line> => {
  const opened = await openWorkplace(menu.host, menu.globals, place);
  const mark = await loadMark(menu.host, menu.globals, opened.store);
  const by = await show(menu, lookedByPrompt(mark.roles));
  if (by === LEFT || by === null) return null;
  if ((await show(menu, nothingPersonalPrompt())) === true) return ['evidence', 'edit', id, place, '--looked-by', by];
  print(menu.host, ...notLookedScreen().map(textOf));
  return null;
};

const ADD = ['evidence', 'add'];

/** Asks for a file that becomes evidence. @param from where the last one lay; null for the first */
const addLine = async (menu: Menu, place: string, from: string | null): Promise<Line> => {
  const file = await show(menu, evidenceFilePrompt(from));
  return file === LEFT || file === '' ? null : [...ADD, cleanPath(file), '--dossier', place];
};

/** What comes right after a line that was run, and how it ended: after a file that became evidence, another one. */
export const lineAfter = async (
  menu: Menu,
  { line, code }: { line: readonly string[]; code: ExitCode },
  place: string,
): Promise<Line> => {
  const [file] = line.slice(ADD.length);
  const isAdd = ADD.every((word, index) => line[index] === word);
  if (code !== EXIT.fine || !isAdd || file === undefined) return null;
  const wantsMore = await show(menu, files.anotherFilePrompt());
  return wantsMore === true ? await addLine(menu, place, dirname(pathFrom(menu.host, file))) : null;
};

const evidenceLine = async (menu: Menu, { far, place }: Open): Promise<Line> => {
  const task = await chooseTask(menu, tasks.evidenceTasks(far));
  if (task === null) return null;
  if (task === 'scan' || task === 'list') return ['evidence', task, place];
  if (task === 'add') return await addLine(menu, place, null);
  const id = await chooseEvidence(menu, far);
  if (id === null) return null;
  if (task === 'quote') return await quoteLine(menu, id, place);
  if (task === 'looked') return await lookedLine(menu, id, place);
  return task === 'erase' ? ['evidence', 'remove', id, place, '--erase'] : ['evidence', task, id, place];
};

/** Lets the user tick what people sent back. */
const mergeLine = async (menu: Menu, { place, path }: Open): Promise<Line> => {
  const chosen = await show(menu, files.answerFilesPrompt(findAnswerFiles(menu.host, path)));
  if (chosen === LEFT || chosen.length === 0) return null;
  const listed = chosen.filter((file) => file !== files.OTHER_FILE);
  const other = listed.length === chosen.length ? null : await pointAtFile(menu);
  const all = [...listed, ...(other === null ? [] : [other])];
  return all.length === 0 ? null : ['answers', 'merge', ...all, '--dossier', place];
};

/** Lets the user pick one file of a list, or point at another; null for none. */
const pickOne = async (menu: Menu, prompt: Prompt<string | null>): Promise<string | null> => {
  const chosen = await show(menu, prompt);
  if (chosen === LEFT || chosen === null) return null;
  return chosen === files.OTHER_FILE ? await pointAtFile(menu) : chosen;
};

const takeLine = async (menu: Menu, { place, path }: Open): Promise<Line> => {
  const file = await pickOne(menu, files.answerListPrompt(findAnswerFiles(menu.host, path)));
  return file === null ? null : ['assess', place, '--answers', file];
};

/** Asks for the seal of a package: '' for none, null for back. */
const keptSeal = async (menu: Menu, zip: string): Promise<string | null> => {
  const chosen = await pickOne(menu, files.keptSealPrompt(findSeals(menu.host, zip)));
  if (chosen === files.NO_SEAL) return '';
  if (chosen !== files.TYPED_SEAL) return chosen;
  const typed = await show(menu, files.typedSealPrompt());
  return typed === LEFT ? null : typed;
};

const verifyLine = async (menu: Menu, { far, path }: Open): Promise<Line> => {
  const file = await pickOne(menu, files.packagePrompt(findPackages(menu.host, path), far.sealed));
  if (file === null) return null;
  const seal = await keptSeal(menu, pathFrom(menu.host, file));
  return seal === null ? null : ['verify', file, ...(seal === '' ? [] : ['--expect-seal', seal])];
};

/** Makes a survey, counts its answers or shows them. */
const surveyLine = async (menu: Menu, { place, path }: Open): Promise<Line> => {
  const task = await chooseTask(menu, tasks.surveyTasks());
  if (task === null) return null;
  if (task === 'show') return ['survey', 'show', place];
  if (task === 'import') {
    const file = await pickOne(menu, files.surveyExportPrompt(findSurveyExports(menu.host, path)));
    return file === null ? null : ['survey', 'import', file, '--dossier', place];
  }
  const group = await show(menu, tasks.surveyForPrompt());
  return group === LEFT || group === null ? null : ['survey', 'export', place, '--for', task, '--group', group];
};

/** Asks before a round closes that is whole; about open questions the command asks itself. */
const closeLine = async (menu: Menu, { far, place }: Open): Promise<Line> => {
  const isSure = far.open > 0 || (await show(menu, files.closeRoundPrompt())) === true;
  return isSure ? MORE_LINES.close(place) : null;
};

const moreLine = async (menu: Menu, open: Open): Promise<Line> => {
  const task = await chooseTask(menu, tasks.moreTasks(open.far));
  if (task === null) return null;
  if (task === 'survey') return await surveyLine(menu, open);
  if (task === 'merge') return await mergeLine(menu, open);
  if (task === 'close') return await closeLine(menu, open);
  if (task === 'take') return await takeLine(menu, open);
  return task === 'verify' ? await verifyLine(menu, open) : MORE_LINES[task](open.place);
};

const agreementLine = async (menu: Menu, { far, place }: Open): Promise<Line> => {
  const task = await chooseTask(menu, tasks.agreementTasks(far));
  return task === null ? null : AGREEMENT_LINES[task](place);
};

const reportLine = async (menu: Menu, { place }: Open): Promise<Line> => {
  const task = await chooseTask(menu, tasks.reportTasks());
  return task === null ? null : REPORT_LINES[task](place);
};

/** The line of a command for a task; null when the user goes back. */
export const lineFor = async (menu: Menu, task: Task, open: Open): Promise<Line> => {
  if (task === 'evidence') return await evidenceLine(menu, open);
  if (task === 'agreements') return await agreementLine(menu, open);
  if (task === 'report') return await reportLine(menu, open);
  if (task === 'more') return await moreLine(menu, open);
  return TASK_LINES[task](open.place);
};
