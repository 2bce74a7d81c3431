import { leftOver } from './interview-plan.ts';
import type { Sitting } from './sitting.ts';

/** A team that answers all of it is told once where to stop and go on another day. */

export type PlaceToStop = 'halfway' | 'hourOver';

/** An hour is what a team can spare at once; in seconds. */
const HOUR = 60 * 60;
/** With fewer questions left, a second sitting is not worth coming together for. */
const FEWEST_LEFT = 10;

/** Why this is a good place to end the sitting of a team; null where it is not. */
export const placeToStop = (sitting: Sitting): PlaceToStop | null => {
  const { as, stopOffered, openAtStart, beganAt, stopwatch } = sitting;
  const { questions } = leftOver(sitting);
  if (as !== null || stopOffered || questions < FEWEST_LEFT) return null;
  if (stopwatch() - beganAt >= HOUR) return 'hourOver';
  return questions * 2 <= openAtStart ? 'halfway' : null;
};
