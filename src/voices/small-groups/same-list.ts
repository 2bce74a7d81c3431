import { type Counts, peopleIn } from '../../dossier/voices-file-shape.ts';
import type { CountsByCode } from '../count-answers.ts';
import { tablesBehind } from './cover-agreement.ts';

/**
 * Whether two tables come of one list: the same, or one downloaded again when a few more had answered. Then in every answer of every item
 * one holds as many as the other or more. A small lot fits into a big one by chance, so below a third of it that says nothing.
 */

const LEAST_SHARE = 1 / 3;

const keysOf = (counts: Counts): (keyof Counts)[] => Object.keys(counts) as (keyof Counts)[];

const isWithin = (small: Counts, big: Counts): boolean => keysOf(small).every((answer) => small[answer] <= big[answer]);

/**
 * Whether both look as one list. Items that one of them has no table of are left aside.
 * @param one what is kept, or what comes @param below of what is kept: so many answers that agree stand there as if all did; else 0
 */
export const isSameList = (one: CountsByCode, other: CountsByCode, below = 0): boolean => {
  const pairs = Object.entries(one).flatMap(([code, counts]): [Counts, Counts][] => {
    const beside = other[code];
    return beside === undefined ? [] : [[counts, beside]];
  });
  const people = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + peopleIn(pair[at]), 0);
  const [all, allOther] = [people(0), people(1)];
  const [least, most] = [Math.min(all, allOther), Math.max(all, allOther)];
  if (least === 0 || least < most * LEAST_SHARE) return false;
  const behind = pairs.map(([a, b]): [Counts[], Counts] => [tablesBehind(a, below), b]);
  return (
    behind.every(([all, b]) => all.some((a) => isWithin(a, b))) ||
    behind.every(([all, b]) => all.some((a) => isWithin(b, a)))
  );
};
