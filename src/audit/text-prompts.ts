import { dayTyped } from '../base/dates.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { dateComplaint } from '../base/words/dates.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import type { Prompt } from '../terminal/ask.ts';
import { personalDataQuestion } from '../wording/personal-data.ts';
import { BACK, DASH } from './go-back.ts';
import { auditLabels as labels, auditTexts as texts } from './words/desk.ts';

/** The prompts of an audit for a text or a day. */

/** What to do about personal data in a text that somebody just typed. */
export const auditPersonalDataPrompt = (kinds: readonly PersonalDataKind[]): Prompt<'again' | 'keep'> => ({
  kind: 'select',
  name: 'personal-data',
  message: personalDataQuestion(kinds),
  choices: [
    { name: labels.writeAgain, value: 'again' },
    { name: labels.keep, value: 'keep' },
  ],
  usual: 'again',
});

/** A text in an auditor's, or the school's, own words. */
export type AuditText = {
  kind: keyof typeof texts.of;
  /** The text so far. */
  current: string | null;
  /** Without a text there is nothing to keep, so an empty line goes back. */
  needed: boolean;
  /** True, or what is wrong with a text that is not empty. */
  check?: (text: string) => true | string;
};

/** Shows a text of several lines on one line; if nobody changes it, it keeps its lines. A dash empties it, or goes back. */
export const auditTextPrompt = ({ kind, current, needed, check }: AuditText): Prompt<string | typeof BACK> => ({
  kind: 'input',
  name: kind,
  message: texts.message(kind, needed, current !== null),
  preset: current === null ? undefined : toOneLine(current),
  validate: (typed) => {
    const text = stripControls(typed).trim();
    return text === '' || text === DASH || (check?.(text) ?? true);
  },
  answer: (typed) => {
    const text = stripControls(typed).trim();
    if (text === '' || text === DASH) return needed ? BACK : '';
    return current !== null && text === toOneLine(current) ? current : text;
  },
});

/** The day of a source, or the day by which a condition has to be met. @param current YYYY-MM-DD */
export const dayPrompt = (name: 'date' | 'due', current: string): Prompt<string | typeof BACK> => ({
  kind: 'input',
  name,
  message: texts[name],
  preset: current,
  validate: (text) => text.trim() === DASH || dayTyped(text) !== null || dateComplaint(text, texts.dateNeeded),
  answer: (text) => (text.trim() === DASH ? BACK : (dayTyped(text) ?? current)),
});
