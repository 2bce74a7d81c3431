import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { SchoolErrors } from '../errors.ts';

export const schoolErrorWords: ErrorWordsOf<SchoolErrors> = {
  'school-change-needed': () =>
    sayError('Zeg wat er anders moet.', 'Voorbeeld: ouder-audit school edit --name "De Brug" --domain debrug.nl'),
  'board-name-needed': () =>
    sayError(
      'Van het bestuur is er nog geen naam. Er is niets gewijzigd.',
      'Geef ook de naam: ouder-audit school edit --board "Stichting De Brug" --board-number 12345',
    ),
  'version-drops-answers': ({ questions }) =>
    sayError(
      `Deze antwoorden horen bij vragen die er niet meer zijn: ${listWords(questions, 'en')}. Met de nieuwe versie gaan ze weg. Er is niets gewijzigd.`,
      'Mag dat? Geef dan --yes erbij.',
    ),
};
