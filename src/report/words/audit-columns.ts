import type { Column } from '../../page/blocks.ts';

/** The columns of the tables in a report of an audit; widths are percentages of the line on paper. */
export const auditColumns = {
  overview: [
    ['Criterium', 26],
    ['Zelfbeoordeling', 20],
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
