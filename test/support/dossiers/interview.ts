import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { AnswersFile, RegisterFile } from '../../../src/dossier/dossier.ts';
import { runBuilt } from '../run/run-built.ts';
import { temporaryFolder } from '../run/temporary-folder.ts';
import { KEY, type TerminalRun } from '../run/terminal.ts';

/** What a team does at the keyboard, step by step. */

/** Makes an empty dossier `school` in a folder of its own. */
export const makeSchool = async (): Promise<string> => {
  const folder = temporaryFolder();
  const made = await runBuilt(['init', 'school', '--name', 'De Proef', '--sector', 'po'], { cwd: folder });
  expect(made.code).toBe(0);
  return folder;
};

export const answersIn = (folder: string, file = 'antwoorden.yaml'): AnswersFile =>
  parse(readFileSync(join(folder, 'school', file), 'utf8')) as AnswersFile;

export const registerIn = (folder: string): RegisterFile =>
  parse(readFileSync(join(folder, 'school', 'bewijs.yaml'), 'utf8')) as RegisterFile;

/** Ticks the parent and the pupil (fourth and fifth role) in addition to the first, and goes on. */
export const tickPresent = async (terminal: TerminalRun): Promise<void> => {
  await terminal.see('Wie zitten er nu aan tafel?');
  await terminal.see('Enter: klaar');
  terminal.type(KEY.space + (KEY.down + KEY.down + KEY.down + KEY.space) + KEY.down + KEY.space + KEY.enter);
};

/** Chooses an item of a list, counted from 0, once the list is on the screen. */
export const pick = async (terminal: TerminalRun, title: string, place = 0): Promise<void> => {
  await terminal.see(title);
  await terminal.see('Enter: bevestigen');
  terminal.type(KEY.down.repeat(place) + KEY.enter);
};

/** Starts the sitting, and goes to all open questions, also those for who is not here. */
export const sitDown = async (terminal: TerminalRun): Promise<void> => {
  await tickPresent(terminal);
  await pick(terminal, 'Waar wilt u beginnen?', 1);
};

/** Waits until a question is on the screen and can be answered. */
export const seeQuestion = async (terminal: TerminalRun, id: string): Promise<string> => {
  const before = await terminal.see(`Vraag ${id} (`);
  return before + (await terminal.see('?: alle toetsen'));
};

/** Gives a level and a remark; declines the action that is proposed for a low level. */
export const answer = async (terminal: TerminalRun, id: string, key: string, remark: string): Promise<void> => {
  await seeQuestion(terminal, id);
  terminal.type(key);
  await terminal.see('Waaraan ziet u dat?');
  terminal.type(remark + KEY.enter);
  await terminal.see('Bewaard.');
};

/** Lets each role vote apart, instead of all in one line. */
export const voteApart = async (terminal: TerminalRun): Promise<void> => {
  await terminal.see('Typ alle stemmen achter elkaar');
  await terminal.see('Ctrl-C: stoppen');
  terminal.type('a');
};

/** Goes on without a remark. */
export const skipRemark = async (terminal: TerminalRun): Promise<void> => {
  await terminal.see('Waaraan ziet u dat?');
  terminal.type(KEY.enter);
};

/** Stops once the answer is saved. */
export const stopWhenSaved = async (terminal: TerminalRun): Promise<void> => {
  await terminal.see('Bewaard.');
  terminal.type(KEY.ctrlC);
  await terminal.end();
};

export const declineAction = async (terminal: TerminalRun): Promise<void> => {
  await pick(terminal, 'Wilt u iets afspreken?', 2);
};

/** Goes on after the last question of a criterion. */
export const goOn = async (terminal: TerminalRun): Promise<string> => {
  const summary = await terminal.see('En nu?');
  await terminal.see('Enter: bevestigen');
  terminal.type(KEY.enter);
  return summary;
};

const CRITERIA = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'A6'];

/** The ids of all questions of the built-in framework, in order, starting with `first`. */
export const questionsFrom = (first: string): string[] => {
  const all = CRITERIA.flatMap((criterion) => [1, 2, 3, 4].map((number) => `${criterion}.${number}`));
  return all.slice(all.indexOf(first));
};

export const isLastOfCriterion = (id: string): boolean => id.endsWith('.4');
