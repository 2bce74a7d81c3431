import type { BaseErrors, FileTrouble } from '../errors.ts';
import { folderArgument } from '../folder-argument.ts';
import { isNewerFormat, type Problem } from '../problem.ts';
import { type ErrorWordsOf, sayError } from './error-words.ts';
import { describeProblem } from './problems.ts';
import { count, folderFirst, listWords } from './words.ts';

const TROUBLE: Record<FileTrouble, string> = {
  missing: 'het bestaat niet',
  'not-folder': 'op de weg ernaartoe staat een bestand in plaats van een map',
  elsewhere: 'het is een snelkoppeling naar een plek buiten het dossier',
  denied: 'u hebt er geen rechten voor',
  full: 'de schijf is vol',
  'read-only': 'de schijf is alleen-lezen',
  'is-folder': 'het is een map',
  'no-file': 'het is geen gewoon bestand',
  busy: 'een ander programma gebruikt het',
  colon: 'in de naam staat een dubbele punt, en dat kan niet op Windows',
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
  'no-file': 'Geef de naam van een bestand op schijf.',
  busy: 'Sluit het bestand in andere programma’s en geef de opdracht nog eens.',
  colon: 'Kies een naam zonder dubbele punt.',
  other: 'Kijk of de schijf nog aangesloten is en probeer het opnieuw.',
};

/** A newer file is a good one: whoever mends a line of it, or puts an older one back, loses what a colleague wrote. */
const invalidHint = (problems: readonly Problem[], restoreIn: string | undefined): string => {
  if (problems.length > 0 && problems.every(isNewerFormat))
    return 'Werk ouder-audit bij en geef de opdracht dan nog eens.';
  return restoreIn === undefined
    ? 'Open het bestand in een teksteditor, verbeter de regel en geef de opdracht nog eens.'
    : `Zet de laatste goede versie terug. Of verbeter de regel zelf, in een teksteditor. Terugzetten kan met: ouder-audit restore${folderArgument(restoreIn)}`;
};

export const baseErrorWords: ErrorWordsOf<BaseErrors> = {
  'invalid-files': ({ problems, restoreIn, afterChange = false }) =>
    sayError(
      `Er ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden in de bestanden. ${afterChange ? 'Verder is er' : 'Er is'} niets gewijzigd.`,
      invalidHint(problems, restoreIn),
      problems.map(describeProblem),
    ),
  'target-exists': ({ path }) =>
    sayError(`"${path}" bestaat al. Er is niets overschreven.`, 'Kies een andere naam, of haal weg wat er al staat.'),
  'changed-elsewhere': ({ path }) =>
    sayError(
      `${path} is intussen door iemand anders of een ander programma gewijzigd. Er is niets overschreven.`,
      'Kijk wat er veranderd is en geef de opdracht nog eens.',
    ),
  'file-unreadable': ({ path, reason }) =>
    sayError(`"${path}" is niet te lezen: ${TROUBLE[reason]}.`, TROUBLE_NEXT[reason]),
  'folder-unreadable': ({ folder, reason }) =>
    sayError(
      `${folderFirst(folder)} is niet te lezen: ${TROUBLE[reason]}. Wat erin staat, is niet gecontroleerd.`,
      reason === 'denied' ? 'Vraag uw beheerder om leesrechten op deze map.' : TROUBLE_NEXT[reason],
    ),
  'file-unwritable': ({ path, reason }) =>
    sayError(
      `"${path}" is niet te bewaren: ${TROUBLE[reason]}. Het oude bestand is zoals het was.`,
      TROUBLE_NEXT[reason],
    ),
  'output-failed': ({ full }) =>
    sayError(
      full ? 'De uitvoer is niet helemaal geschreven: de schijf is vol.' : 'De uitvoer is niet helemaal geschreven.',
      full ? TROUBLE_NEXT.full : 'Schrijf naar een andere plek en geef de opdracht nog eens.',
    ),
  'output-twice': ({ path }) =>
    sayError(`Twee uitkomsten gaan naar hetzelfde bestand: "${path}".`, 'Geef elke vorm een eigen bestand.'),
  'options-apart': ({ options }) =>
    sayError(
      `${listWords(options, 'en')} kunnen niet samen. Er is niets gewijzigd.`,
      'Geef de opdracht voor elk apart.',
    ),
  'option-invalid': ({ option, value, allowed, complaint }) =>
    sayError(
      `"${value}" kan niet achter ${option}.${complaint === undefined ? '' : ` ${complaint}`}`,
      allowed.length === 1 ? `Dit moet ${allowed.join('')} zijn.` : `Kies uit: ${listWords(allowed, 'of')}.`,
    ),
};
