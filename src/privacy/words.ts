import { folderArgument } from '../base/folder-argument.ts';
import { count, listWords } from '../base/words/words.ts';
import type { PersonalDataKind } from './personal-data-match.ts';

export const personalWords: Record<PersonalDataKind, string> = {
  bsn: 'wat op een burgerservicenummer (BSN) lijkt',
  iban: 'een rekeningnummer (IBAN)',
  email: 'een e-mailadres dat niet van de school is',
  phone: 'een telefoonnummer dat niet van de school is',
  birthdate: 'een geboortedatum',
  name: 'een naam uit namen.txt',
  person: 'een persoon (zoals "mevrouw Jansen" of "de moeder van Sem")',
};

/** The number of places to name. */
const MOST = 12;

/** Warnings that a text may identify a person: the place, never what was found there. */
export const peopleWords = {
  /** @param place null for the advice of an audit */
  at: ({ place, kinds }: { place: string | null; kinds: readonly PersonalDataKind[] }) =>
    `Let op: bij ${place ?? 'het advies'} staat misschien ${listWords(
      kinds.map((kind) => personalWords[kind]),
      'en',
    )}. Een ander kan dit lezen.`,
  /** What to write instead of a name. */
  rather: 'Schrijf liever de rol op, zoals "een ouder" of "een leraar".',
  inReport: (places: readonly string[], folder: string): string[] => {
    const shown = places.slice(0, MOST).join(', ');
    const more = places.length > MOST ? ` en nog ${places.length - MOST}` : '';
    return [
      `Let op: op ${count(places.length, 'plek', 'plekken')} staan misschien gegevens van personen (${shown}${more}). Deel het rapport nog niet.`,
      `Haal ze weg en maak het rapport opnieuw. Waar ze staan, zegt: ouder-audit check${folderArgument(folder)}`,
    ];
  },
};
