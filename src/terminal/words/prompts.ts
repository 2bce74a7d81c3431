import { listWords } from '../../base/words/words.ts';

/** The footer of a question: what the keys do, or what can be typed. */
export const promptWords = {
  selectKeys: 'pijltjes: kiezen · Enter: bevestigen · Ctrl-C: stoppen',
  checkboxKeys: 'pijltjes: bewegen · spatie: vinkje · Enter: klaar · Ctrl-C: stoppen',
  pathKeys: 'Tab: aanvullen · Enter: klaar · Ctrl-C: stoppen',

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
