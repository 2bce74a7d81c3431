import type { BaseErrors, FileTrouble } from '../errors.ts';
import { type ErrorWordsOf, sayError } from './error-words.ts';
import { describeProblem } from './problems.ts';
import { count, listWords } from './words.ts';

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

export const baseErrorWords: ErrorWordsOf<BaseErrors> = {
  'invalid-files': ({ problems }) =>
    sayError(
      `Er ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden in de bestanden. Er is niets gewijzigd.`,
      'Open het bestand in een teksteditor, verbeter de regel en geef de opdracht nog eens.',
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
      `De map "${folder}" is niet te lezen: ${TROUBLE[reason]}. Wat erin staat, is niet gecontroleerd.`,
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
