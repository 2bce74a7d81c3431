import type { Counts } from '../../../src/dossier/voices-file-shape.ts';
import { addCounts, noCounts } from '../../../src/voices/count-answers.ts';

/** Made-up people, each of whom fills in one sheet; what a table is about is then known to the person. */

/** What one person answered, by the code of an item; an item that was skipped is absent. */
export type Sheet = { id: number; answers: Readonly<Record<string, keyof Counts>> };

/** A number from 0 up to 1, other each time. */
export type Chance = () => number;

/** The same numbers for the same seed (mulberry32, public domain). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number from `least` to `most`. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

const ANSWERS: readonly (keyof Counts)[] = ['0', '1', '2', '3', 'unknown', 'notApplicable'];

/**
 * People who agree much on some items and little on others, and of whom some skip an item.
 * @param first the id of the first
 */
export const somePeople = (chance: Chance, codes: readonly string[], number: number, first: number): Sheet[] => {
  const habits = codes.map((code) => ({ code, usual: ANSWERS[between(chance, 0, 4)] ?? '3', agrees: chance() }));
  return Array.from({ length: number }, (_, at) => ({
    id: first + at,
    answers: Object.fromEntries(
      habits.flatMap(({ code, usual, agrees }): [string, keyof Counts][] => {
        if (chance() < 0.05) return [];
        return [[code, chance() < agrees ? usual : (ANSWERS[between(chance, 0, 5)] ?? '3')]];
      }),
    ),
  }));
};

/** The table of an item over people. */
export const tableOf = (sheets: readonly Sheet[], code: string): Counts =>
  sheets.reduce((counts, { answers }) => {
    const answer = answers[code];
    return answer === undefined ? counts : addCounts(counts, { ...noCounts(), [answer]: 1 });
  }, noCounts());
