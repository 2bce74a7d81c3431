import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { listWords } from '../../base/words/words.ts';

/** What `round close` says. */
export const roundWords = {
  closed: (path: string, schoolYear: string, next: string): string[] => [
    `De ronde ${schoolYear} is afgesloten. De uitkomst staat in ${path} en verandert niet meer.`,
    `De ronde ${next} is begonnen. Alle vragen staan weer open: de oude antwoorden gelden niet meer.`,
  ],
  /** About copies of the answers: of a role, or left behind by a sync program. */
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
