import { dayTyped } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import { consentWords } from '../base/words/words.ts';
import { fileNameOf, mayBeEvidence } from '../documents/media-types.ts';
import type { EvidenceEntry } from '../dossier/dossier.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { CONSENT_GIVERS, type ConsentGiver } from '../framework/sectors.ts';
import { PHONE } from '../privacy/contact-shapes.ts';
import { backChoice, cautiousPrompt, type Line, type Prompt, quietLine, strongLine } from '../terminal/ask.ts';
import type { FileFacts } from './evidence.ts';
import type { documentChoices } from './evidence-proposals.ts';
import { describeSeen, removalAsks, evidenceAsks as words } from './words/evidence.ts';

/** What a user says about a file that becomes evidence. */
export type EvidenceDetails = {
  document: string;
  criteria: string[];
  date: string | null;
  title: string | null;
  consent: NonNullable<EvidenceEntry['consent']> | null;
};

/** Typed instead of a date that the user does not know. */
const UNKNOWN_DATE = '-';

/** Asks for the path of a file that becomes evidence; empty when the user changes their mind. @param from where the last one lay */
export const evidenceFilePrompt = (from: string | null = null): Prompt<string> => ({
  ...anyFilePrompt(),
  ...(from === null ? {} : { from, message: words.fileFrom(fileNameOf(from)) }),
  fits: mayBeEvidence,
});

/** Asks for the path of any file; empty when the user changes their mind. */
export const anyFilePrompt = (): Extract<Prompt<string>, { kind: 'file' }> => ({
  kind: 'file',
  name: 'file',
  message: words.file,
  inFolder: words.inFolder,
  none: words.noFile,
  answer: (path) => path,
});

/** What stands with a telephone number that may be one of the school. */
const schoolPhoneChoices = (hasPhone: boolean) =>
  hasPhone ? [{ name: words.schoolPhone, value: 'school-phone', key: 't' } as const] : [];

/**
 * Asks whether to register a file of bewijs/.
 * @param file its path, as it may be shown
 * @param usual what Enter means: no where something was found in the file
 */
export const registerPrompt = (
  file: string,
  usual: boolean,
  hasPhone: boolean,
): Prompt<boolean | 'school-phone' | 'throw-away'> => ({
  kind: 'select',
  name: 'register',
  message: words.register(toOneLine(file)),
  choices: [
    { name: words.registerYes, value: true, key: 'j' },
    { name: words.registerNo, value: false, key: 'n' },
    { name: words.throwAway, value: 'throw-away', key: 'w' },
    ...schoolPhoneChoices(hasPhone),
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
  documents: ReturnType<typeof documentChoices>,
  proposed: string | undefined,
): Prompt<string> => ({
  kind: 'select',
  name: 'document',
  message: words.document(toOneLine(file)),
  choices: documents.map(({ id, title, criteria, counts }) => {
    const about = counts ? criteria.join(', ') : words.neverCounts;
    return { value: id, name: about === '' ? title : `${title} (${about})` };
  }),
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

/**
 * @param proposed the date that Enter takes over: one that the document itself gives, or that stands in the register
 * @param made the day on which the file was made, to tell; that may be the day of an export, so Enter never takes it over
 */
export const evidenceDatePrompt = (proposed: string | null, made: string | null): Prompt<string | null> => ({
  kind: 'input',
  name: 'evidence-date',
  message: words.date(proposed, proposed === null ? made : null),
  preset: proposed ?? undefined,
  validate: (text) => text === '' || text === UNKNOWN_DATE || dayTyped(text) !== null || dateComplaint(text),
  answer: dayTyped,
});

/** Who consented to a document; null for nobody. @param needed whose consent the law asks for; null for nobody's */
export const consentPrompt = (now: ConsentGiver | null, needed: ConsentGiver | null): Prompt<ConsentGiver | null> => ({
  kind: 'select',
  name: 'consent',
  message: words.consent(needed),
  choices: [
    { name: words.noConsent, value: null },
    ...CONSENT_GIVERS.map((value) => ({ name: consentWords[value], value })),
  ],
  usual: now,
});

export const consentDatePrompt = (now: string | null): Prompt<string> => ({
  kind: 'input',
  name: 'consent-date',
  message: words.consentDate,
  preset: now ?? undefined,
  validate: (text) => dayTyped(text) !== null || dateComplaint(text),
  answer: (text) => dayTyped(text) ?? text,
});

export const confidentialPrompt = (now: boolean): Prompt<boolean> => ({
  kind: 'select',
  name: 'confidential',
  message: words.confidential,
  choices: [
    { name: words.notConfidential, value: false },
    { name: words.isConfidential, value: true },
  ],
  usual: now,
});

/** Answers with the name of a piece of evidence in the list. */
export const pickEvidencePrompt = (
  entries: readonly { id: string; title: string | null; file: string }[],
): Prompt<string> => ({
  kind: 'select',
  name: 'which-evidence',
  message: words.which,
  choices: [
    ...entries.map(({ id, title, file }) => ({ name: toOneLine(`${id} (${title ?? file})`), value: id })),
    backChoice,
  ],
});

/** Whether files may go; Enter keeps them. */
export const removalPrompt = (files: readonly string[], forGood: boolean): Prompt<boolean> =>
  cautiousPrompt({
    name: 'removal',
    message: removalAsks.sure(files, forGood),
    yes: removalAsks.yes,
    no: removalAsks.no,
  });

/** Whether a file goes out of the folder with its entry; Enter keeps it. */
export const fileTooPrompt = (file: string): Prompt<boolean> =>
  cautiousPrompt({
    name: 'file-too',
    message: removalAsks.fileToo(toOneLine(file)),
    yes: removalAsks.fileTooYes,
    no: removalAsks.fileTooNo,
  });

/** Why something is erased; the register remembers it. @param mayBeReason whether a text holds no personal data */
export const eraseReasonPrompt = (mayBeReason: (text: string) => boolean): Prompt<string> => ({
  kind: 'input',
  name: 'erase-reason',
  message: removalAsks.reason,
  validate: (text) =>
    stripControls(text).trim() === '' ? removalAsks.reasonNeeded : mayBeReason(text) || removalAsks.reasonRefused,
  answer: (text) => stripControls(text).trim(),
});

/** The role that decided on an erasure. */
export const eraseByPrompt = (roles: readonly { id: string; title: string }[]): Prompt<string> => ({
  kind: 'select',
  name: 'erase-by',
  message: removalAsks.by,
  choices: roles.map(({ id, title }) => ({ name: title, value: id })),
});

/**
 * What the checks found in a file, before it becomes evidence.
 * @param file its path, as it may be shown
 * @param folder the dossier as the user named it
 */
export const warningScreen = (file: string, findings: readonly Finding[], folder: string): Line[] => [
  '',
  strongLine(toOneLine(file)),
  ...findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding, folder);
    return [`${title}: ${message}`, quietLine(`→ ${advice}`)];
  }),
];

/**
 * Asks whether to add a file all the same. Enter adds nothing with personal data in it.
 * @param isCopied whether the file is copied; one that lies in bewijs/ is only registered
 * @param hasPhone whether a telephone number stands in it, which may be one of the school
 */
export const despitePrompt = (
  isCopied: boolean,
  isPersonal: boolean,
  hasPhone: boolean,
): Prompt<boolean | 'school-phone'> => ({
  kind: 'select',
  name: 'despite-findings',
  message: isCopied ? words.despiteCopy : words.despiteRegister,
  choices: [
    { name: words.despiteYes, value: true, key: 'j' },
    { name: words.despiteNo, value: false, key: 'n' },
    ...schoolPhoneChoices(hasPhone),
  ],
  usual: !isPersonal,
});

/**
 * What becomes of a file whose name is taken.
 * @param file the path of the other one below bewijs/, as it may be shown
 * @param isThere false where only the list still has it
 */
export const sameNamePrompt = (file: string, isThere: boolean): Prompt<'replace' | 'beside' | 'neither'> => ({
  kind: 'select',
  name: 'same-name',
  message: isThere ? words.sameName(toOneLine(file)) : words.sameNameGone(toOneLine(file)),
  choices: [
    { name: isThere ? words.replace : words.putBack, value: 'replace' },
    ...(isThere ? [{ name: words.beside, value: 'beside' } as const] : []),
    { name: words.neither, value: 'neither' },
  ],
});

/** A telephone number of the school itself; '' for none after all. @param isWrong whether the one before does not stand in the file */
export const schoolPhonePrompt = (isWrong: boolean): Prompt<string> => ({
  kind: 'input',
  name: 'school-phone',
  message: isWrong ? words.otherPhone : words.whichPhone,
  validate: (text) => text.trim() === '' || PHONE.test(text.trim()) || words.whichPhoneNeeded,
  answer: (text) => text.trim(),
});

/** @param folder the dossier as the user named it */
export const schoolPhoneScreen = (folder: string): Line[] => [words.phoneGiven(folder)];

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

/** Whoever looked says that no names or data of children and parents stand in the file; Enter does not say so. */
export const nothingPersonalPrompt = (): Prompt<boolean> =>
  cautiousPrompt({
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
