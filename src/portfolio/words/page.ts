import { dutchDate, listWords, MONTHS, count as tell } from '../../base/words/words.ts';
import type { Verdict } from '../../judging/verdict.ts';

/** Words of the page about many schools. */

/** A verdict in one word, for a small cell. */
export const shortVerdicts: Record<Verdict, string> = {
  met: 'voldaan',
  partlyMet: 'deels',
  notMet: 'niet',
  undetermined: 'onbekend',
  unanswered: 'nog open',
  notApplicable: 'n.v.t.',
};

const GROUPS: Record<string, string> = { ouder: 'ouders', leerling: 'leerlingen', leraar: 'leraren' };

export const groupWords = (group: string): string => GROUPS[group] ?? group;

/** A month such as 2027-02. */
export const monthWords = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

export const schoolCount = (number: number): string => tell(number, 'school', 'scholen');

export const pageWords = {
  kicker: 'Ouderbetrokkenheid · schooljaar ',
  title: (name: string) => `Ouderbetrokkenheid: ${name}`,
  name: (board: string | null, schools: number) => board ?? `${schoolCount(schools)} naast elkaar`,
  meta: (schools: number, date: string) => `${schoolCount(schools)} · zelfbeoordelingen · stand op ${dutchDate(date)}`,
  header: (name: string, round: string) => `${name} · ${round}`,
  footer: (date: string) =>
    `Dit zijn zelfbeoordelingen. Een zelfbeoordeling is geen oordeel van CPS. Stand op ${dutchDate(date)}.`,
  noRanking: 'De scholen staan op alfabet. Dit is geen ranglijst: elke school heeft haar eigen leerlingen en ouders.',
  troubleAbove: (number: number) =>
    `Bij ${tell(number, 'plek', 'plekken')} ging iets mis. Wat dat is, staat onder “Wat niet goed ging”.`,
  absent: (schools: readonly { school: string; round: string }[]) =>
    `Geen kaart van dit schooljaar: ${listWords(
      schools.map(({ school, round }) => `${school} (de laatste is van ${round})`),
      'en',
    )}.`,
  absentMany: (number: number) => `Van ${schoolCount(number)} is er geen kaart van dit schooljaar.`,
  ahead: (number: number) =>
    `Van ${schoolCount(number)} is er al een kaart van een later schooljaar. Die komt op deze bladzijde als de helft van de scholen er een heeft.`,
  tooMany: (number: number, most: number) =>
    `Dit zijn ${number} scholen. Boven de ${most} noemt deze bladzijde geen scholen apart. De cijfers per school staan in de map metingen en in scholen.csv.`,
  version: (framework: string, version: string, schools: number) =>
    `${framework}, versie ${version}: ${schoolCount(schools)}`,
  /** Eight characters tell frameworks apart for a person, who may ask for them in the open data. */
  otherContent: (version: string, digest: string) => `${version} met andere inhoud (${digest.slice(0, 8)})`,
  versions:
    'De scholen zijn met verschillende versies van het keurmerk bekeken, of met een keurmerk dat is aangepast. Elke versie staat apart. Cijfers van twee versies zijn niet te vergelijken.',

  standing: 'Waar staan de scholen?',
  standingIntro:
    'Elk teken is het oordeel over een criterium. Onder het teken staat het woord. De naam van de school brengt u naar haar eigen stuk.',
  criteriaCaption: 'De criteria, per school',
  school: 'School',
  summary: 'Hoeveel scholen, per criterium',
  criterion: 'Criterium',
  verdicts: {
    met: 'Voldaan',
    partlyMet: 'Deels',
    notMet: 'Niet',
    undetermined: 'Onbekend',
    unanswered: 'Nog open',
    notApplicable: 'N.v.t.',
  } satisfies Record<Verdict, string>,

  standards: 'De standaarden als profiel',
  standardsIntro: (target: string) =>
    `De balk laat de score zien op een schaal van 0 tot en met 3. Het streepje in de balk is het doel: ${target}. Staat er geen balk, dan heeft de school nog geen score.`,
  standardsCaption: 'De score van elke standaard, per school',
  standard: 'Standaard',
  average: 'Gemiddeld',
  averageOf: 'Het gemiddelde is van de scholen die een score hebben.',
  fewForAverage: 'Er is alleen een gemiddelde als ten minste vijf scholen een score hebben.',
  scored: 'Scholen met een score',

  moved: 'Wat is er veranderd?',
  movedIntro:
    'Elke school is vergeleken met haar eigen vorige ronde. Alleen rondes met dezelfde versie van het keurmerk tellen mee.',
  movedCaption: 'Hoeveel scholen veranderden, per criterium',
  better: 'Vooruit',
  worse: 'Achteruit',
  since: 'Sinds',
  firstRound: 'eerste ronde',
  otherVersion: 'andere versie, niet te vergelijken',
  nothing: 'geen',
  noMoves: 'Er is nog geen school met een eerdere ronde die te vergelijken is.',

  late: 'Welke afspraken zijn te laat?',
  lateCaption: 'De afspraken, per school',
  lateIntro: (number: number, schools: number) =>
    number === 0
      ? 'Geen enkele afspraak was te laat op de dag van de kaart.'
      : `Te laat op de dag van de kaart: ${tell(number, 'afspraak', 'afspraken')}, bij ${schoolCount(schools)}.`,
  lateColumn: 'Te laat',
  due: 'Komt nog',
  undated: 'Zonder datum',
  done: 'Gedaan',
  total: 'Alle scholen samen',

  lapses: 'Welk bewijs verloopt?',
  lapsesCaption: 'Bewijs dat verloopt, per maand',
  lapsesIntro: 'Dit bewijs telt nu mee, en na de maand die erbij staat niet meer.',
  noLapses: 'Er verloopt geen bewijs in de twaalf maanden na de dag van de kaart.',
  month: 'Maand',
  pieces: 'Stukken',
  where: 'Bij',
  whereOf: (school: string, number: number) => (number === 1 ? school : `${school} (${number})`),

  response: 'Wie heeft geantwoord?',
  responseCaption: 'Hoeveel mensen antwoordden, per groep',
  responseBySchool: 'Hoeveel mensen antwoordden, per school',
  responseIntro:
    'Dit zijn alleen aantallen. Wat ouders, leerlingen en leraren antwoordden, blijft bij de school. Van een groep met minder dan vijf antwoorden staat hier niets.',
  noResponse: 'Nog geen school heeft antwoorden van ouders, leerlingen of leraren.',
  group: 'Groep',
  schools: 'Scholen',
  answered: 'Antwoorden',
  outOf: (responses: number, invited: number | null) =>
    invited === null ? String(responses) : `${responses} van ${invited}`,

  pairs: 'Waar kunnen scholen elkaar helpen?',
  pairsIntro:
    'Bij deze criteria heeft de ene school “voldaan” en de andere “niet voldaan”. Zij kunnen bij elkaar kijken.',
  noPairs: 'Er is nu geen criterium waar de ene school voldoet en de andere niet.',
  strong: (schools: readonly string[]) => `Kan laten zien hoe het werkt: ${listWords(schools, 'en')}.`,
  weak: (schools: readonly string[]) => `Kan daar iets aan hebben: ${listWords(schools, 'en')}.`,

  bySchool: 'School voor school',
  aboutSchool: (parts: readonly string[]) => parts.join(' · '),
  madeOn: (date: string) => `kaart van ${dutchDate(date)}`,
  pupils: (size: string) => `${size} leerlingen`,
  brin: (brin: string | null) => (brin === null ? 'geen BRIN' : `BRIN ${brin}`),
  markOf: (met: number, of: number) => `${met} van ${of} criteria voldaan.`,
  roundsOf: (school: string) => `De scores van ${school}, per ronde`,
  movedUp: (criteria: readonly string[]) => `Vooruit: ${listWords(criteria, 'en')}.`,
  movedDown: (criteria: readonly string[]) => `Achteruit: ${listWords(criteria, 'en')}.`,
  unmoved: (since: string) => `Geen criterium ging vooruit of achteruit sinds ${since}.`,
  movedSince: (since: string) => `Sinds ${since}.`,
  notComparable: (since: string) =>
    `De ronde ${since} had een andere versie van het keurmerk. Die is niet te vergelijken.`,
  agreements: ({ late, due, undated }: { late: number; due: number; undated: number }) => {
    const open = late + due + undated;
    if (open === 0) return 'Er staan geen afspraken open.';
    const number = late === 0 ? 'is er geen' : late === 1 ? 'is er 1' : `zijn er ${late}`;
    return `${tell(open, 'afspraak staat', 'afspraken staan')} open. Daarvan ${number} te laat.`;
  },
  lapsing: (months: readonly string[]) => `Er verloopt bewijs in ${listWords(months, 'en')}.`,
  openQuestions: (open: number) => `${tell(open, 'vraag staat', 'vragen staan')} nog open.`,
  errors: (errors: number) => `De controle vond ${tell(errors, 'fout', 'fouten')}.`,
  responded: (groups: readonly string[]) => `Antwoorden: ${listWords(groups, 'en')}.`,

  problems: 'Wat niet goed ging',
  problemsIntro: 'De andere scholen staan gewoon op deze bladzijde.',
  moreProblems: (number: number) => `En nog ${number}. De opdracht noemt ze allemaal op het scherm.`,

  made: 'Hoe deze bladzijde is gemaakt',
  howMade: [
    'Deze bladzijde komt uit de map metingen. Daar komt bij elke opdracht een deel bij. Wat er staat, wordt niet overschreven.',
    'Zijn er meer kaarten van een school over hetzelfde schooljaar? Dan geldt de kaart die het laatst is gemaakt.',
    'De bladzijde gaat over het nieuwste schooljaar waarvan ten minste de helft van de scholen een kaart heeft.',
    'Zij kijkt naar de laatste vier schooljaren.',
    'Hoe u zelf vragen stelt aan de cijfers, staat in docs/portefeuille.md van het programma.',
  ],
};
