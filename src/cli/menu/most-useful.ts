import type { HowFar, Task } from './how-far.ts';

/** Seen: the last check said that something is lacking. */
export const LACKING = 'lacking';

/** The one most useful next step, which stands at the top of the menu. @param seen what was chosen since the menu opened */
export const mostUseful = ({ open, evidence, sealed }: HowFar, seen: ReadonlySet<string>): Task => {
  if (open > 0) return 'questions';
  if (evidence.length === 0) return 'evidence';
  // To verify the package stands there. One that is not finished is not sent.
  if (sealed !== null && !seen.has(LACKING)) return 'more';
  if (!seen.has('check')) return 'check';
  // Nobody is led past what the last check found lacking: after something was done about it, it is checked again.
  if (seen.has(LACKING)) return seen.has('evidence') ? 'check' : 'evidence';
  return seen.has('report') ? 'pack' : 'report';
};

/** The most useful of the rest: to verify what was sealed, to let others answer, or to see what the mark still asks. */
export const mostUsefulOfMore = ({ open, sealed }: HowFar): 'verify' | 'form' | 'ready' => {
  if (sealed !== null) return 'verify';
  return open > 0 ? 'form' : 'ready';
};
