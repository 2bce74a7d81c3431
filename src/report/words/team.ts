import { count, dutchDate, dutchNumber, dutchScore, listWords } from '../../base/words/words.ts';
import type { EvidenceMix } from '../../evidence/judge-evidence.ts';

/** The words of the report in every format; words that other features share are in src/wording. */

export const headWords = {
  kicker: 'Zelfbeoordeling · schooljaar ',
  asOf: (date: string) => `stand op ${dutchDate(date)}`,
  /** The line below the title of a document. */
  about: (details: readonly string[], year: string, date: string) =>
    [...details, `schooljaar ${year}`, `stand op ${dutchDate(date)}`].filter((part) => part !== '').join(' · '),
  draft: (open: number) => `Concept: nog ${count(open, 'vraag', 'vragen')} open`,
  /** Takes the place of the outcome in a draft. */
  soFar: (met: number, of: number) =>
    `Tot nu toe voldoet de school aan ${met} van ${of} criteria. De uitkomst volgt als alle vragen een antwoord hebben.`,
  header: (school: string, year: string) => `${school} · schooljaar ${year}`,
};

/** Alt text for every picture of a score. */
export const scoreWords = {
  bar: (score: number | null, target: number) =>
    score === null ? 'Nog geen score' : `Score ${dutchScore(score)}, doel ${dutchNumber(target)}`,
  caption: 'Score, doel en wat er nog te gaan is, per standaard',
  profile: 'De score van elke standaard',
  noneYet: 'nog geen score',
  legend: { score: 'score', gap: 'nog te gaan', target: 'doel' },
  /** Explains the pictures in a table on paper. */
  pictures: 'Donker is wat u hebt. Gestreept is wat er tot het doel nog bij moet. De streep is het doel.',
  of: (number: number | string) => `van ${number}`,
};

export const summaryWords = {
  heading: 'Samenvatting',
  mark: (sign: string, verdict: string, reached: string) => `Keurmerk: ${sign} ${verdict} (${reached})`,
  ofMark: 'De criteria van het keurmerk',
  stripHeads: ['Criterium', 'Oordeel'] as const,
  supplements: 'Aanvulling, telt niet mee voor het keurmerk: ',
  agreed: 'Wat is afgesproken',
  nothingAgreed: 'Er is nog niets afgesproken.',
  /** Before what would bring most; `isMore` if something was agreed already. */
  toAgree: (isMore: boolean) =>
    isMore
      ? 'Hierover is nog niets afgesproken, en het levert veel op:'
      : 'Spreek dit als eerste af. Het levert het meest op:',
  helps: (standards: string) => `Helpt bij ${standards}.`,
  shape: (id: string, title: string, verdict: string) => `${id} ${title}: ${verdict}`,
};

/** What is strong and what is urgent, on the first page. */
export const signalWords = {
  strongHeading: 'Wat sterk is',
  urgentHeading: 'Wat haast heeft',
  strong: (verdict: string, score: number) => `${verdict}, score ${dutchScore(score)}`,
  nothingStrong: 'Nog geen enkel criterium heeft score 2 of hoger.',
  nothingUrgent: 'Er is nu niets dat haast heeft.',
  people: 'Gegevens van personen',
  removePeople: 'staan in het dossier en moeten daaruit',
  expired: (number: number) =>
    number === 1 ? 'verlopen, en de wet vraagt een nieuwe' : 'verlopen, en de wet vraagt nieuwe',
  late: (date: string) => `te laat, want dit was afgesproken voor ${date}`,
  notMet: (verdict: string, score: number | null) =>
    score === null ? verdict : `${verdict}, score ${dutchScore(score)}`,
};

export const appendixWords = {
  title: 'Bijlage',
  line: 'Hier staat waar de eerste bladzijde op rust: per standaard, per criterium en per bewijsstuk.',
};

export const standardWords = {
  short: 'Standaarden',
  lead: 'Per standaard staat bovenaan wat het meest oplevert: nummer 1 helpt het meest. Wat evenveel helpt, heeft hetzelfde nummer.',
  targetReached: 'doel gehaald',
  /** How far a standard is from its target, in one line. */
  left: (gap: number) => `nog ${dutchScore(gap)} te gaan`,
  /** Says what a folded part holds. */
  inside: 'Criteria, bewijs en wat het meest oplevert',
  madeOf: (titles: readonly string[]) =>
    titles.length === 0 ? '' : `Hierbij horen de criteria ${listWords(titles, 'en')}.`,
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
  /** Takes the place of a rank, if a verdict waits for evidence. */
  evidence: 'bewijs',
  /** Where a document tells the rest. */
  atCriteria: (number: number) =>
    `${number === 1 ? 'Nog 1 punt staat' : `Nog ${number} punten staan`} bij de criteria.`,
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
  provisional: 'Onder voorbehoud: er hoort bewijs bij dat het programma niet kon lezen en dat nog niemand bekeek.',
  serves: (standards: string) => `. Dit criterium hoort bij ${standards}.`,
  score: (score: string) => `Score ${score}. `,
  scored: (score: string) => `, score ${score}`,
  belongs: (standards: string) => `Hoort bij ${standards}.`,
  /** Says what a folded part holds. */
  inside: (answered: number, questions: number, files: number) =>
    `${answeredWords(answered, questions)} en ${files === 0 ? 'geen bewijs' : count(files, 'bewijsstuk', 'bewijsstukken')}`,
  filter: 'Toon',
  all: 'alle criteria',
};

export const questionWords = {
  level: 'Niveau ',
  reason: (text: string) => `Reden: ${text}`,
  votes: 'Stemmen: ',
  minority: (text: string) => `Wie anders koos: ${text}`,
  roles: (roles: string) => `Voor: ${roles}`,
  answeredOn: (date: string) => `beantwoord op ${dutchDate(date)}`,
  step: 'Volgende stap',
  /** Stands for the codes of two or more questions. */
  several: (number: number) => `${number} vragen`,
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
    `Hier is een niveau laag, en is nog niets afgesproken: ${listWords(criteria, 'en')}. Spreek af wie wat doet, en wanneer.`,
};

export const datesWords = {
  heading: 'Kalender',
  lead: 'Bewijs telt mee tot en met de dag die ervoor staat. De dagen van de afspraken staan in het actieplan.',
  nothing: 'Er is nog geen bewijs met een laatste dag.',
  year: 'Schooljaar ',
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
