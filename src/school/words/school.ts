import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, listWords } from '../../base/words/words.ts';

/** A part of the details that somebody can change at the desk. */
export type SchoolPart = 'name' | 'city' | 'sector' | 'board' | 'contact' | 'bars' | 'names' | 'ready';

/** What is asked about the details of a school. */
export const schoolEditAsks = {
  part: 'Wat wilt u wijzigen?',
  parts: (now: {
    name: string;
    city: string | null;
    sector: string;
    board: string | null;
    names: number;
  }): Record<SchoolPart, string> => ({
    name: `Naam van de school (${toOneLine(now.name)})`,
    city: `Plaats (${now.city === null ? 'niet ingevuld' : toOneLine(now.city)})`,
    sector: `Soort school (${now.sector})`,
    board: `BRIN-nummer en bestuur (${now.board === null ? 'geen bestuur ingevuld' : toOneLine(now.board)})`,
    contact: 'Mailadressen, telefoonnummers en rekeningnummers van de school zelf',
    bars: 'Grenzen van de controle',
    names: `Namenlijst (${count(now.names, 'naam', 'namen')})`,
    ready: 'Klaar',
  }),
  brin: 'Wat is het BRIN-nummer, eventueel met de vestiging erbij? (- = geen)',
  brinNeeded: 'Schrijf twee cijfers en twee letters, zoals 99ZZ. Met de vestiging erbij: 99ZZ01.',
  board: 'Hoe heet het bestuur van de school? (Enter = overslaan)',
  boardNumber: 'Welk nummer heeft het bestuur bij DUO? (vijf cijfers, - = geen)',
  boardNumberNeeded: 'Schrijf vijf cijfers, zoals 12345.',
  domain: 'Wat staat er in de mailadressen van de school achter het apenstaartje? (met een komma ertussen, - = geen)',
  domainNeeded: 'Schrijf bijvoorbeeld onzeschool.nl.',
  phones: 'Welke telefoonnummers heeft de school zelf? (met een komma ertussen, - = geen)',
  phonesNeeded: 'Schrijf een telefoonnummer als 030-1234567.',
  ibans: 'Welke rekeningnummers heeft de school zelf? (met een komma ertussen, - = geen)',
  ibansNeeded: 'Schrijf een rekeningnummer als NL02 ABNA 0123 4567 89.',
  failOn: 'Wanneer is de controle niet goed?',
  failOnChoices: {
    error: 'Bij iets uit "Eerst oplossen"',
    warning: 'Ook bij "Daarna bekijken"',
    never: 'Nooit om een bevinding',
  },
  requireMet: 'Welke criteria moeten voldaan zijn?',
  minMet: (most: number) => `Hoeveel criteria moeten ten minste voldaan zijn? (0 tot en met ${most}, - = geen grens)`,
  minScoreOf: 'Bij welke standaarden wilt u een laagste score?',
  minScore: (title: string) => `Wat is de laagste score voor ${title}? (0 tot en met 3, zoals 2,5)`,
  numberNeeded: 'Dat is geen getal dat hier past.',
  addName: 'Welke naam mag nergens in het dossier staan? Het liefst met voornaam en achternaam. (Enter = klaar)',
  removeName: 'Welke naam mag van de lijst? (Enter = geen)',
  namesWhat: 'Wat wilt u met de namenlijst?',
  namesAdd: 'Namen erbij zetten',
  namesRemove: 'Een naam weghalen',
  namesBack: 'Terug',
  dropAnswers: (questions: readonly string[]) =>
    `Deze antwoorden horen bij vragen die er niet meer zijn: ${listWords(questions, 'en')}. Met de nieuwe versie gaan ze weg. Doorgaan?`,
  dropYes: 'Ja, doorgaan',
  dropNo: 'Nee, zo laten',
};

const CALLED: Record<string, string> = {
  name: 'de naam',
  city: 'de plaats',
  brin: 'het BRIN-nummer',
  sector: 'de soort school',
  board: 'het bestuur',
  contact: 'mail, telefoon of rekening van de school',
  failOn: 'wanneer de controle niet goed is',
  requireMet: 'welke criteria voldaan moeten zijn',
  minScore: 'de laagste score van standaarden',
  minMet: 'hoeveel criteria voldaan moeten zijn',
  findings: 'hoe erg bevindingen zijn',
};

/** What `school edit` says. */
export const schoolSays = {
  changed: (keys: readonly string[]) =>
    `Gewijzigd in school.yaml: ${listWords(
      keys.map((key) => CALLED[key] ?? key),
      'en',
    )}.`,
  same: 'Er was niets te wijzigen.',
  namesAdded: (added: number, all: number) =>
    `${count(added, 'naam', 'namen')} erbij. Er ${all === 1 ? 'staat' : 'staan'} nu ${count(all, 'naam', 'namen')} op de lijst, in namen.txt.`,
  namesRemoved: (removed: number, all: number) =>
    `${count(removed, 'naam', 'namen')} weg. Er ${all === 1 ? 'staat' : 'staan'} nu ${count(all, 'naam', 'namen')} op de lijst. Dit is niet terug te nemen met undo.`,
  namesStay: 'De lijst blijft op school: zij komt nooit in een rapport of pakket.',
  versionTaken: (version: string) => `school.yaml en antwoorden.yaml horen nu bij ${version}.`,
  answersDropped: (questions: readonly string[]) =>
    `Weg, want de vraag bestaat niet meer: ${listWords(questions, 'en')}.`,
  ofTheSchool: 'school.yaml',
  check: (folder: string) => `Kijk hoe het nu staat: ouder-audit check${folderArgument(folder)}`,
  review: (folder: string) => `Loop de vragen na: ouder-audit assess${folderArgument(folder)} --review`,
};
