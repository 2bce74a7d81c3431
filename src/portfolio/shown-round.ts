import { groupBy, type MeasuredRound } from './measures.ts';

/**
 * Which round a page of many schools is about: the newest that at least half of them have, so that who is early does not hide the others;
 * where there is none, the one that most have.
 * @param rounds of each school and round one @param schools how many there are
 */
export const shownRound = (rounds: readonly MeasuredRound[], schools: number): string => {
  const counted = [...groupBy(rounds, ({ round }) => round)].map(([round, own]) => ({ round, number: own.length }));
  counted.sort((one, other) => (one.round < other.round ? 1 : -1));
  const most = Math.max(...counted.map(({ number }) => number));
  return counted.find(({ number }) => number * 2 >= schools || (number === most && most * 2 < schools))?.round ?? '';
};
