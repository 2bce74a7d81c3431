import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../../src/dossier/card-shape.ts';
import { cardFile, renderCard } from '../../../src/report/card.ts';

const ids = (letter: string, number: number) => Array.from({ length: number }, (_, index) => `${letter}${index + 1}`);

export const CRITERIA = [...ids('C', 10), 'A6'];
export const STANDARDS = ids('S', 6);

export const aCard = (more: Partial<Card> = {}): Card => ({
  formatVersion: 1,
  kind: 'schoolkaart',
  tool: { name: 'ouder-audit', version: '1.0.0' },
  made_on: '2026-11-20',
  school: {
    name: 'De Linde',
    brin: '10AA',
    sector: 'po',
    board: { name: 'Stichting De Waterlanden', number: '12345' },
  },
  round: '2026-2027',
  framework: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' },
  mark: { verdict: 'notMet', met: 4, of: 10 },
  standards: STANDARDS.map((id) => ({ id, score: 2.1 })),
  criteria: CRITERIA.map((id) => ({ id, score: 2.5, verdict: 'met' })),
  open: 0,
  findings: { error: 1, warning: 2, note: 3, kinds: { undated: 2 } },
  actions: { due: 1, late: 0, undated: 0, done: 2 },
  lapses: { '2027-07': 2 },
  response: [{ group: 'ouder', invited: 100, responses: 40 }],
  ...more,
});

/** Numbers that look like chance and are the same each time (Park and Miller). */
const openChance = (seed: number): ((below: number) => number) => {
  let state = (seed * 7919 + 13) % 2147483647;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
};

const VERDICTS = ['met', 'met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'] as const;

const letters = (number: number): string =>
  String.fromCharCode(65 + (number % 26)) + String.fromCharCode(65 + (Math.floor(number / 26) % 26));

/** The BRIN of a made-up school. */
export const brinOf = (school: number): string =>
  `${String(10 + Math.floor(school / 676)).padStart(2, '0')}${letters(school)}`;

/** The card of a made-up school in a made-up year; each has its own numbers, the same each time. */
export const cardOfSchool = (school: number, year: number, more: Partial<Card> = {}): Card => {
  const chance = openChance(school * 31 + year);
  const lapses = Object.fromEntries(
    [1, 4, 7].flatMap((month) => (chance(3) === 0 ? [] : [[`${year + 1}-0${month}`, 1 + chance(3)]])),
  );
  return aCard({
    made_on: `${year}-11-${String(1 + chance(28)).padStart(2, '0')}`,
    school: {
      name: `School ${school}`,
      brin: brinOf(school),
      sector: 'po',
      board: { name: `Stichting ${school % 7}`, number: `1000${school % 7}` },
    },
    round: `${year}-${year + 1}`,
    standards: STANDARDS.map((id) => ({ id, score: chance(8) === 0 ? null : chance(301) / 100 })),
    criteria: CRITERIA.map((id) => {
      const verdict = VERDICTS[chance(VERDICTS.length)] ?? 'met';
      const hasScore = verdict !== 'unanswered' && verdict !== 'notApplicable';
      return { id, verdict, score: hasScore ? chance(301) / 100 : null };
    }),
    open: chance(5),
    findings: { error: chance(4), warning: chance(9), note: chance(9), kinds: {} },
    actions: { due: chance(4), late: chance(3), undated: chance(2), done: chance(6) },
    lapses,
    response: (['ouder', 'leerling', 'leraar'] as const).flatMap((group) => {
      const responses = chance(90);
      return responses < 5
        ? []
        : [{ group, responses, ...(chance(9) === 0 ? {} : { invited: responses + chance(50) }) }];
    }),
    ...more,
  });
};

/** Writes cards into a folder, each in a folder of its school. */
export const writeCards = (folder: string, cards: readonly Card[]): void => {
  for (const [index, card] of cards.entries()) {
    const own = join(folder, `${card.school.brin ?? `zonder-${index}`}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, cardFile(card)), renderCard(card));
  }
};
