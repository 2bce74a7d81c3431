import { folderArgument } from '../../base/folder-argument.ts';
import { count, listWords } from '../../base/words/words.ts';
import type { VoiceGroup } from '../../dossier/dossier-values.ts';
import type { SourceKind } from '../../dossier/voices-file-shape.ts';
import { groupWord } from '../../findings/words.ts';
import type { Personal } from '../export-head.ts';
import type { ExportProblem, Understood } from '../understand-export.ts';

/** What `survey import` says. */

const KINDS: Record<SourceKind, string> = {
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Formulieren',
  limesurvey: 'LimeSurvey',
  qualtrics: 'Qualtrics',
  xlsform: 'KoboToolbox of ODK',
  kiosk: 'een tablet',
  paper: 'overgetypt papier',
  other: 'een lijst van een ander systeem',
};

const PERSONAL: Record<Personal, string> = {
  mail: 'mailadressen',
  name: 'namen',
  ip: 'IP-adressen',
  place: 'plaatsen',
  code: 'toegangscodes',
};

const sheets = (number: number): string => count(number, 'ingevulde lijst', 'ingevulde lijsten');

const leftOut = (number: number, why: string): string[] =>
  number === 0 ? [] : [`  ${sheets(number)} ${why}. ${number === 1 ? 'Die telt' : 'Die tellen'} niet mee.`];

const PROBLEMS: { [Kind in ExportProblem['kind']]: (problem: Extract<ExportProblem, { kind: Kind }>) => string } = {
  'no-codes': () => 'nergens staat de code van een zin, zoals [C3a]. Die hoort vooraan in elke kop.',
  'no-heads': ({ columns }) =>
    `de eerste rij heeft geen koppen maar antwoorden, in ${columns.length === 1 ? 'kolom' : 'de kolommen'} ${listWords(columns, 'en')}. Zet er de rij met koppen boven.`,
  'unknown-code': ({ code, column }) => `kolom ${column} heeft een code die de vragenlijst niet kent: ${code}.`,
  'missing-codes': ({ codes }) =>
    `${codes.length === 1 ? 'er is geen kolom' : 'er zijn geen kolommen'} voor ${listWords(codes, 'en')}.`,
  'no-sign': ({ code, column, cells }) =>
    `kolom ${column} (${code}): ${count(cells, 'antwoord begint', 'antwoorden beginnen')} niet met 3, 2, 1, 0, - of x.`,
  'answered-twice': ({ code, columns, people }) =>
    `${code} staat in kolom ${listWords(columns, 'en')}, en ${count(people, 'mens vulde', 'mensen vulden')} beide in.`,
  'more-answers': ({ code }) => `bij ${code} zijn er meer antwoorden dan mensen.`,
  'several-sheets': ({ sheets: numbers }) =>
    `antwoorden staan op meer dan één werkblad: ${listWords(numbers.map(String), 'en')}. Bewaar elk werkblad als een eigen bestand. Zijn ze van één groep? Noem de bestanden dan samen in één opdracht. Haal anders elke groep apart op.`,
  'other-statement': ({ group, columns }) =>
    `${columns.length === 1 ? 'kolom' : 'de kolommen'} ${listWords(columns, 'en')} ${columns.length === 1 ? 'heeft een zin' : 'hebben zinnen'} voor ${groupWord(group)}. Een bestand is van één groep: kies de groep bij --group, of haal de andere kolommen en mensen eruit.`,
  'other-people': ({ column }) =>
    `in kolom ${column} zeggen mensen dat zij van een andere groep zijn. Een bestand is van één groep: maak van elke groep een eigen bestand. Zegt deze kolom iets anders? Haal haar dan uit het bestand.`,
  'own-numbers': ({ code, column }) =>
    `kolom ${column} (${code}) heeft alleen getallen, en dit systeem geeft antwoorden eigen nummers. Kies bij het ophalen voor tekst ("choice text").`,
};

/** What is wrong with an export, by its column. */
export const describeExportProblem = (problem: ExportProblem): string =>
  // Safe: the function of a kind takes the problem of that kind.
  (PROBLEMS[problem.kind] as (problem: ExportProblem) => string)(problem);

export const importWords = {
  /** What was understood of one file. */
  understood: (file: string, found: Understood): string[] => [
    `${file}: ${KINDS[found.kind]}, ${sheets(found.sheets)}, ${count(found.columns.length, 'kolom', 'kolommen')} met een code.`,
    ...leftOut(found.left.unfinished, 'niet ingestuurd'),
    ...leftOut(found.left.nobody, 'van niemand: een proef, of volgens uw systeem spam'),
    ...(found.dropped === 0
      ? []
      : [
          `  Niets overgenomen uit ${count(found.dropped, 'andere kolom', 'andere kolommen')}, zoals tijden en open tekst.`,
        ]),
    ...found.personal.map(
      ({ what, column, people }) =>
        `  Let op: in kolom ${column} staan ${PERSONAL[what]} van ${count(people, 'mens', 'mensen')}. Anoniem was deze lijst dus niet: zeg dat eerlijk, of zeg "vertrouwelijk". Dit programma bewaart er niets van.`,
    ),
  ],
  together: (total: number, invited: number, group: VoiceGroup): string =>
    `Samen ${sheets(total)} van ${invited} ${groupWord(group)} die mochten meedoen.`,
  beside: (before: number): string => `Er stonden al ${sheets(before)}. Deze komen erbij.`,
  instead: (before: number): string => `Er stonden al ${sheets(before)}. Die gaan weg en komen niet terug.`,
  few: (codes: readonly string[]): string => `Te weinig antwoorden, dus niets bewaard: ${listWords(codes, 'en')}.`,
  near: (codes: readonly string[], replace: boolean): string =>
    `Te weinig verschil met wat eerder is opgehaald: ${listWords(codes, 'en')}. ${replace ? 'Hier staat straks niets meer.' : 'Wat hier stond, blijft staan.'}`,
  agreed: (codes: readonly string[]): string =>
    `Hier staat alleen dat (bijna) iedereen hetzelfde antwoordde, en daar kan niets bij: ${listWords(codes, 'en')}. Haal alle bestanden van deze groep samen op met --replace, dan telt ook dit mee.`,
  sure: 'Klopt dit, en mogen de aantallen in het dossier?',
  yes: 'Ja, bewaar de aantallen',
  no: 'Nee, bewaar niets',
  stopped: 'Er is niets bewaard.',
  kept: (path: string): string => `Bewaard in ${path}: alleen aantallen.`,
  show: (folder: string): string => `Bekijk de uitkomst: ouder-audit survey show${folderArgument(folder)}`,
  report: (folder: string): string => `Zet haar naast wat het team vindt: ouder-audit report${folderArgument(folder)}`,
  wipe: 'Wis de losse antwoorden in uw systeem als u ze niet meer nodig hebt, en de bestanden die u ophaalde.',
  remove: (folder: string): string =>
    `Toch niet? Alle aantallen van deze groep gaan weg met: ouder-audit undo${folderArgument(folder)}`,
  askGroup: 'Van wie zijn de antwoorden?',
  askClosed: 'Op welke dag is de lijst gesloten? (zoals 23-11-2026)',
  askInvited: 'Hoeveel mensen mochten meedoen?',
  groups: { ouder: 'Ouders', leerling: 'Leerlingen', leraar: 'Leraren' },
  closedNeeded: 'Schrijf de dag als 2026-11-20.',
  stillOpen: 'Die dag is nog niet geweest. Een open lijst wordt niet opgehaald.',
  invitedNeeded: 'Schrijf een getal van 5 of meer.',
  mapComment:
    'Welke kop in de uitkomst bij welke zin van de vragenlijst hoort. Het programma stelde dit voor.\nKijk het na en zet dan achter "confirmed": true. Hier staan alleen koppen, geen antwoorden.',
  mapped: (pairs: readonly { head: string; code: string }[]): string[] => [
    'Deze koppen lijken op zinnen van de vragenlijst:',
    ...pairs.map(({ head, code }) => `  ${code}: ${head}`),
  ],
  mapSure: 'Hoort elke kop bij die zin?',
  mapYes: 'Ja, zo hoort het',
  mapNo: 'Nee',
};
