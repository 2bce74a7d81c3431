import { dayTyped } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { confirmPrompt, type Line, type Prompt, quietLine, strongLine } from '../terminal/ask.ts';
import type { FileFacts } from './evidence.ts';
import { describeSeen, evidenceAsks as words } from './words/evidence.ts';

/** What a user says about a file that becomes evidence. */
export type EvidenceDetails = { document: string; criteria: string[]; date: string | null; title: string | null };

/** Typed instead of a date that the user does not know. */
const UNKNOWN_DATE = '-';

/** Asks for the path of a file; empty when the user changes their mind. */
export const evidenceFilePrompt = (): Prompt<string> => ({
  kind: 'file',
  name: 'file',
  message: words.file,
  inFolder: words.inFolder,
  none: words.noFile,
  answer: (path) => path,
});

/** Asks whether to register a file of bewijs/. @param file its path, as it may be shown */
/** @param usual what Enter means: no where something was found in the file */
export const registerPrompt = (file: string, usual: boolean): Prompt<boolean> => ({
  kind: 'select',
  name: 'register',
  message: words.register(toOneLine(file)),
  choices: [
    { name: words.registerYes, value: true },
    { name: words.registerNo, value: false },
  ],
  usual,
});

/** What the tool saw in a file. @param title of the document type that it seems to be */
export const seenScreen = (facts: FileFacts, title: string | null): Line[] => [
  '',
  strongLine(toOneLine(facts.path)),
  quietLine(describeSeen(facts, title)),
];

export const documentPrompt = (
  file: string,
  documents: readonly { id: string; title: string; criteria: string[] }[],
  proposed: string | undefined,
): Prompt<string> => ({
  kind: 'select',
  name: 'document',
  message: words.document(toOneLine(file)),
  choices: documents.map(({ id, title, criteria }) => ({
    value: id,
    name: criteria.length === 0 ? title : `${title} (${criteria.join(', ')})`,
  })),
  usual: proposed,
});

export const criteriaPrompt = (
  criteria: readonly { id: string; title: string }[],
  ticked: readonly string[],
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'criteria',
  message: words.criteria,
  choices: criteria.map(({ id, title }) => ({ value: id, name: `${id} ${title}`, checked: ticked.includes(id) })),
  needed: null,
  answer: (chosen) => chosen,
});

export const evidenceDatePrompt = (proposed: string | null): Prompt<string | null> => ({
  kind: 'input',
  name: 'evidence-date',
  message: words.date(proposed),
  preset: proposed ?? undefined,
  validate: (text) =>
    text === '' || text === UNKNOWN_DATE || dayTyped(text) !== null || dateComplaint(text, words.dateNeeded),
  answer: dayTyped,
});

/** What the checks found in a file, before it becomes evidence. @param file its path, as it may be shown */
export const warningScreen = (file: string, findings: readonly Finding[]): Line[] => [
  '',
  strongLine(toOneLine(file)),
  ...findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding);
    return [`${title}: ${message}`, quietLine(`→ ${advice}`)];
  }),
];

/**
 * Asks whether to add a file all the same. Enter adds nothing with personal data in it.
 * @param isCopied whether the file is copied; one that lies in bewijs/ is only registered
 */
export const despitePrompt = (isCopied: boolean, isPersonal: boolean): Prompt<boolean> => ({
  kind: 'select',
  name: 'despite-findings',
  message: isCopied ? words.despiteCopy : words.despiteRegister,
  choices: [
    { name: words.despiteYes, value: true },
    { name: words.despiteNo, value: false },
  ],
  usual: !isPersonal,
});

/** What the tool could not see for itself. */
export const unreadScreen = (messages: readonly string[]): Line[] => [
  '',
  ...messages.map((message) => toOneLine(message)),
  quietLine(words.unread),
];

/** The role of whoever looked at the file; null while nobody did. */
export const lookedByPrompt = (roles: Readonly<Record<string, { title: string }>>): Prompt<string | null> => ({
  kind: 'select',
  name: 'looked-by',
  message: words.lookedBy,
  choices: [
    { name: words.nobodyYet, value: null },
    ...Object.entries(roles).map(([role, { title }]) => ({ name: title, value: role })),
  ],
});

/** Whoever looked says that no names or data of children and parents stand in the file. */
export const nothingPersonalPrompt = (): Prompt<boolean> =>
  confirmPrompt({
    name: 'nothing-personal',
    message: words.anyPersonal,
    yes: words.nothingPersonal,
    no: words.perhapsPersonal,
  });

export const notLookedScreen = (): Line[] => [quietLine(words.notLooked)];

/** A title as it is stored; null when nothing is left of it. */
export const cleanTitle = (text: string): string | null => stripControls(text).trim() || null;

/** @param mayBeTitle whether a title holds no personal data @param current the title that stays when nothing is typed */
export const titlePrompt = (
  mayBeTitle: (title: string) => boolean,
  current: string | null = null,
): Prompt<string | null> => ({
  kind: 'input',
  name: 'title',
  message: current === null ? words.title : words.titleAgain,
  ...(current === null ? {} : { preset: toOneLine(current) }),
  validate: (text) => mayBeTitle(text) || words.titleRefused,
  answer: cleanTitle,
});
