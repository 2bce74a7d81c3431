import { toOneLine } from '../../base/plain-text.ts';
import { listWords } from '../../base/words/words.ts';

/** What Ctrl-C does: it ends the command, or goes back to the screen before. */
export type Leaving = 'stop' | 'back';

const LEAVE: Record<Leaving, string> = { stop: 'Ctrl-C: stoppen', back: 'Ctrl-C: terug' };

/** The footer of a question: what the keys do, or what can be typed. */
export const promptWords = {
  selectKeys: (leaving: Leaving) => `pijltjes: kiezen · Enter: bevestigen · ${LEAVE[leaving]}`,
  keyedKeys: (leaving: Leaving) => `letter of cijfer: meteen kiezen · ${promptWords.selectKeys(leaving)}`,
  checkboxKeys: (leaving: Leaving) => `pijltjes: bewegen · spatie: vinkje · Enter: klaar · ${LEAVE[leaving]}`,
  pathKeys: (leaving: Leaving) => `Tab: aanvullen · Enter: klaar · ${LEAVE[leaving]}`,

  back: 'Terug',
  noSuchPath: (path: string) =>
    `Er is geen bestand of map "${toOneLine(path)}". Verbeter het pad. Of wis het, en druk op Enter: dan gebeurt er niets.`,
  /** A key that does nothing here. */
  wrongKey: (keys: readonly string[]) => `Die toets doet hier niets. Wel: ${keys.join(' ')}`,
  /** A key that ends a line of answers before it is whole. */
  endsLine: 'Druk op Enter als u dit wilt. Wat u in de regel typte, gaat dan weg.',
  lineFirst: 'Maak de regel eerst af, of wis wat u typte met Backspace.',
  typeHere: '> ',
  enterMeans: (number: number) => `Typ een nummer. Enter = ${number}.`,
  typeOneOf: (first: number, last: number) =>
    first === last ? `Typ ${first}, en dan Enter.` : `Typ een nummer van ${first} tot en met ${last}, en dan Enter.`,
  typeChoice: (numbers: readonly number[]) => `Typ ${listWords(numbers.map(String), 'of')}, en dan Enter.`,
  typeNumbers: 'Typ de nummers die erbij horen, met een komma ertussen. Enter = zo laten.',
  ticked: 'gekozen',
  stands: (text: string) => `Nu staat er: ${text}`,
};

/** Beside the progress bar. */
export const progressWords = (done: number, of: number): string => `Documenten lezen: ${done} van ${of}`;
