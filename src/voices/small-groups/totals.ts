import { answersIn, type Counts, peopleIn, type VoicesFile } from '../../dossier/voices-file-shape.ts';

/** How many people were ever told of: numbers, never what anybody said. */

/**
 * How many people a table ever told of, of one item: all, and those with a level; and the hashes of the files that gave it, where those
 * are known.
 */
export type Total = { people: number; answers: number; from: string[] };

/** Every total of a group that was ever kept. */
export type Totals = { sheets: number[]; items: Record<string, Total[]> };

export const noTotals = (): Totals => ({ sheets: [], items: {} });

/** @param from hashes of the files that gave the table */
export const totalOf = (counts: Counts, from: string[] = []): Total => ({
  people: peopleIn(counts),
  answers: answersIn(counts),
  from,
});

const unique = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** The totals of both. */
export const addTotals = (one: Totals, other: Totals): Totals => ({
  sheets: unique([...one.sheets, ...other.sheets]),
  items: Object.fromEntries(
    Object.keys({ ...one.items, ...other.items }).map((code) => [
      code,
      unique([...(one.items[code] ?? []), ...(other.items[code] ?? [])]),
    ]),
  ),
});

/**
 * What is known of totals: those that were remembered, and those of what the dossier has, whoever lost the first.
 * @param before what the dossier has of the same people; null where it has none
 */
export const knownTotals = (totals: Totals, before: VoicesFile | null): Totals => {
  if (before === null) return totals;
  const items = Object.entries(before.items).flatMap(([code, counts]): [string, Total[]][] => {
    const { people, answers } = totalOf(counts);
    const isKnown = totals.items[code]?.some((each) => each.people === people && each.answers === answers) ?? false;
    return isKnown ? [] : [[code, [totalOf(counts)]]];
  });
  return addTotals(totals, { sheets: [before.responses], items: Object.fromEntries(items) });
};
