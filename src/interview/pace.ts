/** Fewer questions than this say little about a team's pace. */
const ENOUGH = 3;
/** Above this a figure to the minute would pretend to know. */
const ROUGH_FROM = 10;
const ROUGH_STEP = 5;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/**
 * How many minutes the open questions take, at the team's own pace: the median, so that a break between two questions does not
 * count. In whole minutes; from 10 on in steps of 5.
 * @param seconds how long each question took that was answered in this sitting
 * @param assumed minutes for a question, as long as few were answered; null when the framework says nothing of it
 * @returns null when nothing is known
 */
export const minutesLeft = (open: number, seconds: readonly number[], assumed: number | null): number | null => {
  const each = seconds.length < ENOUGH ? assumed : median(seconds) / 60;
  if (each === null) return null;
  const minutes = open * each;
  return minutes < ROUGH_FROM ? Math.ceil(minutes) : Math.round(minutes / ROUGH_STEP) * ROUGH_STEP;
};
