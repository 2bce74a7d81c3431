import { toOneLine } from '../base/plain-text.ts';
import { listWords } from '../base/words/words.ts';
import type { Effect } from '../dossier/dossier.ts';
import { roleTitle } from '../framework/roles.ts';

/** Whether an action helped, in a word or three. */
export const helpedWords: Record<Effect['helped'], string> = {
  fully: 'Ja',
  partly: 'Deels',
  not: 'Nee',
  unclear: 'Nog niet te zeggen',
};

/** Ends people's text with a full stop, to keep it apart from the words that follow. */
export const endedText = (text: string): string => toOneLine(text).replace(/(?<![.!?…])$/, '.');

/** People's text between quotes, with a full stop that keeps it apart from the words that follow. */
export const quotedText = (text: string): string => `"${toOneLine(text)}"${/[.!?…]$/.test(toOneLine(text)) ? '' : '.'}`;

/** What came of an action: whether it helped, by what one sees that, and who says so. @param titles of the roles, by id */
export const effectWords = (
  { helped, seenIn, saidBy = [] }: Effect,
  titles: Readonly<Record<string, string>>,
): string =>
  [
    `Heeft het geholpen? ${helpedWords[helped]}.`,
    ...(seenIn === undefined ? [] : [`Te zien aan: ${quotedText(seenIn)}`]),
    ...(saidBy.length === 0
      ? []
      : [
          `${saidBy.length === 1 ? 'Dat zegt' : 'Dat zeggen'}: ${listWords(
            saidBy.map((role) => roleTitle(role, titles).toLowerCase()),
            'en',
          )}.`,
        ]),
  ].join(' ');

/** What helps with an action and what stands in its way; '' when nobody said. */
export const mattersWords = ({ helps, hinders }: { helps: string | null; hinders: string | null }): string =>
  [
    ...(helps === null ? [] : [`Wat helpt: ${quotedText(helps)}`]),
    ...(hinders === null ? [] : [`Wat in de weg staat: ${quotedText(hinders)}`]),
  ].join(' ');
