import { answersIn, type Counts, LEVEL_KEYS } from '../../../src/dossier/voices-file-shape.ts';
import { type Sheet, tableOf } from './people.ts';

/**
 * An attacker who keeps everything that was ever told of a dossier, and lays any two tables beside each other. What each table is about
 * is known to the person, so that nothing hangs on luck with numbers.
 */

/** What was told of an item: its table, or of a small group only that it agrees; of a list only how many filled it in. */
export type Told =
  | { kind: 'table'; group: string; code: string; counts: Counts; sheets: readonly Sheet[] }
  | { kind: 'sheets'; group: string; sheets: readonly Sheet[] };

const FLOOR = 5;
const SMALL = 10;

/** `number`: only how many they are was told. */
type Lot = { what: string; ids: ReadonlySet<number>; number?: true };

const idsOf = (sheets: readonly Sheet[]) => new Set(sheets.map(({ id }) => id));

/** How many people lie between two lots, where they share any; of mere numbers, where one lot holds the other. */
const apart = ({ ids: one, number }: Lot, { ids: other }: Lot): number => {
  const [left, right] = [
    [...one].filter((id) => !other.has(id)).length,
    [...other].filter((id) => !one.has(id)).length,
  ];
  if (left === one.size || (number && left > 0 && right > 0)) return 0;
  return left + right;
};

const isLevel = (answer: keyof Counts | undefined): boolean => LEVEL_KEYS.some((key) => key === answer);

/** The people whom something tells of: of a table those with a level, and those with any answer. */
const lotsOf = (told: Told): Lot[] => {
  if (told.kind === 'sheets') return [{ what: `${told.group}, sheets`, ids: idsOf(told.sheets), number: true }];
  const { group, code, sheets } = told;
  return [
    { what: `${group}, ${code}, levels`, ids: idsOf(sheets.filter(({ answers }) => isLevel(answers[code]))) },
    { what: `${group}, ${code}, people`, ids: idsOf(sheets.filter(({ answers }) => answers[code] !== undefined)) },
  ];
};

/** Whether a table of few shows which one of them was not like the others. */
const tellsOfOne = (counts: Counts): boolean =>
  answersIn(counts) < SMALL && LEVEL_KEYS.some((key) => counts[key] === answersIn(counts) - 1);

/** Whether a table is what its people answered; a small group that agrees but for one looks as if all did. */
const isTrue = ({ code, counts, sheets }: Extract<Told, { kind: 'table' }>): boolean => {
  const real = tableOf(sheets, code);
  const same = (keys: readonly (keyof Counts)[]) => keys.every((key) => real[key] === counts[key]);
  if (same(Object.keys(real) as (keyof Counts)[])) return true;
  const all = answersIn(counts);
  return (
    all < SMALL &&
    answersIn(real) === all &&
    same(['unknown', 'notApplicable']) &&
    LEVEL_KEYS.some((key) => counts[key] === all && real[key] === all - 1)
  );
};

/** What an attacker learns of one to four people, in words; empty when nothing. */
export const leaksIn = (all: readonly Told[]): string[] => {
  const own = all.flatMap((told): string[] => {
    const few = lotsOf(told).filter(({ ids }) => ids.size < FLOOR);
    if (few.length > 0) return few.map(({ what, ids }) => `${what}: of ${ids.size}`);
    if (told.kind === 'sheets') return [];
    return [
      ...(isTrue(told) ? [] : [`${told.group}, ${told.code}: counts that nobody gave`]),
      ...(tellsOfOne(told.counts) ? [`${told.group}, ${told.code}: all but one`] : []),
    ];
  });
  const lots = [...new Map(all.flatMap(lotsOf).map((lot) => [`${lot.what}|${[...lot.ids]}`, lot])).values()];
  const pairs = lots.flatMap((one, at) =>
    lots.slice(at + 1).flatMap((other) => {
      const people = one.what === other.what ? apart(one, other) : 0;
      return people > 0 && people < FLOOR
        ? [`${one.what}: ${one.ids.size} beside ${other.ids.size}, ${people} apart`]
        : [];
    }),
  );
  return [...own, ...pairs];
};
