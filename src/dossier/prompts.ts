import { schoolYearTyped } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import { sectorWords } from '../base/words/words.ts';
import { SECTORS } from '../framework/sectors.ts';
import { confirmPrompt, type Prompt } from '../terminal/ask.ts';
import type { Desk } from '../terminal/desk.ts';
import type { SchoolFile } from './dossier.ts';
import { schoolAsks as words } from './words/files.ts';
import { roundWords } from './words/round.ts';

/** What a new dossier needs to know about the school. */
export type SchoolDetails = Pick<SchoolFile['school'], 'name' | 'sector'> & { city: string | null; schoolYear: string };

const clean = (text: string): string => stripControls(text).trim();

const namePrompt = (): Prompt<string> => ({
  kind: 'input',
  name: 'school-name',
  message: words.name,
  validate: (text) => (clean(text) === '' ? words.nameNeeded : true),
  answer: clean,
});

const cityPrompt = (): Prompt<string | null> => ({
  kind: 'input',
  name: 'city',
  message: words.city,
  answer: (text) => clean(text) || null,
});

const sectorPrompt = (): Prompt<SchoolDetails['sector']> => ({
  kind: 'select',
  name: 'sector',
  message: words.sector,
  choices: SECTORS.map((value) => ({ value, name: sectorWords[value] })),
});

const schoolYearPrompt = (proposed: string): Prompt<string> => ({
  kind: 'input',
  name: 'school-year',
  message: words.schoolYear,
  preset: proposed,
  validate: (text) => schoolYearTyped(text) !== null || words.schoolYearNeeded,
  answer: (text) => schoolYearTyped(text) ?? text,
});

/** There is no dossier here, but there are some below. Answers with one of these folders, or null for a new dossier here. */
export const dossierBelowPrompt = (below: readonly string[], orNew: boolean): Prompt<string | null> => ({
  kind: 'select',
  name: 'dossier-below',
  message: words.below,
  choices: [
    ...below.map((folder) => ({ name: folder, value: folder })),
    ...(orNew ? [{ name: words.newHere, value: null }] : []),
  ],
});

/** Whether the copies of people go when a round closes. */
export const deleteCopiesPrompt = (names: readonly string[]): Prompt<boolean> =>
  confirmPrompt({
    name: 'delete-copies',
    message: roundWords.askDelete(names),
    yes: roundWords.deleteYes,
    no: roundWords.deleteNo,
  });

/** Asks for the details of the school; for its name only when that is not given. */
export const askSchool = async (
  desk: Desk,
  given: { name: string | undefined; schoolYear: string },
): Promise<SchoolDetails> => ({
  name: given.name === undefined ? await desk.ask(namePrompt()) : clean(given.name),
  city: await desk.ask(cityPrompt()),
  sector: await desk.ask(sectorPrompt()),
  schoolYear: await desk.ask(schoolYearPrompt(given.schoolYear)),
});
