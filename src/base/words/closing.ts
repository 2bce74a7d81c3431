import { dossierArgument, folderArgument } from '../folder-argument.ts';
import { toOneLine } from '../plain-text.ts';
import { count, dutchDate, folderFirst, folderWords, listWords } from './words.ts';

/** What a command says when it ends. */
export const closingWords = {
  stopped: 'Gestopt. Alles wat u antwoordde is bewaard.',
  stoppedElsewhere: (isRegister: boolean) =>
    isRegister
      ? 'Gestopt. De lijst met bewijs staat op de andere plek. Uw antwoorden zijn bewaard.'
      : 'Gestopt. Uw antwoorden staan op de andere plek.',
  bringBackAnswers: (folder: string, path: string, as?: string) =>
    `Is er weer plaats? Neem ze dan over met: ouder-audit assess${folderArgument(folder)}${as === undefined ? '' : ` --as ${as}`} --answers${folderArgument(path)}`,
  bringBackRegister: (folder: string, path: string) =>
    `Is er weer plaats? Zet "${path}" dan in ${folderWords(folder)} en noem het bewijs.yaml.`,
  stoppedUnsaved: 'Gestopt. Het laatste is niet bewaard. Alles wat u daarvoor antwoordde wel.',
  goOn: (
    folder: string,
    {
      as,
      quick = false,
      vote = false,
      plain = false,
    }: { as?: string | undefined; quick?: boolean; vote?: boolean; plain?: boolean } = {},
  ) =>
    `Verder gaan kan met: ouder-audit assess${folderArgument(folder)}${as === undefined ? '' : ` --as ${as}`}${quick ? ' --quick' : ''}${vote ? ' --vote' : ''}${plain ? ' --plain' : ''}`,
  copyFinished: (folder: string) =>
    `Dit waren alle vragen. Dank u wel. Het team voegt dit samen met: ouder-audit answers merge${dossierArgument(folder)}`,
  looked: (folder: string) =>
    `Dit was de verkenning. Alle antwoorden zijn bewaard. Verder met de andere vragen: ouder-audit assess${folderArgument(folder)}`,
  finished: 'Dit waren alle vragen. Dank aan iedereen aan tafel.',
  answersTaken: ({
    answers,
    replaced,
    rewritten,
    sessions,
    actions,
    votes,
  }: Record<'answers' | 'replaced' | 'rewritten' | 'sessions' | 'actions', number> & {
    /** Whether votes at these questions stay; `none` where nobody voted. */
    votes: 'none' | 'kept' | 'replaced';
  }) =>
    `${takenWords([
      [answers, 'antwoord', 'antwoorden'],
      [sessions, 'gesprek', 'gesprekken'],
      [actions, 'afspraak', 'afspraken'],
    ])}${replacedWords(replaced)}${rewrittenWords(rewritten)}${VOTES[votes]} Wat al gelijk was, bleef zo.`,
  dossierMade: (folder: string, name: string) => `Het dossier van ${name} staat klaar in ${folderWords(folder)}.`,
  afterInit: (folder: string) => [
    `  1. Beantwoord de vragen met het team: ouder-audit assess${folderArgument(folder)}`,
    `  2. Voeg bewijs toe: ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
    `  3. Kijk hoe het staat: ouder-audit check${folderArgument(folder)}`,
  ],
  next: 'Wat nu?',
  reportsWritten: 'Geschreven:',
  openReport: (path: string) => `Open ${path} in een browser om het te lezen of af te drukken.`,
  opened: (path: string) => `${path} gaat nu open.`,
  evidenceAdded: (id: string, file: string) => `Toegevoegd: ${toOneLine(id)} (bewijs/${toOneLine(file)})`,
  evidenceReplaced: (id: string, file: string) =>
    `Vervangen: ${toOneLine(id)} (bewijs/${toOneLine(file)}). De criteria in de lijst zijn gebleven.`,
  /** @param gone what was said of the old file, in words */
  saidOfOldFile: (id: string, gone: readonly string[], folder: string) =>
    `Dit hoorde bij het oude bestand en geldt niet meer: ${listWords(gone, 'en')}. Geef het opnieuw op met: ouder-audit evidence edit ${toOneLine(id)}${folderArgument(folder)}`,
  evidenceBeside: (file: string, folder: string) =>
    `Er stond al een bestand met deze naam: bewijs/${toOneLine(file)}. Beide blijven staan. Moest het nieuwe in de plaats komen? Neem het terug met "ouder-audit undo${folderArgument(folder)}" en geef de opdracht nog eens met --replace.`,
  evidenceNotReplaced: (files: readonly string[]) =>
    `Niet toegevoegd: ${listWords(files.map(toOneLine), 'en')}. Het bestand dat er al stond, is gebleven.`,
  evidenceDeclined: (files: readonly string[]) =>
    `Niet toegevoegd: ${listWords(files.map(toOneLine), 'en')}. Haal eruit wat er niet in hoort, en voeg het dan opnieuw toe.`,
  dateProposed: (id: string, date: string, folder: string) =>
    `De datum is nog onbekend. Volgens de eigenschappen is het bestand gemaakt op ${dutchDate(date)}. Is dat de datum van het document? ` +
    `Typ dan: ouder-audit evidence edit ${toOneLine(id)}${folderArgument(folder)} --date ${date}`,
  evidenceEdited: (id: string) => `Gewijzigd: ${toOneLine(id)}`,
  takeBack: (folder: string) => `Toch niet? ouder-audit undo${folderArgument(folder)}`,
  evidenceSame: (id: string) => `Er was niets te wijzigen: ${toOneLine(id)}`,
  lookedMeans:
    'Met --looked-by zegt u dat iemand het bestand zelf bekeek, en dat er geen namen of gegevens van kinderen en ouders in staan.',
  evidenceRemoved: (id: string) => `Uit de lijst gehaald: ${toOneLine(id)}`,
  fileKept: (file: string, folder: string) =>
    `Het bestand bewijs/${toOneLine(file)} staat er nog, maar telt nergens mee. Hebt u het niet meer nodig? Gooi het weg, of laat dat het programma doen: ouder-audit evidence scan${folderArgument(folder)}`,
  fileShared: (file: string) =>
    `Het bestand bewijs/${toOneLine(file)} blijft staan: een ander bewijsstuk in de lijst gebruikt het ook.`,
  fileRemoved: (file: string) => `Verwijderd: bewijs/${toOneLine(file)}`,
  erased: (ids: readonly string[]) =>
    `Gewist: ${ids.map(toOneLine).join(', ')}. In de lijst staat nog dat het er was, met de reden.`,
  fileErased: (file: string) => `Weg: bewijs/${toOneLine(file)}`,
  afterErase: (folder: string) =>
    `Oude rapporten en pakketten noemen dit stuk nog. Gooi die weg en maak het rapport opnieuw: ouder-audit report${folderArgument(folder)}`,
  nothingUnregistered: 'Alle bestanden in de map bewijs staan in de lijst.',
  unregistered: (number: number) =>
    number === 1
      ? 'Eén bestand staat nog niet in de lijst. Zo neemt u het op:'
      : `${number} bestanden staan nog niet in de lijst. Zo neemt u ze op:`,
  noEvidence: (folder: string) =>
    `Er staat nog geen bewijs in de lijst. Voeg het toe met: ouder-audit evidence add <bestand>${dossierArgument(folder)}`,
  afterAdd: (folder: string) => `Kijk wat de controle ervan vindt: ouder-audit check${folderArgument(folder)}`,
  outputWritten: (path: string) => `Geschreven: ${path}`,
  frameworkValid: (criteria: number, questions: number) =>
    `Het keurmerk klopt: ${count(criteria, 'criterium', 'criteria')}, ${count(questions, 'vraag', 'vragen')}.`,
  demoTaken: (folder: string) => `${folderFirst(folder)} was er al. Die blijft zoals hij is.`,
  demoMade: (folder: string) => `De voorbeeldschool staat in ${folderWords(folder)}. Alles daarin is verzonnen.`,
  boardMade: (folder: string, schools: number) =>
    `Een bestuur met ${count(schools, 'school', 'scholen')} staat in ${folderWords(folder)}. Alles daarin is verzonnen.`,
  boardNext: (folder: string, page: string, school: string) => [
    `  1. Lees de bladzijde: ${page}`,
    `  2. Maak die bladzijde zelf: ouder-audit portfolio${folderArgument(folder)}`,
    `  3. Maak de kaart van één school: ouder-audit report${folderArgument(`${folder}/${school}`)} --format card`,
  ],
  demoNext: (folder: string) => [
    `  1. Lees het rapport: ${folder}/rapport/rapport.html`,
    `  2. Doe zelf een vraag: ouder-audit assess${folderArgument(folder)}`,
    '  3. Begin voor uw eigen school: ouder-audit init mijn-school',
  ],
};

const VOTES = {
  none: '',
  kept: ' Stemmen zijn gebleven.',
  replaced: ' Ook stemmen zijn vervangen.',
};

/** What came in; what did not is not mentioned. */
const takenWords = (numbers: readonly (readonly [number: number, one: string, many: string])[]): string => {
  const some = numbers.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return some.length === 0 ? 'Er was niets nieuws over te nemen.' : `Overgenomen: ${listWords(some, 'en')}.`;
};

const replacedWords = (number: number): string =>
  number === 0 ? '' : ` Bij ${count(number, 'vraag', 'vragen')} stond al een ander antwoord. Dat is vervangen.`;

const rewrittenWords = (number: number): string =>
  number === 0 ? '' : ` Bij ${count(number, 'vraag', 'vragen')} is ook een toelichting vervangen.`;
