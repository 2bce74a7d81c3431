import { toOneLine } from '../base/plain-text.ts';
import { kindsInText } from '../documents/find-people.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import type { Prompt } from '../terminal/ask.ts';
import type { Desk } from '../terminal/desk.ts';
import { personalDataQuestion, typedAgain } from './personal-data.ts';

/**
 * A prompt for a text in people's own words. The current text stays when they type nothing.
 * @param draft the text that they just typed and have to rewrite
 */
export type OwnWordsPrompt = (current: string | null, draft?: string) => Prompt<string>;

/** Typed instead of a text to take the current one away, since only Enter keeps it. */
const TAKE_AWAY = '-';

/** Shows a text of several lines on one line; if nobody changes it, it keeps its lines. */
export const textPrompt = (
  name: string,
  message: string,
  current: string | null,
  draft: string | undefined,
): Extract<Prompt<string>, { kind: 'input' }> => ({
  kind: 'input',
  name,
  message,
  ...(draft === undefined
    ? { preset: current === null ? undefined : toOneLine(current) }
    : { preset: toOneLine(draft), editable: true }),
  answer: (text) => {
    if (current === null) return text;
    return text.trim() === TAKE_AWAY ? '' : text === toOneLine(current) ? current : text;
  },
});

/** What to do about personal data in a text that somebody just typed. */
const personalDataPrompt = (kinds: readonly PersonalDataKind[]): Prompt<'again' | 'keep'> => ({
  kind: 'select',
  name: 'personal-data',
  message: personalDataQuestion(kinds),
  choices: [
    { name: typedAgain.again, value: 'again', key: 'v' },
    { name: typedAgain.keep, value: 'keep', key: 'l' },
  ],
});

/**
 * Asks for a text in people's own words. If it seems to hold personal data, asks them to rewrite it; they may keep it, because a
 * number that looks like somebody's need not be one.
 */
export const askInWords = async (
  { desk, mark, dossier }: { desk: Desk; mark: QualityMark; dossier: Pick<Dossier, 'school' | 'names'> },
  prompt: OwnWordsPrompt,
  current: string | null,
): Promise<string> => {
  let draft: string | undefined;
  for (;;) {
    const typed = await desk.ask(prompt(current, draft));
    const kinds = typed === current ? [] : kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(personalDataPrompt(kinds))) === 'keep') return typed;
    draft = typed;
  }
};
