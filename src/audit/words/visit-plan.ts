import { count, dutchDate, listWords } from '../../base/words/words.ts';
import { sourceTitle } from '../../framework/framework-lookups.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { roleTitle } from '../../framework/roles.ts';
import type { Moment, VisitRules, VisitSample } from '../../framework/visit-rules.ts';
import type { Column } from '../../page/blocks.ts';
import type { NamedEvidence, Point, PointKind } from '../plan/points-to-verify.ts';

/** What the plan of a visit says. */

type Titles = Readonly<Record<string, string>>;

const several = (ids: readonly string[]): string => listWords(ids, 'en');

const evidenceWords = ({ name, date }: NamedEvidence): string =>
  date === null ? name : `${name} (${dutchDate(date)})`;

/** Each name once: two files may be called the same. */
const namesOf = (evidence: readonly NamedEvidence[]): string => several([...new Set(evidence.map(evidenceWords))]);

/** What stands out, and what to do about it. */
const POINTS: Record<PointKind, (point: Point) => { what: string; todo: string }> = {
  'votes-apart': ({ questions }) => ({
    what: `Over ${several(questions)} dachten de mensen aan tafel heel verschillend.`,
    todo: 'Vraag elke groep apart wat zij zelf zag.',
  }),
  'levels-apart': ({ questions }) => ({
    what: `De antwoorden op ${several(questions)} liggen ver uit elkaar.`,
    todo: 'Vraag waar het wel lukt en waar niet, en hoe dat komt.',
  }),
  minority: ({ questions }) => ({
    what: `Bij ${several(questions)} schreef de school op dat niet iedereen het eens was.`,
    todo: 'Vraag door: wie zag het anders, en waarom?',
  }),
  'voices-apart': () => ({
    what: 'Ouders, leerlingen of leraren antwoordden op de vragenlijst anders dan het team.',
    todo: 'Vraag elke groep naar voorbeelden, zonder te zeggen wat de andere zei.',
  }),
  unread: ({ evidence }) => ({
    what: `Dit kon het programma niet lezen, en niemand bekeek het: ${namesOf(evidence)}.`,
    todo: 'Bekijk het zelf, op school.',
  }),
  'date-differs': ({ evidence }) => ({
    what: `De school noteerde een andere datum dan er in het stuk staat: ${namesOf(evidence)}.`,
    todo: 'Kijk van wanneer het echt is.',
  }),
  'looked-only': ({ evidence }) => ({
    what: `Dit telt alleen mee omdat iemand van de school het bekeek: ${namesOf(evidence)}.`,
    todo: 'Kijk zelf of erin staat wat de school zegt.',
  }),
  'documents-only': () => ({
    what: 'Er is alleen beleid op papier. Niets laat zien dat het ook gebeurt.',
    todo: 'Vraag naar een voorbeeld van de laatste maand.',
  }),
  old: ({ evidence }) => ({
    what: `Dit is te oud, of de datum klopt niet: ${namesOf(evidence)}.`,
    todo: 'Vraag of het nog geldt, en of er iets nieuws is.',
  }),
  unknown: ({ questions }) => ({
    what: `Op ${several(questions)} heeft de school nog geen antwoord.`,
    todo: 'Vraag het aan wie het wel kan weten.',
  }),
  'no-evidence': () => ({
    what: 'Hier hoort bewijs bij, maar er is niets wat meetelt.',
    todo: 'Vraag wat er op school ligt, en laat een voorbeeld zien.',
  }),
  thin: ({ questions }) => ({
    what: `Bij ${several(questions)} staat bijna geen toelichting.`,
    todo: 'Vraag naar één keer dat het echt gebeurde.',
  }),
};

/** Why a piece of evidence is on the list to look at, in a few words. */
const EVIDENCE: Partial<Record<PointKind, string>> = {
  unread: 'nog door niemand gelezen of bekeken',
  'date-differs': 'in het stuk staat een andere datum',
  'looked-only': 'telt mee omdat iemand van de school het bekeek',
  old: 'te oud, of zonder goede datum',
};

export const describePoint = (point: Point): { what: string; todo: string } => POINTS[point.kind](point);

const MOMENTS: Record<Moment | 'talk' | 'notes', string> = {
  welcome: 'Ontvangst, en kiezen wie u spreekt',
  documents: 'Stukken bekijken',
  observation: 'Kijken in de klas',
  break: 'Pauze',
  lunch: 'Lunchpauze',
  writing: 'Uitwerken: niveaus geven en bevindingen opschrijven',
  closing: 'Afsluiting met de schoolleiding, zonder oordeel',
  talk: 'Gesprek',
  notes: 'Opschrijven wat u hoorde of zag',
};

const SAMPLED = { classes: 'Klassen', files: 'Leerlingdossiers' } as const;

export const visitHeadings = {
  day: 'De dag',
  groups: 'Met wie u spreekt',
  sample: 'Wie en wat u kiest',
  points: 'Wat u nagaat',
  evidence: 'Stukken die u bekijkt',
  observation: 'Kijken in de klas',
  sheet: (group: string, titles: Titles) => `Vragenblad: ${roleTitle(group, titles).toLowerCase()}`,
};

type Columns = readonly Column[];

export const visitColumns = {
  day: [
    ['Tijd', 22],
    ['Wat', 58],
    ['Hoe lang', 20],
  ],
  groups: [
    ['Groep', 28],
    ['Nodig voor de audit', 24],
    ['Bij de school aan tafel', 28],
    ['Vragen', 20],
  ],
  sample: [
    ['Wie of wat', 24],
    ['Hoeveel', 16],
    ['Hoe u kiest', 60],
  ],
  open: [
    ['Vraag', 16],
    ['Wat u vroeg', 54],
    ['Stand', 30],
  ],
  evidence: [
    ['Stuk', 32],
    ['Criteria', 18],
    ['Waarom', 50],
  ],
} satisfies Record<string, Columns>;

export const visitWords = {
  title: (school: string) => `Bezoekplan ${school}`,
  kicker: (schoolYear: string) => `Bezoekplan voor de auditor · schooljaar ${schoolYear}`,
  meta: (qualityMark: string, on: string) => `${qualityMark} · gemaakt op ${dutchDate(on)}`,
  header: (school: string) => `Bezoekplan ${school}`,
  intro:
    'Dit plan volgt uit het dossier en uit vaste regels. Het is een voorstel: u beslist. Er staan geen namen in, en geen niveaus van de school: u geeft eerst zelf een niveau.',
  noNames: 'Dit blad is voor u, niet voor de groep. Schrijf er geen namen op.',
  visitOn: (date: string | null) => `Dag van het bezoek: ${date === null ? 'nog kiezen' : dutchDate(date)}.`,
  shortDay: 'Dit is een korte dag. De gesprekken zijn korter, en er is misschien niet overal tijd voor.',
  time: (from: string, to: string) => `${from} – ${to}`,
  minutes: (minutes: number) => `${minutes} minuten`,
  moment: (kind: Moment | 'talk' | 'notes', group: string | null, titles: Titles) =>
    group === null ? MOMENTS[kind] : `${MOMENTS[kind]}: ${roleTitle(group, titles).toLowerCase()}`,
  needed: (needed: boolean) => (needed ? 'ja' : 'nee'),
  sittings: (sittings: number) => (sittings === 0 ? 'nooit' : count(sittings, 'keer', 'keer')),
  questions: (questions: number) => (questions === 0 ? 'geen' : String(questions)),
  role: (group: string, titles: Titles) => roleTitle(group, titles),
  absent: (groups: readonly string[], titles: Titles) =>
    `Niet aan tafel toen de school antwoordde: ${several(groups.map((group) => roleTitle(group, titles).toLowerCase()))}. Vraag hier extra naar wat zij zelf merkten.`,
  youChoose: 'U kiest wie u spreekt en wat u bekijkt, en niet de school. Zo loot u:',
  draw: [
    'Vraag de school om een lijst met nummers, zonder namen.',
    'Deel hoeveel er op de lijst staan door hoeveel u er wilt. Rond naar beneden af. Dat is uw stap.',
    'Loot zelf een getal van 1 tot en met die stap. Begin bij dat nummer.',
    'Neem steeds het nummer dat één stap verder staat, tot u er genoeg hebt.',
    'Kan iemand niet? Neem dan het volgende nummer.',
  ],
  example:
    'Een voorbeeld: bij 180 gezinnen en 6 ouders is de stap 30. Loot u 12, dan zijn het de nummers 12, 42, 72, 102, 132 en 162.',
  sampled: (sample: VisitSample, titles: Titles) =>
    'group' in sample ? roleTitle(sample.group, titles) : SAMPLED[sample.what],
  basis: ({ basis }: VisitRules, mark: QualityMark) =>
    basis.kind === 'project'
      ? 'De tijden, de volgorde en de aantallen zijn een keuze van dit project.'
      : `De tijden, de volgorde en de aantallen komen uit: ${sourceTitle(basis, mark)}.`,
  pointsIntro: (most: number) =>
    `Bij elk criterium staan hoogstens ${count(most, 'punt', 'punten')}. Eerst komt waar mensen elkaar tegenspreken. Dan komt wat niemand kon nakijken. Dan komt wat maar dun is onderbouwd.`,
  nothing: 'Hier viel niets op. Vraag toch naar één voorbeeld.',
  evidence: evidenceWords,
  evidenceWhy: (kind: PointKind) => EVIDENCE[kind] ?? '',
  evidenceIntro: 'Dit zijn de stukken waarbij iets opviel. Schrijf erbij wat u zag.',
  noEvidence: 'Er is geen stuk dat u speciaal moet bekijken. Kies er zelf een paar.',
  observe: 'Schrijf geen namen op. Welke klas, welk moment, en wat zag u?',
  sheetTime: (minutes: number, questions: number, first: number) =>
    `U hebt ${minutes} minuten en ${count(questions, 'vraag', 'vragen')}.${first === 0 || first === questions ? '' : ` Begin met de ${first === 1 ? 'vraag' : `${first} vragen`} waar "Eerst" bij staat: een oordeel heeft ze nodig, of er is iets na te gaan.`}`,
  people: 'Met hoeveel mensen, en hoe gekozen?',
  first: 'Eerst:',
  question: (id: string, text: string) => `${id} ${text}`,
  verify: ({ what, todo }: { what: string; todo: string }) => `Na te gaan: ${what} ${todo}`,
  criterion: ({ id, title }: { id: string; title: string }) => `${id} ${title}`,
};

export const visitClosing = {
  written: 'Geschreven:',
  day: (from: string, to: string, talks: number) =>
    `Het bezoek duurt van ${from} tot ${to}, met ${count(talks, 'gesprek', 'gesprekken')}.`,
  points: (points: number) => `Er ${points === 1 ? 'is 1 punt' : `zijn ${points} punten`} om na te gaan.`,
  open: (open: number) => `De school heeft nog ${open === 1 ? '1 vraag' : `${open} vragen`} van u open.`,
  print: (path: string) => `Open ${path} in een browser om het af te drukken.`,
};
