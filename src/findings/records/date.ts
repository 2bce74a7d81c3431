import { isSchoolYear } from '../../base/dates.ts';
import { consentWords, dutchDate, listWords } from '../../base/words/words.ts';
import type { ConsentGiver } from '../../framework/sectors.ts';
import { defineFinding } from '../define-finding.ts';
import type { DateSaidBy } from '../document-terms.ts';

const SAID_BY: Record<DateSaidBy, string> = {
  firstPage: 'op de eerste bladzijde',
  fileName: 'in de naam van het bestand',
  title: 'in de titel',
};

/** What a document says of its date, as a day or a school year. */
type Said = { by: DateSaidBy; said: string };

const saidWords = (said: string): string => (isSchoolYear(said) ? `schooljaar ${said}` : dutchDate(said));

/** '15 september 2014 (op de eerste bladzijde en in de titel)': each date once, with where it stands. */
const listSaid = (says: readonly Said[]): string => {
  const places = new Map<string, Set<string>>();
  for (const { by, said } of says) places.set(said, (places.get(said) ?? new Set()).add(SAID_BY[by]));
  return listWords(
    [...places].map(([said, where]) => `${saidWords(said)} (${listWords([...where], 'en')})`),
    'en',
  );
};

/** The day to write down when a document says one thing; else a person has to choose. */
const dayToSet = (says: readonly Said[]): string => {
  const [first, ...more] = [...new Set(says.map(({ said }) => said))];
  return first === undefined || more.length > 0 || isSchoolYear(first) ? '<datum>' : first;
};

/** About the date of a document, and the consent it needs. */
export const dateFindings = {
  'legally-expired': defineFinding<{ document: string; date: string; validUntil: string; law: string }>({
    severity: 'error',
    act: 'files',
    tag: 'datum',
    title: 'Document is verlopen volgens de wet',
    text: ({ document, date, validUntil, law }) =>
      `${document} van ${dutchDate(date)} gold tot en met ${dutchDate(validUntil)} (${law}).`,
    advice: (_params, at) => `Neem de versie op die nu geldt: ouder-audit evidence add <bestand>${at.dossier}`,
    help: {
      what: 'Voor dit soort document volgt uit de wet hoe lang het geldt. Die tijd is voorbij.',
      why: 'De school hoort een nieuwe versie te hebben. De oude versie telt niet mee als bewijs.',
      mend:
        'Voeg de versie toe die nu geldt, met `ouder-audit evidence add <bestand>`. ' +
        'Is alleen de datum verkeerd, verbeter die dan met `ouder-audit evidence edit <naam> --date <datum>`.',
    },
    example: {
      document: 'Schoolgids',
      date: '2025-09-01',
      validUntil: '2026-07-31',
      law: 'Wet op het primair onderwijs, artikel 16',
    },
  }),

  outdated: defineFinding<{
    document: string;
    date: string | null;
    validUntil: string;
    replacedBy: string | null;
    lapsed: boolean;
  }>({
    severity: 'warning',
    act: 'files',
    tag: 'datum',
    evidence: 'invalid',
    title: 'Document is te oud',
    text: ({ document, date, validUntil, lapsed }) => {
      if (lapsed) return `${document} is sinds ${dutchDate(validUntil)} niet meer gevraagd.`;
      const named = date === null ? document : `${document} van ${dutchDate(date)}`;
      return `${named} telde mee tot en met ${dutchDate(validUntil)}.`;
    },
    advice: ({ replacedBy, lapsed }, at) => {
      if (replacedBy !== null) return `Neem in plaats daarvan op: ${replacedBy}.`;
      return lapsed
        ? `Dit document is niet meer nodig. Haal het uit de lijst: ouder-audit evidence remove <naam>${at.folder}`
        : `Bekijk het document opnieuw met ouders en neem de nieuwe versie op: ouder-audit evidence add <bestand>${at.dossier}`;
    },
    help: {
      what:
        'Het document is ouder dan het keurmerk voor dit soort document toestaat, of dit soort document wordt niet ' +
        'meer gevraagd.',
      why:
        'Wat er staat, past misschien niet meer bij de school van nu. ' +
        'Dit is een waarschuwing, maar het document telt toch niet mee als bewijs.',
      mend:
        'Bekijk het document opnieuw met ouders en voeg de nieuwe versie toe met `ouder-audit evidence add ' +
        '<bestand>`. Wordt het niet meer gevraagd, neem dan op wat ervoor in de plaats kwam, of haal het uit ' +
        'de lijst met `ouder-audit evidence remove <naam>`.',
    },
    example: {
      document: 'Werkwijze voor gesprekken',
      date: '2022-09-05',
      validUntil: '2025-09-05',
      replacedBy: null,
      lapsed: false,
    },
  }),

  undated: defineFinding<{ document: string }>({
    severity: 'warning',
    act: 'register',
    tag: 'datum',
    mendedAt: 'entry',
    title: 'Datum ontbreekt',
    text: ({ document }) =>
      `Van dit document (${document}) is de datum niet bekend. Niemand kan zien of het nog geldt.`,
    advice: (_params, at) =>
      `Geef de datum van het document op: ouder-audit evidence edit <naam>${at.folder} --date <datum>`,
    help: {
      what: 'Van dit document is de datum niet bekend.',
      why: 'Niemand kan zien of het document nog geldt. Zo kan een verlopen document ongemerkt meetellen.',
      mend:
        'Zoek op wanneer het document is vastgesteld. Geef die dag op met `ouder-audit evidence edit <naam> --date ' +
        '2026-09-01`. Staat het bestand nog niet in de lijst, neem het dan eerst op met `ouder-audit evidence scan`.',
    },
    example: { document: 'Overig' },
  }),

  'future-dated': defineFinding<{ date: string; today: string }>({
    severity: 'error',
    act: 'register',
    tag: 'datum',
    mendedAt: 'entry',
    title: 'Datum ligt in de toekomst',
    text: ({ date, today }) => `De datum is ${dutchDate(date)}. Vandaag is het ${dutchDate(today)}.`,
    advice: (_params, at) =>
      `Bedoeld is de dag waarop het document is vastgesteld. Verbeter de datum: ouder-audit evidence edit <naam>${at.folder} --date <datum>`,
    help: {
      what: 'De datum van het document ligt na vandaag. Meestal is het een typefout.',
      why: 'Bewijs gaat over wat er al is. Met een datum die nog moet komen, telt het bestand niet mee.',
      mend:
        'Verbeter de datum met `ouder-audit evidence edit <naam> --date <datum>`: bedoeld is de dag waarop het document is vastgesteld. ' +
        'Kijk ook of uw computer de goede dag aangeeft.',
    },
    example: { date: '2027-02-01', today: '2026-11-23' },
  }),

  /** `says` is every date that the document gives; `entry` is its name in the register. */
  'date-differs': defineFinding<{ entry: string; date: string; says: Said[] }>({
    severity: 'warning',
    act: 'register',
    tag: 'datum',
    evidence: 'unexamined',
    answeredByLook: true,
    mendedAt: 'entry',
    title: 'Datum is anders dan in het document',
    text: ({ date, says }) =>
      `In de lijst staat ${dutchDate(date)}. Het document zelf noemt een ander schooljaar: ${listSaid(says)}.`,
    advice: ({ entry, says }, { folder }) =>
      `Kijk in het document. Is de lijst fout: ouder-audit evidence edit ${entry}${folder} --date ${dayToSet(says)} · ` +
      `Klopt de lijst: ouder-audit evidence edit ${entry}${folder} --looked-by <rol>`,
    help: {
      what:
        'In de lijst staat een datum in een ander schooljaar dan het document zelf noemt: op de eerste bladzijde, in de naam van ' +
        'het bestand of in de titel.',
      why:
        'Met een verkeerde datum kan een oud document ongemerkt meetellen, of een nieuw document als te oud gelden. Het bestand telt ' +
        'daarom nog niet mee: een mens moet eerst kijken.',
      mend:
        'Open het document en kijk van wanneer het is. Is de datum in de lijst verkeerd, verbeter die dan met ' +
        '`ouder-audit evidence edit <naam> --date <datum>`. Klopt de lijst, zeg dan wie het document bekeek met ' +
        '`ouder-audit evidence edit <naam> --looked-by ib`. Daarmee zegt u ook dat er geen namen of gegevens van kinderen en ouders in ' +
        'staan. Verandert het bestand, dan moet er opnieuw iemand kijken.',
    },
    example: { entry: 'mr-verslag', date: '2026-09-15', says: [{ by: 'firstPage', said: '2014-09-15' }] },
  }),

  'unverified-law': defineFinding<{ document: string; from: string; replacedBy: string | null }>({
    severity: 'note',
    act: 'files',
    tag: 'datum',
    title: 'Een wet is nog niet nagekeken',
    text: ({ document, from, replacedBy }) =>
      `Volgens het wetsvoorstel is ${document} vanaf ${dutchDate(from)} niet meer nodig` +
      `${replacedBy === null ? '' : ` en komt de inhoud in: ${replacedBy}`} (niet nagekeken). Dit document telt mee zolang het niet te oud is.`,
    advice: ({ replacedBy }) =>
      `Vraag uw bestuur of de wet al geldt.${replacedBy === null ? '' : ` Zo ja, neem dan ook op: ${replacedBy}.`}`,
    help: {
      what: 'Een wetsvoorstel wil dit soort document afschaffen. Of die wet al geldt, is nog niet nagekeken.',
      why: 'Zolang niemand dat heeft nagekeken, telt het document gewoon mee. Zo mist een school niets door een wet die nog niet geldt.',
      mend:
        'Vraag uw bestuur of de wet al geldt. Neem dan ook het document op dat ervoor in de plaats komt, met ' +
        '`ouder-audit evidence add <bestand>`.',
    },
    example: { document: 'Schoolondersteuningsprofiel', from: '2025-08-01', replacedBy: 'Schoolgids' },
  }),

  'consent-missing': defineFinding<{ document: string; by: ConsentGiver; given: ConsentGiver | null; law: string }>({
    severity: 'warning',
    act: 'register',
    tag: 'instemming',
    mendedAt: 'entry',
    title: 'Instemming is niet genoemd',
    text: ({ document, by, given, law }) =>
      `Voor ${document} is instemming nodig van ${consentWords[by]} (${law}).` +
      `${given === null ? '' : ` In de lijst staat alleen instemming van ${consentWords[given]}.`}`,
    advice: ({ by }, at) =>
      `Geef op wanneer er instemming kwam van ${consentWords[by]}: ouder-audit evidence edit <naam>${at.folder} --consent ${by}:<datum>`,
    help: {
      what:
        'Voor dit soort document is instemming nodig van de medezeggenschapsraad (MR), of van de ouders, de leerlingen ' +
        'of het personeel daarin. In de lijst staat niet dat die er is.',
      why:
        'Volgens de Wet medezeggenschap op scholen praten ouders en leerlingen mee over zulke stukken. ' +
        'Met een datum kan een ander dat nagaan.',
      mend:
        'Zoek in de verslagen van de MR wie instemde en wanneer. Geef dat op met `ouder-audit evidence edit <naam> --consent ' +
        'mr:2026-03-03`, of met `oudergeleding`, `leerlinggeleding` of `personeelsgeleding` in plaats van `mr`. ' +
        'Is er nog geen instemming, vraag die dan eerst.',
    },
    example: { document: 'Veiligheidsplan', by: 'mr', given: null, law: 'Wet medezeggenschap op scholen, artikel 10' },
  }),
};
