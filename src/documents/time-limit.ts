/**
 * How long the reading of a document may take. It is counted in CPU time, because on a busy machine the clock says little; the clock only
 * counts for what does nothing at all (docs/decisions/008).
 */

/** The document that is being read: its number (0 for none), the CPU time that it gets at first, and the pages that are done. */
export type WorkSeen = { number: bigint; baseMs: number; pages: number };

/** The CPU time that the process used so far, and the clock. */
export type Elapsed = { usedMs: number; nowMs: number };

/** `moved`: it did something since the last time that this was said. */
export type TimeLeft = 'waiting' | 'moved' | 'up';

/** What a reader tells its parent, a character each. */
export const TOLD = { moved: '.', up: '!' } as const satisfies Partial<Record<TimeLeft, string>>;

/** Extra CPU time for each page that is done, and the most for a document. */
const PER_PAGE_MS = 30;
const MOST_CPU_MS = 20_000;
/** A reader that finishes no page and uses less CPU time than this in so much time by the clock is stuck. */
const LEAST_CPU_MS = 1_000;
const STANDS_STILL_MS = 60_000;

/** Follows one reader from document to document. Call what it returns every now and then. */
export const followTime = () => {
  let seen = { number: 0n, from: 0, used: 0, pages: 0, movedAt: 0 };
  return ({ number, baseMs, pages }: WorkSeen, { usedMs, nowMs }: Elapsed): TimeLeft => {
    if (number === 0n) return 'waiting';
    const isNew = number !== seen.number;
    const moved = isNew || pages > seen.pages || usedMs - seen.used > LEAST_CPU_MS;
    if (isNew) seen = { ...seen, number, from: usedMs };
    if (moved) seen = { ...seen, used: usedMs, pages, movedAt: nowMs };
    const allowed = Math.min(MOST_CPU_MS, baseMs + pages * PER_PAGE_MS);
    if (usedMs - seen.from > allowed || nowMs - seen.movedAt > STANDS_STILL_MS) return 'up';
    return moved ? 'moved' : 'waiting';
  };
};
