import { describeTableProblem } from '../../answers/words/questions.ts';
import { type ErrorCatalogue, meant, say } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import { dossierFlag } from '../../interview/words/interview.ts';

/** What is said when answers cannot be taken over or brought together. */
export const answerErrors: Pick<
  ErrorCatalogue,
  | 'invalid-table'
  | 'file-damaged'
  | 'copies-same-role'
  | 'copy-other-framework'
  | 'own-answers-as-copy'
  | 'copy-as-answers'
  | 'answers-unreadable-kind'
  | 'copy-other-role'
  | 'unknown-role-option'
> = {
  'invalid-table': ({ file, problems }) => ({
    what: 'De lijst kan nog niet worden overgenomen. Er is niets gewijzigd.',
    details: problems.map(
      (problem) => `${file}${problem.cell === null ? '' : `, cel ${problem.cell}`}: ${describeTableProblem(problem)}`,
    ),
    next: 'Verbeter dit in het bestand en geef de opdracht nog eens.',
  }),
  'file-damaged': ({ path }) =>
    say(
      `"${path}" is niet te lezen: het bestand is beschadigd.`,
      'Open het in uw rekenprogramma en bewaar het opnieuw.',
    ),
  'copies-same-role': ({ role, files }) =>
    say(
      `${listWords(files, 'en')} zijn allebei van de rol "${role}", en ze verschillen. Er is niets gewijzigd.`,
      `Zijn het twee mensen? Noem een van beide antwoorden.${role}-2.yaml en zet erin: as: ${role}-2`,
    ),
  'copy-other-framework': ({ file, given, own }) =>
    say(
      `${file} hoort bij een ander keurmerk: ${given}. Dit dossier gebruikt ${own}. Er is niets gewijzigd.`,
      'Vul de vragen opnieuw in met de versie van dit dossier.',
    ),
  'own-answers-as-copy': ({ file }) =>
    say(
      `"${file}" is het bestand met de antwoorden van het team zelf. Er is niets gewijzigd.`,
      'Noem het andere exemplaar. Of noem geen bestand: dan zoekt de opdracht alle exemplaren in de map van het dossier.',
    ),
  'answers-unreadable-kind': ({ file, kind }) =>
    kind === 'form'
      ? say(
          `"${file}" is het formulier zelf. De antwoorden staan er niet in. Er is niets gewijzigd.`,
          'Open het in een browser, vul het in en kies "Opslaan". Neem dan het bestand dat de browser bewaart (antwoorden….json). Vaak staat het in de map Downloads.',
        )
      : say(
          `Uit "${file}" kan dit programma geen antwoorden halen. Er is niets gewijzigd.`,
          'Neem een lijst in xlsx, csv, yaml of json. Of typ de antwoorden over met: ouder-audit assess',
        ),
  'copy-as-answers': ({ file, role, dossier }) =>
    say(
      `${file} is het exemplaar van één rol: ${role}. Overnemen zou de antwoorden van het team vervangen.`,
      `Voeg het samen: ouder-audit answers merge "${file}"${dossierFlag(dossier)}`,
    ),
  'copy-other-role': ({ file, role, chosen }) =>
    say(
      `"${file}" is het exemplaar van een andere rol: ${role}. U koos: ${chosen}. Er is niets gewijzigd.`,
      `Kies --as ${role}, of noem een ander bestand.`,
    ),
  'unknown-role-option': ({ typed, known, nearest }) =>
    say(
      `De rol "${typed}" bestaat niet.${meant(nearest)}`,
      `Kies uit: ${listWords(known, 'of')}. Voor een tweede: ${nearest ?? known[0]}-2.`,
    ),
};
