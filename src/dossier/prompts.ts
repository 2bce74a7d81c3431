import { schoolYearTyped } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import { sectorWords } from '../base/words/words.ts';
import { SECTORS } from '../framework/sectors.ts';
import type { Prompt } from '../terminal/ask.ts';
import type { Desk } from '../terminal/desk.ts';
import type { SchoolFile } from './dossier.ts';
import { schoolAsks as words } from './words/files.ts';

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
