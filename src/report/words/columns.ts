import type { Column } from '../../page/blocks.ts';

/** The columns of the tables in a report; widths are percentages of the line on paper. */
export const reportColumns = {
  standards: [
    ['Standaard', 30],
    ['Score', 9, 'numbers'],
    ['Doel', 8, 'numbers'],
    ['Te gaan', 12, 'numbers'],
    ['Beeld', 23, 'pictures'],
    ['Criteria', 18],
  ],
  gaps: [
    ['Winst', 10, 'numbers'],
    ['Waar het om gaat', 36],
    ['Nu', 22],
    ['Volgende stap', 32],
  ],
  criteria: [
    ['Criterium', 62],
    ['Oordeel', 26],
    ['Score', 12, 'numbers'],
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
  moves: [
    ['Criterium', 28],
    ['Richting', 16],
    ['Wat er veranderde', 26],
    ['Waardoor', 30],
  ],
  waiting: [
    ['Criterium', 34],
    ['Bewijs sinds de vorige ronde', 66],
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The columns of a table with the scores of rounds side by side. */
export const roundColumns = (rounds: readonly string[]): Column[] => [
  ['Standaard', 40],
  ...rounds.map((round) => [round, Math.floor(60 / rounds.length), 'numbers'] as const),
];
