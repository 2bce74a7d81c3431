import type { FileTrouble, UsageProblem, UserErrorCode, UserErrorParams } from '../../base/user-error.ts';
import { type ErrorCatalogue, type ErrorWords, meant, say } from '../../base/words/error-words.ts';
import { describeProblem } from '../../base/words/problems.ts';
import { count, dutchMoment, listWords } from '../../base/words/words.ts';
import { workflowErrors } from '../../ci/words/workflow.ts';
import { roundErrors } from '../../dossier/words/round.ts';
import { folderArgument } from '../../interview/words/interview.ts';
import { templateErrors } from '../../report/words/templates.ts';
import { answerErrors } from './errors-answers.ts';
import { auditErrors } from './errors-audit.ts';
import { checkErrors } from './errors-check.ts';
import { evidenceErrors } from './errors-evidence.ts';

const TROUBLE: Record<FileTrouble, string> = {
  missing: 'het bestaat niet',
  'not-folder': 'op de weg ernaartoe staat een bestand in plaats van een map',
  elsewhere: 'het is een snelkoppeling naar een plek buiten het dossier',
  denied: 'u hebt er geen rechten voor',
  full: 'de schijf is vol',
  'read-only': 'de schijf is alleen-lezen',
  'is-folder': 'het is een map',
  busy: 'een ander programma gebruikt het',
  other: 'het systeem weigert',
};

const TROUBLE_NEXT: Record<FileTrouble, string> = {
  missing: 'Kijk of de naam klopt en of de map er nog is.',
  'not-folder': 'Kies een naam die nog niet in gebruik is.',
  elsewhere: 'Maak er een gewone map in het dossier van en zet de bestanden erin.',
  denied: 'Kies een map waarin u mag schrijven, of vraag uw beheerder.',
  full: 'Maak ruimte op de schijf en geef de opdracht nog eens.',
  'read-only': 'Kopieer het dossier naar een plek waar u mag schrijven.',
  'is-folder': 'Geef de naam van een bestand.',
  busy: 'Sluit het bestand in andere programma’s en geef de opdracht nog eens.',
  other: 'Kijk of de schijf nog aangesloten is en probeer het opnieuw.',
};

const USAGE: Record<UsageProblem, (subject: string) => string> = {
  'unknown-command': (subject) => `De opdracht "${subject}" bestaat niet.`,
  'unknown-option': (subject) => `De optie "${subject}" bestaat hier niet.`,
  'missing-argument': (subject) => `Er ontbreekt iets: <${subject}>.`,
  'missing-value': (subject) => `Achter de optie "${subject}" hoort een waarde.`,
  'excess-arguments': () =>
    'Er staan te veel woorden achter de opdracht. Staat er een spatie in een naam? Zet er dan aanhalingstekens om.',
  'invalid-value': (subject) => `Deze waarde kan niet: ${subject}.`,
  'missing-option': (subject) => `De optie "${subject}" is nodig.`,
  other: () => 'De opdracht klopt niet.',
};

const dossierErrors = {
  'invalid-files': ({ problems }) =>
    say(
      `Er ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden in de bestanden. Er is niets gewijzigd.`,
      'Open het bestand in een teksteditor, verbeter de regel en geef de opdracht nog eens.',
      problems.map(describeProblem),
    ),
  'dossier-missing': ({ folder, flag, below = [] }) => {
    if (below.length > 0) {
      return say(
        `In de map "${folder}" staat zelf geen dossier. Wel in mappen daaronder.`,
        `Noem de map van een dossier, of controleer ze allemaal: ouder-audit check${folderArgument(folder)} --recursive`,
        below,
      );
    }
    return say(
      `In de map "${folder}" staat geen dossier.`,
      flag === undefined
        ? 'Geef de map van uw dossier achter de opdracht. Of maak een dossier met: ouder-audit init'
        : `Geef de map van uw dossier met ${flag} <map>. Of maak een dossier met: ouder-audit init`,
    );
  },
  'dossier-incomplete': ({ folder, file }) =>
    say(
      `In de map "${folder}" ontbreekt ${file}.`,
      `Zet ${file} terug (kijk ook in de map .ouder-audit). Of begin opnieuw in een lege map met: ouder-audit init`,
    ),
  'dossier-exists': ({ folder }) =>
    say(
      `In de map "${folder}" staat al een dossier. Het blijft zoals het is.`,
      `Kies een andere map. Of ga verder met: ouder-audit assess${folderArgument(folder)}`,
    ),
  'changed-elsewhere': ({ path }) =>
    say(
      `${path} is intussen door iemand anders of een ander programma gewijzigd. Er is niets overschreven.`,
      'Kijk wat er veranderd is en geef de opdracht nog eens.',
    ),
  locked: ({ folder, pid, host, sameHost, lockFile, since }) =>
    say(
      sameHost
        ? `Iemand werkt al in het dossier "${folder}" (op deze computer, proces ${pid}).`
        : `Iemand werkt al in het dossier "${folder}" op een andere computer (${host})${since === null ? '' : `, sinds ${dutchMoment(since)}`}.`,
      sameHost
        ? `Maak dat gesprek af of sluit dat venster. Is daar niemand meer bezig? Verwijder dan ${lockFile} in het dossier.`
        : `Is daar niemand meer bezig? Verwijder dan het bestand ${lockFile} in het dossier.`,
    ),
} satisfies Partial<ErrorCatalogue>;

const frameworkErrors = {
  'framework-missing': ({ folder }) =>
    say(
      `De map "${folder}" met het keurmerk is niet gevonden.`,
      'Kijk of de naam achter --framework (of in school.yaml) klopt.',
    ),
  'framework-incomplete': ({ folder, file }) =>
    say(
      `In de map "${folder}" ontbreekt ${file}.`,
      'Een keurmerk heeft keurmerk.yaml, standaarden.yaml, documenten.yaml en een bestand per criterium.',
    ),
  'unknown-item': ({ typed, nearest }) =>
    say(`"${typed}" komt niet voor in dit keurmerk.${meant(nearest)}`, 'Bekijk de lijst: ouder-audit criteria list'),
  'unknown-criterion-option': ({ typed, nearest }) =>
    say(
      `"${typed}" is geen criterium van dit keurmerk.${meant(nearest)}`,
      'Bekijk de lijst: ouder-audit criteria list',
    ),
  'unknown-document-option': ({ typed, nearest }) =>
    say(
      `"${typed}" is geen soort document van dit keurmerk.${meant(nearest)}`,
      'Bekijk de lijst: ouder-audit criteria list --documents',
    ),
  'unknown-schema': ({ typed, known }) => say(`Van "${typed}" is geen schema.`, `Kies uit: ${listWords(known, 'of')}.`),
} satisfies Partial<ErrorCatalogue>;

const fileErrors = {
  ...workflowErrors,
  'target-exists': ({ path }) =>
    say(`"${path}" bestaat al. Er is niets overschreven.`, 'Kies een andere naam achter de opdracht.'),
  'file-unreadable': ({ path, reason }) => say(`"${path}" is niet te lezen: ${TROUBLE[reason]}.`, TROUBLE_NEXT[reason]),
  'folder-unreadable': ({ folder, reason }) =>
    say(
      `De map "${folder}" is niet te lezen: ${TROUBLE[reason]}. Wat erin staat, is niet gecontroleerd.`,
      reason === 'denied' ? 'Vraag uw beheerder om leesrechten op deze map.' : TROUBLE_NEXT[reason],
    ),
  'file-unwritable': ({ path, reason }) =>
    say(`"${path}" is niet te bewaren: ${TROUBLE[reason]}. Het oude bestand is zoals het was.`, TROUBLE_NEXT[reason]),
  'output-failed': ({ full }) =>
    say(
      full ? 'De uitvoer is niet helemaal geschreven: de schijf is vol.' : 'De uitvoer is niet helemaal geschreven.',
      full ? TROUBLE_NEXT.full : 'Schrijf naar een andere plek en geef de opdracht nog eens.',
    ),
  'result-invalid': ({ path }) =>
    say(`"${path}" is geen resultaat van ouder-audit.`, 'Geef een audit.json die met "ouder-audit report" is gemaakt.'),
} satisfies Partial<ErrorCatalogue>;

const NEEDED = { name: 'de naam van de school (--name)', sector: 'de sector (--sector)' };

const usageErrors = {
  'terminal-needed': ({ command, folder }) =>
    say(
      `"ouder-audit ${command}" stelt vragen op het scherm, en dat kan hier niet.`,
      `Open een gewoon opdrachtvenster, of zet --plain erachter. Of geef de antwoorden in een bestand: ouder-audit ${command}${folderArgument(folder)} ${command === 'audit' ? '--verdicts oordelen.yaml' : '--answers antwoorden.yaml'}`,
    ),
  'name-needed': ({ missing }) =>
    say(
      `Er ontbreekt nog iets in de opdracht: ${listWords(
        missing.map((each) => NEEDED[each]),
        'en',
      )}.`,
      'Voorbeeld: ouder-audit init mijn-school --name "De Regenboog" --sector po',
    ),
  'options-apart': ({ options }) =>
    say(`${listWords(options, 'en')} kunnen niet samen. Er is niets gewijzigd.`, 'Geef de opdracht voor elk apart.'),
  'option-invalid': ({ option, value, allowed }) =>
    say(
      `"${value}" kan niet achter ${option}.`,
      allowed.length === 1 ? `Dit moet ${allowed.join('')} zijn.` : `Kies uit: ${listWords(allowed, 'of')}.`,
    ),
  usage: ({ problem, subject, nearest }) =>
    say(`${USAGE[problem](subject)}${meant(nearest)}`, 'Bekijk wat kan met: ouder-audit --help'),
} satisfies Partial<ErrorCatalogue>;

const catalogue: ErrorCatalogue = {
  ...dossierErrors,
  ...frameworkErrors,
  ...fileErrors,
  ...evidenceErrors,
  ...answerErrors,
  ...auditErrors,
  ...usageErrors,
  ...checkErrors,
  ...roundErrors,
  ...templateErrors,
};

/** The words of a user error. */
export const describeError = <Code extends UserErrorCode>(code: Code, params: UserErrorParams[Code]): ErrorWords =>
  (catalogue[code] as (params: UserErrorParams[Code]) => ErrorWords)(params);

/** What to say when the tool itself is at fault. */
export const bugWords: ErrorWords = {
  what: 'Er ging iets mis in ouder-audit zelf. Uw bestanden zijn niet gewijzigd door deze fout.',
  details: [],
  next: 'Geef de opdracht nog eens met --debug en stuur wat u ziet naar de makers. Haal er eerst namen uit.',
};
