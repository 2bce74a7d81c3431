import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate, dutchMoment, listWords } from '../../base/words/words.ts';

/** What each command that changes a dossier does, in words. */
export const CHANGES: Readonly<Record<string, string>> = {
  assess: 'vragen beantwoorden',
  'answers merge': 'antwoorden samenvoegen',
  'evidence add': 'bewijs toevoegen',
  'evidence scan': 'bewijs opnemen in de lijst',
  'evidence edit': 'iets wijzigen aan een stuk bewijs',
  'evidence remove': 'een stuk bewijs weghalen',
  'actions add': 'een afspraak maken',
  'actions done': 'zeggen dat een afspraak is gedaan',
  'actions move': 'een afspraak verzetten, of door iemand anders laten doen',
  'waivers add': 'een uitzondering maken',
  'waivers remove': 'een uitzondering weghalen',
  'school edit': 'gegevens van de school wijzigen',
  'survey import': 'de antwoorden van een vragenlijst ophalen',
  'round close': 'de ronde afsluiten',
  'round reopen': 'de ronde weer openen',
  sign: 'tekenen voor de uitkomst',
  audit: 'aan de audit werken',
};

export const changeWords = (command: string): string => CHANGES[command] ?? `de opdracht "${toOneLine(command)}"`;

const filesWords = (files: readonly string[]): string => listWords(files.map(toOneLine), 'en');

/** What `undo` says. @param again whether it does anew what was taken back */
export const undoWords = {
  what: (command: string, day: string, again: boolean) =>
    again
      ? `Dit is teruggenomen: ${changeWords(command)} (${dutchDate(day)}).`
      : `De laatste wijziging: ${changeWords(command)} (${dutchDate(day)}).`,
  willBe: (files: readonly string[], again: boolean) =>
    again
      ? `Dit wordt weer zoals het daarna was: ${filesWords(files)}.`
      : `Dit wordt weer zoals het daarvoor was: ${filesWords(files)}.`,
  willGo: (files: readonly string[]) => `Dit gaat weg: ${filesWords(files)}.`,
  sure: (again: boolean) => (again ? 'Toch weer doen?' : 'Terugnemen?'),
  yes: (again: boolean) => (again ? 'Ja, weer doen' : 'Ja, terugnemen'),
  no: 'Nee, zo laten',
  kept: 'Er is niets gewijzigd.',
  done: (command: string, day: string, again: boolean) =>
    `${again ? 'Weer gedaan' : 'Teruggenomen'}: ${changeWords(command)} (${dutchDate(day)}).`,
  back: (files: readonly string[], again: boolean) =>
    again ? `Zoals het daarna was: ${filesWords(files)}.` : `Zoals het was: ${filesWords(files)}.`,
  gone: (files: readonly string[], again: boolean) =>
    again ? `Weer weg: ${filesWords(files)}.` : `Weg, want het was er toen niet: ${filesWords(files)}.`,
  voicesGone: (files: readonly string[]) =>
    `Weg, met alle aantallen: ${filesWords(files)}. Aantallen van eerder komen niet terug. Haal de uitkomst opnieuw op met: ouder-audit survey import`,
  check: (folder: string) => `Kijk hoe het nu staat: ouder-audit check${folderArgument(folder)}`,
  again: (folder: string, again: boolean) =>
    again
      ? `Toch niet? Dezelfde opdracht neemt het weer terug: ouder-audit undo${folderArgument(folder)}`
      : `Toch wel? Dezelfde opdracht doet het weer: ouder-audit undo${folderArgument(folder)}`,
};

type Version = { file: string; savedAt: string; holds: number | null };

const HOLDS: Record<string, (number: number) => string> = {
  'antwoorden.yaml': (number) => `, met ${count(number, 'antwoord', 'antwoorden')}`,
  'bewijs.yaml': (number) => `, met ${count(number, 'stuk bewijs', 'stukken bewijs')}`,
};

/** What `restore` says. */
export const restoreWords = {
  version: ({ file, savedAt, holds }: Version): string =>
    `${file}: zoals het was op ${dutchMoment(savedAt)}${holds === null ? '' : (HOLDS[file]?.(holds) ?? '')}`,
  intro: 'Dit is de laatste goede versie. Wat iemand daarna in het bestand veranderde, staat er niet in.',
  sure: 'Deze versie terugzetten?',
  yes: 'Ja, terugzetten',
  no: 'Nee, zo laten',
  kept: 'Er is niets gewijzigd.',
  keptRest: 'Verder is er niets gewijzigd.',
  fine: 'Alle bestanden van het dossier zijn te lezen. Er is niets terug te zetten.',
  done: (files: readonly string[]) => `Teruggezet: ${listWords(files, 'en')}.`,
  aside: 'Het bestand met de fout staat nog in de map .ouder-audit van het dossier.',
  check: (folder: string) => `Kijk hoe het nu staat: ouder-audit check${folderArgument(folder)}`,
};

/** What `round reopen` says. */
export const reopenWords = {
  reopened: (schoolYear: string, next: string): string[] => [
    `De ronde ${schoolYear} is weer open, met de antwoorden van toen. De ronde ${next} is er niet meer.`,
    'De afspraken blijven zoals ze nu zijn.',
  ],
  warning: (schoolYear: string, next: string, answers: number): string =>
    `In de ronde ${next} ${answers === 1 ? 'is' : 'zijn'} al ${count(answers, 'vraag', 'vragen')} beantwoord. Die antwoorden gaan weg als de ronde ${schoolYear} weer opengaat.`,
  sure: 'Toch heropenen?',
  yes: 'Ja, heropenen',
  no: 'Nee, zo laten',
  kept: 'Er is niets gewijzigd.',
  after: (folder: string): string[] => [
    `Verander wat anders moet: ouder-audit assess${folderArgument(folder)} --review`,
    `Sluit de ronde daarna weer: ouder-audit round close${folderArgument(folder)}`,
  ],
};

/** What is asked before a round closes with open questions. */
export const closeAsks = {
  warning: (open: number, schoolYear: string): string =>
    `Er ${open === 1 ? 'is' : 'zijn'} nog ${count(open, 'open vraag', 'open vragen')}. Sluit u nu af, dan blijven die in de uitkomst van ${schoolYear} zonder antwoord, en staat elke vraag daarna weer open. Heropenen kan later met "ouder-audit round reopen".`,
  sure: 'Toch nu afsluiten?',
  yes: 'Ja, afsluiten',
  no: 'Nee, eerst de vragen beantwoorden',
  kept: 'De ronde is niet afgesloten.',
};

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
  deleted: (names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [`Gewist: ${count(names.length, 'exemplaar', 'exemplaren')} van mensen die apart invulden.`],
  askDelete: (names: readonly string[]) =>
    `Er ${names.length === 1 ? 'ligt' : 'liggen'} nog ${count(names.length, 'exemplaar', 'exemplaren')} van mensen die apart invulden. Wilt u die wissen? Nodig zijn ze niet meer.`,
  deleteYes: 'Ja, wissen',
  deleteNo: 'Nee, bewaren bij deze ronde',
  after: (folder: string): string[] => [
    `  1. Beantwoord de vragen opnieuw met het team: ouder-audit assess${folderArgument(folder)}`,
    `  2. Kijk welk bewijs nog geldt: ouder-audit check${folderArgument(folder)}`,
    `  3. Zie wat er veranderde: ouder-audit report${folderArgument(folder)}`,
  ],
};
