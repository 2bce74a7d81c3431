import { toOneLine } from '../../base/plain-text.ts';
import { count, folderFirst } from '../../base/words/words.ts';
import { schoolCount } from './page.ts';

/** What `portfolio` says. */
export const portfolioSays = {
  made: (schools: number, round: string) =>
    `De bladzijde van ${schoolCount(schools)} staat klaar, schooljaar ${round}.`,
  absent: (schools: number) =>
    schools === 1
      ? '1 school staat er niet op, want zij heeft geen kaart van dat schooljaar.'
      : `${schools} scholen staan er niet op, want zij hebben geen kaart van dat schooljaar.`,
  notSearched: {
    link: (place: string) =>
      `${folderFirst(toOneLine(place))} is een snelkoppeling. Daarin is niet gezocht. Staat er een school in? Geef de echte map erbij.`,
    'too-deep': (place: string) =>
      `${folderFirst(toOneLine(place))} ligt te diep. Daarin is niet gezocht. Geef die map zelf erbij.`,
  },
  parts: (files: number, folder: string) => `  ${count(files, 'bestand', 'bestanden')} met metingen in ${folder}`,
  problems: (number: number) =>
    `Bij ${count(number, 'plek', 'plekken')} ging iets mis. De andere scholen staan op de bladzijde.`,
  ask: 'Zelf vragen stellen aan de cijfers? Dat staat in docs/portefeuille.md.',
  again: 'Komt er een kaart bij? Geef de opdracht dan nog eens. Wat er staat, blijft staan.',
};
