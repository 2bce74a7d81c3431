import { folderArgument } from '../../base/folder-argument.ts';
import { count, listWords } from '../../base/words/words.ts';
import type { PersonalDataKind } from '../personal-data-match.ts';
import { personalWords } from './kinds.ts';

/** What is said where somebody may be known by what people wrote: the place, never what stands there. */

const MOST = 12;

export const peopleWords = {
  /** @param place null for the advice of an audit */
  at: ({ place, kinds }: { place: string | null; kinds: readonly PersonalDataKind[] }) =>
    `Let op: bij ${place ?? 'het advies'} staat misschien ${listWords(
      kinds.map((kind) => personalWords[kind]),
      'en',
    )}. Een ander kan dit lezen.`,
  inReport: (places: readonly string[], folder: string): string[] => {
    const shown = places.slice(0, MOST).join(', ');
    const more = places.length > MOST ? ` en nog ${places.length - MOST}` : '';
    return [
      `Let op: op ${count(places.length, 'plek', 'plekken')} staan misschien gegevens van personen (${shown}${more}). Deel het rapport nog niet.`,
      `Haal ze weg en maak het rapport opnieuw. Waar ze staan, zegt: ouder-audit check${folderArgument(folder)}`,
    ];
  },
};
