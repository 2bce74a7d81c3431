import { countWords, stripControls } from '../../base/plain-text.ts';
import { findSeal } from '../../package/seal.ts';
import { cautiousPrompt, confirmPrompt, type Prompt } from '../../terminal/ask.ts';
import { mainMenuWords as words } from '../words/menu.ts';

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
const onePrompt = (
  name: string,
  message: string,
  found: readonly FoundFile[],
  nameOf: (file: FoundFile) => string = words.foundFile,
): Prompt<string | null> => ({
  kind: 'select',
  name,
  message,
  choices: [
    ...found.map((file) => ({ name: nameOf(file), value: file.path })),
    { name: words.otherFile, value: OTHER_FILE, key: 'a' },
    { name: words.back, value: null, key: 't' },
  ],
});

/** Which package to look into. @param sealed the name of the one with all that is in the dossier now; null for none */
export const packagePrompt = (found: readonly FoundFile[], sealed: string | null): Prompt<string | null> =>
  onePrompt('which-package', found.length === 0 ? words.noPackages : words.whichPackage, found, (file) =>
    file.name === sealed ? words.foundSealed(file) : words.foundFile(file),
  );

/** Which export of a survey to count. */
export const surveyExportPrompt = (found: readonly FoundFile[]): Prompt<string | null> =>
  onePrompt('which-export', found.length === 0 ? words.noExports : words.whichExport, found);

/** Which list of answers of the team to take over. */
export const answerListPrompt = (found: readonly FoundFile[]): Prompt<string | null> =>
  onePrompt('which-list', found.length === 0 ? words.noLists : words.whichList, found);

/** Whether another file becomes evidence. */
export const anotherFilePrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'another-file', message: words.anotherFile, yes: words.anotherYes, no: words.anotherNo });

/** Whether to close a round that is whole. */
export const closeRoundPrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'close-round', message: words.close, yes: words.closeYes, no: words.closeNo });

/** Stands for a seal that somebody types or pastes, and for none. */
export const TYPED_SEAL = 'typed';
export const NO_SEAL = 'none';

/** Which seal somebody kept. Answers with the path of a file, OTHER_FILE, TYPED_SEAL, NO_SEAL, or null for back. */
export const keptSealPrompt = (found: readonly FoundFile[]): Prompt<string | null> => ({
  kind: 'select',
  name: 'kept-seal',
  message: words.keptSeal,
  choices: [
    ...found.map((file) => ({ name: words.foundFile(file), value: file.path })),
    { name: words.typedSeal, value: TYPED_SEAL, key: 'p' },
    { name: words.otherFile, value: OTHER_FILE, key: 'a' },
    { name: words.noSeal, value: NO_SEAL, key: 'n' },
    { name: words.back, value: null, key: 't' },
  ],
});

/** A seal as somebody types or pastes it; '' for none after all. */
export const typedSealPrompt = (): Prompt<string> => ({
  kind: 'input',
  name: 'typed-seal',
  message: words.typeSeal,
  validate: (text) => text.trim() === '' || findSeal(text) !== null || words.sealNeeded,
  answer: (text) => findSeal(text) ?? '',
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
