import { toOneLine } from '../../base/plain-text.ts';
import type { UserErrorParams } from '../../base/user-error.ts';
import { type ErrorCatalogue, say } from '../../base/words/error-words.ts';
import { count, listWords } from '../../base/words/words.ts';
import { folderArgument } from '../../interview/words/interview.ts';

/** What `round close` says. */
export const roundWords = {
  closed: (path: string, schoolYear: string, next: string): string[] => [
    `De ronde ${schoolYear} is afgesloten. De uitkomst staat in ${path} en verandert niet meer.`,
    `De ronde ${next} is begonnen. Alle vragen staan weer open: de oude antwoorden gelden niet meer.`,
  ],
  /** Answers that a role gave apart, or that a sync program left behind. */
  copies: (names: readonly string[], schoolYear: string): string[] =>
    names.length === 0
      ? []
      : [
          `Er ${names.length === 1 ? 'lag nog een ander exemplaar' : 'lagen nog andere exemplaren'} van de antwoorden: ${listWords(names.map(toOneLine), 'en')}. ${names.length === 1 ? 'Dat staat' : 'Die staan'} nu in de map rondes/${schoolYear}. In de nieuwe ronde telt dat niet mee.`,
        ],
  after: (folder: string): string[] => [
    `  1. Beantwoord de vragen opnieuw met het team: ouder-audit assess${folderArgument(folder)}`,
    `  2. Kijk welk bewijs nog geldt: ouder-audit check${folderArgument(folder)}`,
    `  3. Zie wat er veranderde: ouder-audit report${folderArgument(folder)}`,
  ],
};

export const roundErrors = {
  'round-empty': ({ schoolYear, folder }: UserErrorParams['round-empty']) =>
    say(
      `In de ronde ${schoolYear} is nog niets beantwoord. De ronde is niet afgesloten.`,
      `Had u de vorige ronde net afgesloten? Dan bent u klaar. Vul anders eerst de vragen in: ouder-audit assess${folderArgument(folder)}`,
    ),
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
