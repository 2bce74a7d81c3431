import { countWords, stripControls } from '../../base/plain-text.ts';
import { cautiousPrompt, confirmPrompt, type Prompt } from '../../terminal/ask.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import type { HowFar } from './how-far.ts';

/** What the menu asks about files: each from a list, so that nobody has to type a path. */

/** A file that the menu found. `place`: its folder, as it may be shown. `isInDossier`: whether it lies in the folder of the dossier. */
export type FoundFile = { path: string; name: string; place: string; day: string; isInDossier: boolean };

/** Stands for a file that is not in the list. */
export const OTHER_FILE = 'other';

/** Answers with paths; OTHER_FILE among them for one that is not in the list. What lies in the dossier is ticked. */
export const answerFilesPrompt = (found: readonly FoundFile[]): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'answer-files',
  message: found.length === 0 ? words.noAnswerFiles : words.answerFiles,
  choices: [
    ...found.map((file) => ({ name: words.foundFile(file), value: file.path, checked: file.isInDossier })),
    { name: words.otherFile, value: OTHER_FILE, checked: false },
  ],
  needed: null,
  answer: (chosen) => chosen,
});

/** Answers with a path, OTHER_FILE, or null for back. */
const onePrompt = (name: string, message: string, found: readonly FoundFile[]): Prompt<string | null> => ({
  kind: 'select',
  name,
  message,
  choices: [
    ...found.map((file) => ({ name: words.foundFile(file), value: file.path })),
    { name: words.otherFile, value: OTHER_FILE },
    { name: words.back, value: null },
  ],
});

/** Which package to look into. */
export const packagePrompt = (found: readonly FoundFile[]): Prompt<string | null> =>
  onePrompt('which-package', found.length === 0 ? words.noPackages : words.whichPackage, found);

/** Which export of a survey to count. */
export const surveyExportPrompt = (found: readonly FoundFile[]): Prompt<string | null> =>
  onePrompt('which-export', found.length === 0 ? words.noExports : words.whichExport, found);

/** Which list of answers of the team to take over. */
export const answerListPrompt = (found: readonly FoundFile[]): Prompt<string | null> =>
  onePrompt('which-list', found.length === 0 ? words.noLists : words.whichList, found);

/** Whether another file becomes evidence. */
export const anotherFilePrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'another-file', message: words.anotherFile, yes: words.anotherYes, no: words.anotherNo });

/** Whether to seal with questions open. */
export const sealAnywayPrompt = ({ open }: HowFar): Prompt<boolean> =>
  cautiousPrompt({ name: 'seal-anyway', message: words.sealAnyway(open), yes: words.sealYes, no: words.sealNo });

/** Whether to seal while evidence is lacking. @param criteria how many lack any */
export const sealLackingPrompt = (criteria: number): Prompt<boolean> =>
  cautiousPrompt({ name: 'seal-lacking', message: words.sealLacking(criteria), yes: words.sealYes, no: words.sealNo });

/** Whether to close a round that is whole. */
export const closeRoundPrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'close-round', message: words.close, yes: words.closeYes, no: words.closeNo });

/** The seal that somebody kept; '' when they did not. @param isSeal whether a text is one */
export const expectedSealPrompt = (isSeal: (text: string) => boolean): Prompt<string> => ({
  kind: 'input',
  name: 'expected-seal',
  message: words.expectedSeal,
  validate: (text) => text.trim() === '' || isSeal(text) || words.expectedSealNeeded,
  answer: (text) => text.trim(),
});

/** Whether confidential files go along into a package; null for back. */
export const sealConfidentialPrompt = (confidential: number): Prompt<boolean | null> => ({
  kind: 'select',
  name: 'seal-confidential',
  message: words.sealConfidential(confidential),
  choices: [
    { name: words.confidentialStays, value: false },
    { name: words.confidentialGoes, value: true },
    { name: words.back, value: null },
  ],
});

const QUOTE_WORDS = 4;

/** A sentence of a document; '' for none after all. */
export const quotePrompt = (): Prompt<string> => ({
  kind: 'input',
  name: 'quote',
  message: words.quote,
  validate: (text) => text.trim() === '' || countWords(text) >= QUOTE_WORDS || words.quoteNeeded(QUOTE_WORDS),
  answer: (text) => stripControls(text).trim(),
});

/** The number of a page; '' when it is not known. */
export const quotePagePrompt = (): Prompt<string> => ({
  kind: 'input',
  name: 'quote-page',
  message: words.quotePage,
  validate: (text) => /^(?:[1-9]\d{0,4})?$/.test(text.trim()) || words.quotePageNeeded,
  answer: (text) => text.trim(),
});
