import { dossierArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import type { AnswersErrors } from '../errors.ts';
import type { TableProblem } from '../understand-tables.ts';
import { describeTableProblem } from './questions.ts';
import { takingWords } from './taking.ts';

/** Names the sheet only where there are more. */
const tablePlace = ({ sheet, cell }: TableProblem, sheets: readonly string[]): string => {
  const name = sheet === null || sheets.length < 2 ? undefined : sheets[sheet - 1];
  return `${name === undefined ? '' : `, blad ${toOneLine(name)}`}${cell === null ? '' : `, cel ${cell}`}`;
};

export const answersErrorWords: ErrorWordsOf<AnswersErrors> = {
  'invalid-table': ({ file, sheets, problems }) => ({
    what: 'De lijst kan nog niet worden overgenomen. Er is niets gewijzigd.',
    details: problems.map((problem) => `${file}${tablePlace(problem, sheets)}: ${describeTableProblem(problem)}`),
    next: 'Verbeter dit in het bestand en geef de opdracht nog eens.',
  }),
  'answers-replace': ({ changes }) =>
    sayError(
      `${takingWords.intro(changes.length)} Er is niets gewijzigd.`,
      'Wilt u dat vervangen? Geef de opdracht dan nog eens met --replace erbij.',
      changes.map(takingWords.change),
    ),
  'file-damaged': ({ path }) =>
    sayError(
      `"${path}" is niet te lezen: het bestand is beschadigd.`,
      'Open het in uw rekenprogramma en bewaar het opnieuw.',
    ),
  'answers-unreadable-kind': ({ file, kind }) =>
    kind === 'form'
      ? sayError(
          `"${file}" is het formulier zelf. De antwoorden staan er niet in. Er is niets gewijzigd.`,
          'Open het in een browser, vul het in en kies "Opslaan als bestand". Neem dan het bestand dat de browser bewaart (antwoorden….json). Vaak staat het in de map Downloads.',
        )
      : sayError(
          `Uit "${file}" kan dit programma geen antwoorden halen. Er is niets gewijzigd.`,
          'Neem een lijst in xlsx, csv, tsv, yaml of json. Of typ de antwoorden over met: ouder-audit assess',
        ),
  'copy-other-framework': ({ file, given, own }) =>
    sayError(
      `${file} hoort bij een ander keurmerk: ${given}. Dit dossier gebruikt ${own}. Er is niets gewijzigd.`,
      'Vul de vragen opnieuw in met de versie van dit dossier.',
    ),
  'own-answers-as-copy': ({ file }) =>
    sayError(
      `"${file}" is het bestand met de antwoorden van het team zelf. Er is niets gewijzigd.`,
      'Noem het andere exemplaar. Of noem geen bestand: dan zoekt de opdracht alle exemplaren in de map van het dossier.',
    ),
  'copy-other-role': ({ file, role, chosen }) =>
    sayError(
      `"${file}" is het exemplaar van een andere rol: ${role}. U koos: ${chosen}. Er is niets gewijzigd.`,
      `Kies --as ${role}, of noem een ander bestand.`,
    ),
  'copy-as-answers': ({ file, role, dossier }) =>
    sayError(
      `${file} is het exemplaar van één rol: ${role}. Overnemen zou de antwoorden van het team vervangen.`,
      `Voeg het samen: ouder-audit answers merge "${file}"${dossierArgument(dossier)}`,
    ),
};
