/** Fewer answers than this say little about the pace of a team. */
const ENOUGH = 3;

/** From here on, a figure to the minute would be false precision. */
const ROUGH_FROM = 10;

const ROUGH_STEP = 5;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/**
 * Estimates how many minutes the open questions take at the pace of this team. Uses the median, so that a coffee break does not
 * count. In whole minutes; from 10 on in steps of 5.
 * @param seconds how long each answer of this sitting took
 * @param assumed minutes per question while there are few answers; null when the framework does not give them
 * @returns null when there is nothing to go by
 */
export const minutesLeft = (open: number, seconds: readonly number[], assumed: number | null): number | null => {
  const each = seconds.length < ENOUGH ? assumed : median(seconds) / 60;
  if (each === null) return null;
  const minutes = open * each;
  return minutes < ROUGH_FROM ? Math.ceil(minutes) : Math.round(minutes / ROUGH_STEP) * ROUGH_STEP;
};
