import type { Column } from '../../page/blocks.ts';

/** The columns of the tables in a report; widths are percentages of the line on paper. */
export const reportColumns = {
  standards: [
    ['Standaard', 49],
    ['Score', 17, 'numbers'],
    ['Doel', 17, 'numbers'],
    ['Te gaan', 17, 'numbers'],
  ],
  profile: [
    ['Standaard', 46],
    ['Beeld', 32, 'pictures'],
    ['Score', 22, 'numbers'],
  ],
  gaps: [
    ['Nummer', 12, 'numbers'],
    ['Waar het om gaat', 88],
  ],
  questions: [
    ['Vraag', 25],
    ['Antwoord', 25],
    ['Toelichting', 25],
    ['Volgende stap', 25],
  ],
  evidence: [
    ['Bewijs', 31],
    ['Soort', 33],
    ['Datum', 14],
    ['Telt het mee?', 22],
  ],
  findings: [
    ['Waar', 20],
    ['Hoe dringend', 16],
    ['Wat', 34],
    ['Wat u kunt doen', 30],
  ],
  actions: [
    ['Criterium', 13],
    ['Wat', 39],
    ['Wie', 17],
    ['Wanneer', 17],
    ['Stand', 14],
  ],
  calendar: [
    ['Dag', 22],
    ['Wat', 45],
    ['Soort', 33],
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
