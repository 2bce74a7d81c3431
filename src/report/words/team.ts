import { count, dutchDate, dutchNumber, dutchScore, listWords } from '../../base/words/words.ts';
import type { EvidenceMix } from '../../evidence/judge-evidence.ts';

/** The words of the report in every format; words that other features share are in src/wording. */

export const headWords = {
  kicker: 'Zelfbeoordeling · schooljaar ',
  asOf: (date: string) => `stand op ${dutchDate(date)}`,
  /** The line below the title of a document. */
  about: (details: readonly string[], year: string, date: string) =>
    [...details, `schooljaar ${year}`, `stand op ${dutchDate(date)}`].filter((part) => part !== '').join(' · '),
  header: (school: string, year: string) => `${school} · schooljaar ${year}`,
};

/** Alt text for every picture of a score. */
export const scoreWords = {
  bar: (score: number | null, target: number) =>
    score === null ? 'Nog geen score' : `Score ${dutchScore(score)}, doel ${dutchNumber(target)}`,
  caption: 'Score, doel en wat er nog te gaan is, per standaard',
  legend: { score: 'score', gap: 'nog te gaan', target: 'doel' },
  /** Explains the pictures in a table on paper. */
  pictures:
    'In de kolom Beeld is donker wat u hebt. Gestreept is wat er tot het doel nog bij moet. De streep is het doel.',
  of: (number: number | string) => `van ${number}`,
};

export const summaryWords = {
  heading: 'Samenvatting',
  mark: (sign: string, verdict: string, reached: string) => `Keurmerk: ${sign} ${verdict} (${reached})`,
  ofMark: 'De criteria van het keurmerk',
  supplements: 'Aanvulling, telt niet mee voor het keurmerk: ',
  chances: 'De grootste kansen',
  nextStep: (advice: string) => `Volgende stap: ${advice}`,
  helps: (standards: string) => `Helpt bij ${standards}.`,
  shape: (id: string, title: string, verdict: string) => `${id} ${title}: ${verdict}`,
};

export const standardWords = {
  short: 'Standaarden',
  lead: 'Per standaard staat bovenaan wat het meest oplevert. Het getal ervoor is wat de score van de standaard erbij kan krijgen.',
  targetReached: 'doel gehaald',
  /** How far a standard is from its target, in one line. */
  left: (gap: number) => `nog ${dutchScore(gap)} te gaan`,
  members: 'Criteria die erbij horen',
  double: 'telt dubbel',
  evidence: 'Bewijs dat meetelt',
  noEvidence: 'Er is nog geen bewijs dat meetelt.',
};

export const mixWords: Record<keyof EvidenceMix, string> = {
  policy: 'plannen en afspraken',
  practice: 'wat er gebeurde',
  perception: 'wat mensen vinden',
};

export const gapListWords = {
  heading: 'Wat het meest oplevert',
  nothing: 'Alles wat bij deze standaard hoort, is op orde.',
  /** Takes the place of what a gap adds, if a verdict waits for evidence. */
  evidence: 'bewijs',
  nextStep: 'Volgende stap',
  /** Points to the full description of a gap. */
  see: (standard: string) => `Zie ${standard}`,
  elsewhere: 'Staat bij een andere standaard, en telt ook hier: ',
  more: (number: number) => `Nog ${count(number, 'punt', 'punten')}`,
};

const answeredWords = (answered: number, questions: number): string => {
  if (answered === 0) return 'geen antwoorden';
  return answered === questions
    ? count(questions, 'antwoord', 'antwoorden')
    : `${answered} van ${count(questions, 'antwoord', 'antwoorden')}`;
};

export const criterionWords = {
  short: 'Criteria',
  supplement: ' (aanvulling: telt niet mee voor het keurmerk)',
  isSupplement: 'Aanvulling: telt niet mee voor het keurmerk.',
  serves: (standards: string) => `. Dit criterium hoort bij ${standards}.`,
  score: (score: string) => `Score ${score}. `,
  belongs: (standards: string) => `Hoort bij ${standards}.`,
  /** Says what a folded part holds. */
  inside: (answered: number, questions: number, files: number) =>
    `${answeredWords(answered, questions)} en ${files === 0 ? 'geen bewijs' : count(files, 'bewijsstuk', 'bewijsstukken')}`,
  closedOnPaper: 'De antwoorden en het bewijs staan in het bestand. Klap ze daar open om ze mee af te drukken.',
  filter: 'Toon',
  all: 'alle criteria',
};

export const questionWords = {
  level: 'Niveau ',
  reason: (text: string) => `Reden: ${text}`,
  votes: 'Stemmen: ',
  votesAt: (question: string) => `Stemmen bij ${question}: `,
  minority: (text: string) => `Minderheid: ${text}`,
  minorityAt: (question: string, text: string) => `Minderheid bij ${question}: ${text}`,
  roles: (roles: string) => `Voor: ${roles}`,
  answeredOn: (date: string) => `beantwoord op ${dutchDate(date)}`,
  step: (standard: string) => `volgende stap, bij ${standard}`,
};

export const evidenceWords = {
  heading: 'Bewijs',
  none: 'Bij dit criterium is nog geen bewijs.',
  looked: 'Bekeken door een mens',
  lookedIntro:
    'Deze stukken kon het programma niet of niet helemaal lezen. Iemand van de school keek, en zegt dat er geen namen of gegevens van kinderen en ouders in staan.',
  asked: (documents: string) => `Gevraagd: ${documents}. `,
  validUntil: (date: string) => `geldig tot en met ${dutchDate(date)}`,
  more: (number: number) => `Nog ${count(number, 'bewijsstuk', 'bewijsstukken')}`,
};

export const findingListWords = {
  heading: 'Bevindingen',
  none: 'Er zijn geen bevindingen.',
  filter: 'Zoek in bevindingen',
  more: (number: number) => `Nog ${count(number, 'plek', 'plekken')}`,
  accepted: 'Aanvaard',
  acceptedLead:
    'Iemand heeft deze bevindingen bekeken en laat ze tot een laatste dag staan. Het oordeel verandert er niet door.',
  acceptedReason: (reason: string) => `Reden: ${reason}`,
  acceptedBy: ({ until, by }: { until: string; by: string }) => `Aanvaard tot en met ${dutchDate(until)} door ${by}.`,
};

/** How many of all are shown; each # becomes a number. */
export const shownWords = 'te zien: # van #';

export const planWords = {
  heading: 'Actieplan',
  nothingAgreed: 'Er zijn nog geen afspraken gemaakt.',
  who: (owner: string) => ` · Wie: ${owner} · `,
  withoutAction: (criteria: readonly string[]) =>
    `Bij ${listWords(criteria, 'en')} is een laag niveau en nog geen afspraak. Spreek af wie wat doet, en wanneer.`,
};

export const datesWords = {
  heading: 'Kalender',
  lead: 'Bewijs telt mee tot en met de dag die ervoor staat. Een afspraak moet op die dag klaar zijn.',
  nothing: 'Er is nog niets met een datum.',
  year: 'Schooljaar ',
  evidence: 'bewijs',
  action: 'afspraak',
  more: (number: number) => `Nog ${count(number, 'stuk', 'stukken')}`,
};

export const earlierRoundWords = {
  met: (marks: readonly string[]) => `Criteria die voldaan zijn: ${marks.join('; ')}.`,
  perRound: 'Scores per ronde',
  caption: 'Score per standaard in elke ronde',
  since: (schoolYear: string) => `Wat er veranderde sinds ${schoolYear}`,
  waiting: 'Bewijs bij deze criteria',
  same: 'Gelijk gebleven, met andere antwoorden of ander bewijs',
  promised: 'Wat er was afgesproken',
  nothingPromised: 'In de vorige ronde zijn geen afspraken opgeschreven.',
};

export const aboutReportWords = {
  heading: 'Hoe dit rapport is gemaakt',
  present: 'Wie aan tafel zaten',
  scale: 'De schaal',
  rules: 'De methode en de regels',
  sources: 'Bronnen',
};
