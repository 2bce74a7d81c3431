/** What is assumed weighs as much as this many answers, so that the estimate learns slowly instead of jumping. */
const WEIGHT_OF_ASSUMED = 12;
/** A question that takes longer than so many times what is assumed had a coffee break in it. */
const MOST_OF_ASSUMED = 3;
/** Without anything assumed, fewer answers than this say little about the pace of a team. */
const ENOUGH = 3;

/** From here on, a figure to the minute would be false precision. */
const ROUGH_FROM = 10;

const ROUGH_STEP = 5;

/** More than these minutes above what was told is no coffee break but a slower team. */
const CLEARLY = 2 * ROUGH_STEP;

/** Minutes per question by the median, so that a coffee break does not count; null when too few are known. */
const medianPace = (seconds: readonly number[]): number | null => {
  const sorted = [...seconds].sort((one, other) => one - other);
  return sorted.length < ENOUGH ? null : (sorted[Math.floor(sorted.length / 2)] ?? 0) / 60;
};

/** Minutes per question, from what is assumed towards the mean of this team. */
const slowPace = (seconds: readonly number[], assumed: number): number => {
  const taken = seconds.reduce((sum, each) => sum + Math.min(each / 60, MOST_OF_ASSUMED * assumed), 0);
  return (assumed * WEIGHT_OF_ASSUMED + taken) / (WEIGHT_OF_ASSUMED + seconds.length);
};

/** In whole minutes, from 10 on in steps; null when there is nothing to go by. */
const estimate = (open: number, seconds: readonly number[], assumed: number | null): number | null => {
  const each = assumed === null ? medianPace(seconds) : slowPace(seconds, assumed);
  if (each === null) return null;
  const minutes = open * each;
  return minutes < ROUGH_FROM ? Math.ceil(minutes) : Math.round(minutes / ROUGH_STEP) * ROUGH_STEP;
};

/**
 * What to say after an answer. What is left goes down or stays, as whoever works on expects; it goes up, by one step at a time, only for a
 * team that is clearly slower than was told.
 */
const nextTold = (told: number | null, now: number | null): number | null => {
  if (told === null || now === null) return now;
  if (now <= told) return Math.max(now, told - ROUGH_STEP);
  if (now <= told + CLEARLY) return told;
  return told < ROUGH_FROM ? ROUGH_FROM : told + ROUGH_STEP;
};

/**
 * Estimates how many minutes the open questions take at the pace of this team. In whole minutes; from 10 on in steps of 5, and never
 * more than one such step away from what was told one answer earlier.
 * @param seconds how long each answer of this sitting took
 * @param assumed minutes per question, which weigh less the more is answered; null when the framework does not give them
 * @returns null when there is nothing to go by
 */
export const minutesLeft = (open: number, seconds: readonly number[], assumed: number | null): number | null => {
  if (open === 0) return 0;
  return seconds.reduce<number | null>(
    (told, _each, index) =>
      nextTold(told, estimate(open + seconds.length - index - 1, seconds.slice(0, index + 1), assumed)),
    estimate(open + seconds.length, [], assumed),
  );
};
