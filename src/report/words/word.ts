import { listWords } from '../../base/words/words.ts';

/** The words of the Word report: its headings, columns, properties and the names of its own styles. */

/** Heads of the columns of a table, and how wide each is: parts of a hundred. */
export type ColumnWords = readonly (readonly [head: string, width: number])[];

export const wordColumns = {
  standards: [
    ['Standaard', 30],
    ['Score', 9],
    ['Doel', 8],
    ['Te gaan', 12],
    ['Beeld', 23],
    ['Criteria', 18],
  ],
  gaps: [
    ['Winst', 10],
    ['Waar het om gaat', 36],
    ['Nu', 22],
    ['Volgende stap', 32],
  ],
  criteria: [
    ['Criterium', 62],
    ['Oordeel', 26],
    ['Score', 12],
  ],
  questions: [
    ['Vraag', 32],
    ['Wie', 14],
    ['Antwoord', 26],
    ['Toelichting', 28],
  ],
  evidence: [
    ['Bewijs', 36],
    ['Soort', 22],
    ['Datum', 18],
    ['Telt het mee?', 24],
  ],
  findings: [
    ['Waar', 20],
    ['Hoe dringend', 16],
    ['Wat', 34],
    ['Wat u kunt doen', 30],
  ],
  actions: [
    ['Criterium', 11],
    ['Wat', 41],
    ['Wie', 17],
    ['Wanneer', 17],
    ['Stand', 14],
  ],
  calendar: [
    ['Dag', 20],
    ['Wat', 38],
    ['Soort', 12],
    ['Hoort bij', 14],
    ['Wie', 16],
  ],
} as const satisfies Record<string, ColumnWords>;

/** Columns that are as wide as each other. */
export const evenColumns = (heads: readonly string[]): ColumnWords =>
  heads.map((head) => [head, 100 / heads.length] as const);

/** The columns of the scores of rounds beside each other. */
export const roundColumns = (rounds: readonly string[]): ColumnWords => [
  ['Standaard', 40],
  ...rounds.map((round) => [round, Math.floor(60 / rounds.length)] as const),
];

export const wordWords = {
  met: (marks: readonly string[]) => `Criteria die voldaan zijn: ${marks.join('; ')}.`,
  since: (schoolYear: string) => `Wat er veranderde sinds ${schoolYear}`,
  promised: 'Wat er was afgesproken',
  nothingPromised: 'In de vorige ronde zijn geen afspraken opgeschreven.',
  contents: 'Inhoud',
  schoolYear: (year: string) => `Schooljaar ${year}`,
  about: (details: readonly string[], year: string, date: string) =>
    [...details, `schooljaar ${year}`, `stand op ${date}`].filter((part) => part !== '').join(' · '),
  header: (school: string, year: string) => `${school} · schooljaar ${year}`,
  page: 'Bladzijde ',
  ofPages: ' van ',
  summary: 'Samenvatting',
  mark: (sign: string, verdict: string, count: string) => `Keurmerk: ${sign} ${verdict} (${count})`,
  chances: 'De grootste kansen',
  nextStep: (advice: string) => `Volgende stap: ${advice}`,
  helps: (standards: string) => `Helpt bij ${standards}.`,
  bar: 'In de kolom Beeld is donker wat u hebt. Gestreept is wat er tot het doel nog bij moet. De streep is het doel.',
  shape: (id: string, title: string, verdict: string) => `${id} ${title}: ${verdict}`,
  evidenceDecides: 'bewijs',
  nothingToGain: 'Alles wat bij deze standaard hoort, is op orde.',
  supplement: ' (aanvulling: telt niet mee voor het keurmerk)',
  serves: (standards: string) => `. Dit criterium hoort bij ${standards}.`,
  justification: (text: string) => `Reden: ${text}`,
  votes: (votes: readonly { role: string; level: string }[]) =>
    `Stemmen: ${listWords(
      votes.map(({ role, level }) => `${role} ${level}`),
      'en',
    )}.`,
  minority: (text: string) => `Minderheid: ${text}`,
  noEvidence: 'Bij dit criterium is nog geen bewijs.',
  findings: 'Bevindingen',
  noFindings: 'Er zijn geen bevindingen.',
  actions: 'Actieplan',
  noActions: 'Er zijn nog geen afspraken gemaakt.',
  calendar: 'Kalender',
  nothingDated: 'Er is nog niets met een datum.',
  calendarLead: 'Bewijs telt mee tot en met de dag die ervoor staat. Een afspraak moet op die dag klaar zijn.',
  method: 'Hoe dit rapport is gemaakt',
  scale: 'De schaal:',
  sources: 'Bronnen',
  styles: { tableText: 'Tabeltekst', table: 'Tabel van het rapport' },
};
