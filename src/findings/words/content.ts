import { count, listWords } from '../../base/words/words.ts';
import type { ActiveContent, Place } from '../../documents/document-content.ts';
import type { FindingCode, FindingParams } from '../finding.ts';
import type { Entry } from '../finding-entry.ts';
import { listPlaces } from './places.ts';

/** The words of findings about what stands in a document. */

type Entries<Codes extends FindingCode> = { [Code in Codes]: Entry<Code> };

const ACTIVE_WORDS: Record<ActiveContent, string> = {
  macro: 'een programma van Office (macro)',
  script: 'een script',
  program: 'een ingepakt programma of onderdeel',
};

const quoted = (items: readonly string[], word: 'en' | 'of') =>
  listWords(
    items.map((item) => `"${item}"`),
    word,
  );

const pagesWords = (pages: readonly number[]): string =>
  pages.length === 1 ? `bladzijde ${pages[0]}` : `bladzijde ${listWords(pages.map(String), 'en')}`;

const describeScan = ({ pages }: FindingParams['no-text']): string => {
  if (pages === null) return 'Er staat geen tekst in die het programma kan lezen. De inhoud is dus niet nagekeken.';
  if (pages.of === 1) return 'De bladzijde is een plaatje zonder tekst. De inhoud is dus niet nagekeken.';
  return `${pages.wordless} van de ${pages.of} bladzijden zijn een plaatje zonder tekst. Wat daar staat, is niet nagekeken.`;
};

const describeQuote = (params: FindingParams['quote-missing']): string => {
  const which = `Citaat ${params.quote} bij dit bewijsstuk`;
  if (params.why === 'absent') return `${which} staat niet woord voor woord in het document.`;
  if (params.why === 'too-short') {
    return `${which} is te kort om iets te laten zien. Het heeft ten minste ${params.minWords} woorden nodig.`;
  }
  return `${which} staat niet op bladzijde ${params.page}, maar op ${pagesWords(params.foundOn)}.`;
};

const adviseQuote = (params: FindingParams['quote-missing']): string => {
  if (params.why === 'absent') return 'Kopieer de zin uit het document en zet die in bewijs.yaml, bij "quotes".';
  if (params.why === 'too-short') return 'Neem een hele zin op in bewijs.yaml, bij "quotes".';
  return 'Verbeter het nummer bij "page" in bewijs.yaml.';
};

export const contentFindings: Entries<
  'encrypted-file' | 'no-text' | 'active-content' | 'topic-missing' | 'quote-missing' | 'duplicate-content'
> = {
  'encrypted-file': {
    title: 'Bestand heeft een wachtwoord',
    text: () => 'Dit bestand gaat pas open met een wachtwoord. Over de inhoud is dus niets te zeggen.',
    advice: () => 'Sla het document op zonder wachtwoord en zet die versie in de map bewijs.',
  },
  'no-text': {
    title: 'Document is een plaatje',
    text: describeScan,
    advice: () =>
      'Neem het document op zoals het uit Word of een ander programma komt. Of maak bij het scannen een doorzoekbare PDF.',
  },
  'active-content': {
    title: 'Er zit een programma in het bestand',
    text: ({ kinds }) =>
      `In dit bestand zit ${listWords(
        kinds.map((kind) => ACTIVE_WORDS[kind]),
        'en',
      )}. Dat kan schade doen bij wie het opent.`,
    advice: () => 'Sla het document op als PDF en zet die in de map bewijs.',
  },
  'topic-missing': {
    title: 'Een onderwerp lijkt te ontbreken',
    text: ({ document, topics }) =>
      `In een document als dit (${document}) gaat het meestal ook over ${quoted(topics, 'en')}. Woorden daarover zijn niet gevonden.`,
    advice: () => 'Kijk of het juiste document is opgenomen. Vul het aan als het onderwerp echt ontbreekt.',
  },
  'quote-missing': { title: 'Citaat klopt niet', text: describeQuote, advice: adviseQuote },
  'duplicate-content': {
    title: 'Zelfde inhoud onder een andere naam',
    text: ({ others, same }) =>
      same === 'bytes'
        ? `Dit bestand is precies gelijk aan ${quoted(others, 'en')}.`
        : `In dit bestand staat dezelfde tekst als in ${quoted(others, 'en')}.`,
    advice: () => 'Bewaar er één. Eén document mag bij meer criteria horen.',
  },
};

/** How often, and where: "2 keer, in bladzijde 1 en cel B7". Never what stands there. */
const found = (what: string, { count: number, places }: FindingParams['personal-data-bsn']): string => {
  const times = number === 1 ? '' : ` ${number} keer`;
  return `Hier staat${times} ${what}. Kijk bij: ${listPlaces(places, 'op meer plekken')}.`;
};

const COVER = 'Haal dit weg uit het document en sla het opnieuw op.';
const RENAME = 'Geef het bestand een andere naam, zonder dit gegeven.';
const RETITLE = 'Haal dit weg uit de titel in bewijs.yaml.';
const REWRITE = 'Schrijf het daar anders op: zonder gegevens van een persoon.';

/** What to do when it is the school's own, with the line as it stands in school.yaml. */
const OWN = {
  domain:
    'Is het adres van de school? Zet het deel achter de @ in school.yaml, onder "school": contact: { domain: onzeschool.nl }',
  phones: 'Is het nummer van de school? Zet het in school.yaml, onder "school": contact: { phones: [030-1234567] }',
  ibans: 'Is het van de school? Zet het in school.yaml, onder "school": contact: { ibans: [NL00BANK0123456789] }',
} as const;

const stepFor = ({ part, file }: Place): string => {
  if (file !== undefined) return REWRITE;
  return part === 'file-name' ? RENAME : part === 'title' ? RETITLE : COVER;
};

/** What to do, in the document, in its name, in its title or in what people wrote. @param own what to do when it is the school's own */
const remove = ({ places }: FindingParams['personal-data-bsn'], own = ''): string => {
  const steps = places.map(stepFor);
  const inOrder = [RENAME, RETITLE, REWRITE, COVER].filter((step) => steps.some((other) => other === step));
  return [...inOrder, ...(own === '' ? [] : [own])].join(' ');
};

export const personalDataFindings: Entries<
  | 'personal-data-bsn'
  | 'personal-data-name'
  | 'personal-data-email'
  | 'personal-data-phone'
  | 'personal-data-birthdate'
  | 'personal-data-iban'
  | 'photo-location'
  | 'author-name'
> = {
  'personal-data-bsn': {
    title: 'Burgerservicenummer (BSN) gevonden',
    text: (params) => found('wat op een burgerservicenummer lijkt', params),
    advice: (params) => remove(params),
  },
  'personal-data-name': {
    title: 'Naam van een persoon gevonden',
    text: (params) => found('een naam uit namen.txt', params),
    advice: (params) => remove(params),
  },
  'personal-data-email': {
    title: 'E-mailadres van een persoon gevonden',
    text: (params) => found('een e-mailadres dat niet van de school is', params),
    advice: (params) => remove(params, OWN.domain),
  },
  'personal-data-phone': {
    title: 'Telefoonnummer van een persoon gevonden',
    text: (params) => found('een telefoonnummer dat niet van de school is', params),
    advice: (params) => remove(params, OWN.phones),
  },
  'personal-data-birthdate': {
    title: 'Geboortedatum gevonden',
    text: (params) => found('een geboortedatum', params),
    advice: (params) => remove(params),
  },
  'personal-data-iban': {
    title: 'Rekeningnummer gevonden',
    text: (params) => found('een rekeningnummer (IBAN)', params),
    advice: (params) => remove(params, OWN.ibans),
  },
  'photo-location': {
    title: 'Plaats van de foto staat in het bestand',
    text: () => 'In de eigenschappen staat waar de foto is gemaakt. Dat kan het huis van een kind zijn.',
    advice: () =>
      'Verwijder de locatie: klik met rechts op de foto, kies Eigenschappen, Details, en haal de gegevens weg.',
  },
  'author-name': {
    title: 'Naam van de maker staat in het bestand',
    text: ({ number }) =>
      `In de eigenschappen ${number === 1 ? 'staat' : 'staan'} ${count(number, 'naam', 'namen')} van wie het document maakte.`,
    advice: () => 'Klik met rechts op het bestand. Kies Eigenschappen en dan Details, en haal daar de naam weg.',
  },
};
