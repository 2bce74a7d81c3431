import type { Counts } from '../dossier/voices-file-shape.ts';

/** Counts by the code of an item. */
export type CountsByCode = Record<string, Counts>;

export const noCounts = (): Counts => ({ '0': 0, '1': 0, '2': 0, '3': 0, unknown: 0, notApplicable: 0 });

const ANSWERS = Object.keys(noCounts()) as (keyof Counts)[];

/** The counts of two lots of people together. */
export const addCounts = (one: Counts, other: Counts): Counts => {
  const sum = noCounts();
  for (const answer of ANSWERS) sum[answer] = one[answer] + other[answer];
  return sum;
};

/** The same for every item. */
export const addAll = (lots: readonly CountsByCode[]): CountsByCode => {
  const sum: CountsByCode = {};
  for (const lot of lots)
    for (const [code, counts] of Object.entries(lot)) sum[code] = addCounts(sum[code] ?? noCounts(), counts);
  return sum;
};
