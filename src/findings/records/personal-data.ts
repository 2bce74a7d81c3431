import { count } from '../../base/words/words.ts';
import { type DossierInCommand, defineFinding } from '../define-finding.ts';
import type { Place } from '../document-terms.ts';
import { listPlaces } from '../words.ts';

/** How often personal data of one kind occurs in a file, and the first places. Never the data itself. */
type Found = { count: number; places: Place[] };

const found = (what: string, { count: number, places }: Found): string => {
  const times = number === 1 ? '' : ` ${number} keer`;
  return `Hier staat${times} ${what}. Kijk bij: ${listPlaces(places, 'op meer plekken')}.`;
};

const COVER = 'Haal dit weg uit het document en sla het opnieuw op.';
const RENAME = 'Geef het bestand een andere naam, zonder dit gegeven.';
const REWRITE = 'Schrijf het daar anders op: zonder gegevens van een persoon.';

const retitle = (folder: string): string =>
  `Haal dit weg uit de titel: ouder-audit evidence edit <naam>${folder} --title "…"`;

/** What to do when the data is the school's own. */
const OWN = {
  domain: (folder: string) =>
    `Is het adres van de school? Geef het deel achter de @ op, en zet bij meer een komma ertussen: ouder-audit school edit${folder} --domain onzeschool.nl`,
  phones: (folder: string) =>
    `Is het nummer van de school? Geef het op: ouder-audit school edit${folder} --phones 030-1234567`,
  ibans: (folder: string) =>
    `Is het van de school? Geef het op: ouder-audit school edit${folder} --ibans NL00BANK0123456789`,
} as const;

const ANONYMOUS = 'Schrijf bijvoorbeeld "een ouder", "een leraar" of "een leerling".';

/** What to do, for each sort of place. @param own what to do when the data is the school's own, or how to write it */
const remove = ({ places }: Found, { folder }: DossierInCommand, own = ''): string => {
  const [rename, again, rewrite, cover] = [RENAME, retitle(folder), REWRITE, COVER];
  const stepFor = ({ part, file }: Place): string => {
    if (file !== undefined) return rewrite;
    return part === 'file-name' ? rename : part === 'title' ? again : cover;
  };
  const steps = new Set(places.map(stepFor));
  return [...[rename, again, rewrite, cover].filter((step) => steps.has(step)), own]
    .filter((step) => step !== '')
    .join(' ');
};

/** About personal data: the file, place and kind, never the data itself. */
export const personalDataFindings = {
  'personal-data-bsn': defineFinding<Found>({
    severity: 'error',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Burgerservicenummer (BSN) gevonden',
    text: (params) => found('wat op een burgerservicenummer lijkt', params),
    advice: remove,
    help: {
      what:
        'In het bestand, in de naam ervan of in wat u zelf opschreef staat een nummer dat op een burgerservicenummer ' +
        '(BSN) lijkt. De bevinding noemt de plek, nooit het nummer zelf.',
      why:
        'Een BSN mag u alleen gebruiken waar de wet dat regelt, en bewijs voor een keurmerk hoort daar niet bij. ' +
        'Het bestand telt niet mee, en een uitzondering is niet mogelijk.',
      mend:
        'Haal het nummer weg uit het document en sla het opnieuw op. Staat het in de naam, geef het bestand dan een ' +
        'andere naam en zeg dat met `ouder-audit evidence edit <naam> --file`. Bewaar ook geen oude versie in de map `bewijs`. Staat het in een antwoord, ' +
        'een afspraak of een verslag, schrijf dat dan anders op.',
    },
    example: { count: 2, places: [{ page: 3 }, { page: 3, part: 'footer' }] },
  }),

  'personal-data-name': defineFinding<Found>({
    severity: 'error',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Naam van een persoon gevonden',
    text: (params) => found('een naam uit namen.txt', params),
    advice: remove,
    help: {
      what: 'In het bestand, in de naam ervan of in wat u zelf opschreef staat een naam uit uw eigen lijst, `namen.txt`.',
      why:
        'Een naam wijst één kind, ouder of leraar aan. De school heeft deze namen zelf op de lijst gezet, dus het ' +
        'bestand telt niet mee en een uitzondering kan niet.',
      mend:
        'Vervang de naam door een rol, zoals "een ouder" of "een leerling", en sla het document opnieuw op. ' +
        'Heet het bestand zelf zo, geef het dan een andere naam en zeg dat met `ouder-audit evidence edit <naam> --file`.',
    },
    example: { count: 1, places: [{ sheet: 1, cell: 'B7' }] },
  }),

  'personal-data-email': defineFinding<Found>({
    severity: 'warning',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'E-mailadres van een persoon gevonden',
    text: (params) => found('een e-mailadres dat niet van de school is', params),
    advice: (params, at) => remove(params, at, OWN.domain(at.folder)),
    help: {
      what: 'Er staat een e-mailadres dat niet van de school is en ook geen algemeen adres lijkt.',
      why:
        'Een eigen e-mailadres is een persoonsgegeven. ' +
        'De privacywet (AVG) vraagt om niet meer gegevens te bewaren dan nodig is.',
      mend:
        'Haal het adres weg en sla het document opnieuw op. Is het adres van de school, geef dan het deel achter het ' +
        'apenstaartje op met `ouder-audit school edit --domain`. Zijn het er meer, zet er dan komma’s tussen.',
    },
    example: { count: 1, places: [{ paragraph: 12 }] },
  }),

  'personal-data-phone': defineFinding<Found>({
    severity: 'warning',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Telefoonnummer van een persoon gevonden',
    text: (params) => found('een telefoonnummer dat niet van de school is', params),
    advice: (params, at) => remove(params, at, OWN.phones(at.folder)),
    help: {
      what: 'Er staat een telefoonnummer dat niet van de school is en geen algemeen nummer lijkt.',
      why: 'Met een eigen nummer kan iedereen die het leest deze persoon bellen. Voor bewijs is dat nummer niet nodig.',
      mend:
        'Haal het nummer weg uit het document en sla het opnieuw op. ' +
        'Is het van de school, geef het dan op met `ouder-audit school edit --phones`.',
    },
    example: { count: 1, places: [{ paragraph: 4, part: 'comment' }] },
  }),

  'personal-data-birthdate': defineFinding<Found>({
    severity: 'warning',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Geboortedatum gevonden',
    text: (params) => found('een geboortedatum', params),
    advice: remove,
    help: {
      what: 'Er staat een datum die volgens de woorden eromheen een geboortedatum is.',
      why:
        'Met een geboortedatum is een kind snel te herkennen, ook zonder naam. ' +
        'In bewijs over samenwerken met ouders is die datum niet nodig.',
      mend:
        'Haal de datum weg, of schrijf alleen de groep of het leerjaar op. ' +
        'Sla het document daarna opnieuw op en voer `ouder-audit check` uit.',
    },
    example: { count: 1, places: [{ sheet: 2, cell: 'C4' }] },
  }),

  'personal-data-iban': defineFinding<Found>({
    severity: 'error',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Rekeningnummer gevonden',
    text: (params) => found('een rekeningnummer (IBAN)', params),
    advice: (params, at) => remove(params, at, OWN.ibans(at.folder)),
    help: {
      what: 'Er staat een rekeningnummer (IBAN) dat niet bij de school bekend is.',
      why:
        'Een rekeningnummer van een ouder of leraar hoort niet in bewijs. ' +
        'Het bestand telt niet mee, en u kunt dit niet als uitzondering opschrijven.',
      mend:
        'Haal het rekeningnummer weg uit het document en sla het opnieuw op. ' +
        'Is het van de school, geef het dan op met `ouder-audit school edit --ibans`.',
    },
    example: { count: 1, places: [{ line: 8 }] },
  }),

  'personal-data-person': defineFinding<Found>({
    severity: 'warning',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Persoon genoemd',
    text: (params) => found('een persoon, zoals "mevrouw Jansen" of "de moeder van Sem"', params),
    advice: (params, at) => remove(params, at, ANONYMOUS),
    help: {
      what:
        'Er staat een naam achter een aanspreekvorm of bij familie, zoals "mevrouw Jansen", "juf Anja" of "de moeder van Sem". ' +
        'Wie een openbare functie heeft, telt niet mee: in de MR, in het bestuur of bij de Inspectie. Namen van straten en schrijvers ook niet.',
      why: 'Zo is te herkennen over wie het gaat. Voor bewijs is de naam niet nodig: de rol zegt genoeg.',
      mend:
        'Schrijf de rol in plaats van de naam, zoals "een ouder", "een leraar" of "een leerling". ' +
        'Sla het document daarna opnieuw op. Mag de naam er toch staan, schrijf dan een uitzondering op met de reden.',
    },
    example: { count: 2, places: [{ page: 1 }, { paragraph: 9 }] },
  }),

  /** `photos` are the places of the first photos packed inside; without it, the file itself is the photo. */
  'photo-location': defineFinding<{ photos?: Place[] }>({
    severity: 'error',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Plaats van de foto staat in het bestand',
    text: ({ photos }) =>
      photos === undefined
        ? 'In de eigenschappen staat waar de foto is gemaakt. Dat kan het huis van een kind zijn.'
        : 'In dit bestand zit een foto waarin staat waar die is gemaakt. Dat kan het huis van een kind zijn. ' +
          `Kijk bij: ${listPlaces(photos, 'op meer plekken')}.`,
    advice: ({ photos }) =>
      photos !== undefined
        ? 'Haal de foto weg uit het bestand. Haal eerst de plek uit de foto en zet hem er dan weer in.'
        : 'Verwijder de locatie: klik met rechts op de foto, kies Eigenschappen, Details, en haal de gegevens weg.',
    help: {
      what: 'In de eigenschappen van het bestand staat waar de foto is gemaakt. Op de foto zelf ziet u dat niet.',
      why: 'Die plek kan het huis van een kind zijn. Het bestand telt daarom niet mee, ook niet met een uitzondering.',
      mend:
        'Klik in Windows met rechts op de foto en kies Eigenschappen en dan Details. ' +
        'Haal daar de gegevens van de plek weg. Zet die foto in de map `bewijs` in plaats van de oude.',
    },
    example: {},
  }),

  'author-name': defineFinding<{ number: number }>({
    severity: 'note',
    act: 'privacy',
    tag: 'persoonsgegevens',
    personalData: true,
    title: 'Naam van de maker staat in het bestand',
    text: ({ number }) =>
      `In de eigenschappen ${number === 1 ? 'staat' : 'staan'} ${count(number, 'naam', 'namen')} van wie het document maakte.`,
    advice: () => 'Klik met rechts op het bestand. Kies Eigenschappen en dan Details, en haal daar de naam weg.',
    help: {
      what: 'In de eigenschappen van het bestand staat de naam van wie het document maakte.',
      why: 'Deelt u het bestand, dan gaat die naam mee. Het is een tip: hierdoor valt het bewijs niet af.',
      mend:
        'Klik in Windows met rechts op het bestand, kies Eigenschappen en dan Details, en haal daar de naam weg. ' +
        'Lukt dat niet, doe het dan in het programma waarmee het document is gemaakt.',
    },
    example: { number: 1 },
  }),
};
