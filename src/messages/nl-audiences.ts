import type { FindingCode } from '../domain/finding.ts';
import type { Verdict } from '../domain/verdict.ts';
import { findingCatalogue } from './nl-findings.ts';
import { count, dutchDate, listWords } from './nl-words.ts';

/** Words of the reports for the board and for parents. */

/** Under which heading parents find a criterion with this verdict. */
export const parentsHeadings: Record<Verdict, 'well' | 'working' | 'unknown' | 'apart'> = {
  met: 'well',
  partlyMet: 'working',
  notMet: 'working',
  undetermined: 'unknown',
  unanswered: 'unknown',
  notApplicable: 'apart',
};

export const parentsWords = {
  title: (school: string) => `Samen met ouders: zo staat ${school} ervoor`,
  /** Nobody answered a question yet. */
  looking: 'De school is nog aan het kijken hoe het gaat. Er valt nu nog niets over te zeggen.',
  sentence: (met: number, of: number): string => {
    if (met === of) return `Alle ${of} onderdelen zijn op orde.`;
    if (met === 0) return `De school kijkt naar ${count(of, 'onderdeel', 'onderdelen')}. Er is nog geen onderdeel helemaal op orde.`;
    return `De school kijkt naar ${of} onderdelen. Daarvan ${met === 1 ? 'is er 1' : `zijn er ${met}`} op orde.`;
  },
  stillLooking: (number: number): string => `Naar ${count(number, 'onderdeel', 'onderdelen')} kijkt de school nog.`,
  nothingWell: { looking: 'Dat weten wij nog niet.', worked: 'Nog niets is helemaal op orde. De school werkt eraan.' },
  goal: (goal: string) => `Ons doel: ${goal}`,
  apart: (titles: readonly string[]) => `Dit past niet bij onze school: ${listWords(titles, 'en')}.`,
  again: (schoolYear: string) => `De school kijkt elk schooljaar opnieuw. De volgende keer is in ${schoolYear}.`,
};

export const boardWords = {
  title: (school: string) => `Ouderbetrokkenheid: ${school} in het kort`,
  verdictCount: (number: number) => count(number, 'criterium', 'criteria'),
  risk: (code: FindingCode) => findingCatalogue[code].title,
  times: (number: number) => count(number, 'keer', 'keer'),
  lapses: (documents: string, date: string) => `${documents} telt mee tot en met ${dutchDate(date)}`,
  withoutOwner: (number: number) =>
    `${count(number, 'afspraak heeft', 'afspraken hebben')} nog geen eigenaar of datum.`,
  late: (number: number) => `${count(number, 'afspraak is', 'afspraken zijn')} te laat.`,
  withoutAction: (number: number) =>
    `Bij ${count(number, 'criterium', 'criteria')} met een laag niveau is nog niets afgesproken.`,
};
