import type { Column } from '../../page/blocks.ts';

/**
 * The columns of all tables in reports: what stands above each, and its width as a percentage of the line on paper. The two stand together,
 * because a column is as wide as its longest word asks, in its heading or below it: no word breaks.
 */

/** The columns of the tables in a report of a self-assessment. */
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

/** The columns of the tables in a report of an audit. */
export const auditColumns = {
  overview: [
    ['Criterium', 25],
    ['Zelfbeoordeling', 21],
    ['Auditor', 20],
    ['Waarom', 34],
  ],
  levels: [
    ['Vraag', 60],
    ['School', 20],
    ['Auditor', 20],
  ],
  triangulation: [
    ['Criterium', 40],
    ['Gesprek', 15],
    ['Observatie', 15],
    ['Document', 15],
    ['Genoeg', 15],
  ],
  conditions: [
    ['Criterium', 20],
    ['Wat er eerst gebeurt', 55],
    ['Klaar op', 25],
  ],
  heard: [
    ['Groep', 50],
    ['Mensen', 25],
    ['Gesprekken', 25],
  ],
  seen: [
    ['Dag', 20],
    ['Hoe', 15],
    ['Met wie of wat', 30],
    ['Wat', 35],
  ],
  log: [
    ['Dag', 18],
    ['Wie', 16],
    ['Waarover', 14],
    ['Van', 14],
    ['Naar', 14],
    ['Waarom', 24],
  ],
  signOffs: [
    ['Rol', 18],
    ['Dag', 17],
    ['Sleutel', 35],
    ['Waarvoor', 30],
  ],
  signatures: [
    ['Rol', 28],
    ['Naam', 27],
    ['Datum', 15],
    ['Handtekening', 30],
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The columns of the table of accepted findings. */
export const acceptedColumns = [
  ['Wat', 22],
  ['Waar', 22],
  ['Reden', 28],
  ['Wie', 12],
  ['Tot en met', 16],
] as const satisfies readonly Column[];
