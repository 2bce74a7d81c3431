import type { UserErrorParams } from '../domain/user-error.ts';
import { type ErrorCatalogue, say } from './error-words.ts';
import { folderArgument } from './nl-interview.ts';
import { count } from './nl-words.ts';

/** What `round close` says. */
export const roundWords = {
  closed: (path: string, schoolYear: string, next: string): string[] => [
    `De ronde ${schoolYear} is afgesloten. De uitkomst staat in ${path} en verandert niet meer.`,
    `De ronde ${next} is begonnen. Alle vragen staan weer open: de oude antwoorden gelden niet meer.`,
  ],
  after: (folder: string): string[] => [
    `  1. Beantwoord de vragen opnieuw met het team: ouder-audit assess${folderArgument(folder)}`,
    `  2. Kijk welk bewijs nog geldt: ouder-audit check${folderArgument(folder)}`,
    `  3. Zie wat er veranderde: ouder-audit report${folderArgument(folder)}`,
  ],
};

export const roundErrors = {
  'round-open': ({ open }: UserErrorParams['round-open']) =>
    say(
      `Er ${open === 1 ? 'is' : 'zijn'} nog ${count(open, 'open vraag', 'open vragen')}. De ronde is niet afgesloten.`,
      'Beantwoord ze eerst. Toch nu afsluiten? Geef dan --incomplete achter de opdracht.',
    ),
  'round-closed': ({ path }: UserErrorParams['round-closed']) =>
    say(
      `${path} bestaat al, met andere antwoorden. Er is niets overschreven.`,
      'Is die ronde echt afgesloten? Zet dan het volgende schooljaar in school.yaml. Klopt het bestand niet? Bewaar het ergens anders.',
    ),
} satisfies Partial<ErrorCatalogue>;
