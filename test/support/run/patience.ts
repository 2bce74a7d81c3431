/**
 * How long a test waits for one thing that has to come: a screen, a page, the end of a process. On a machine that is busy with other
 * work everything comes, and comes late; only what hangs is told by the clock.
 */
export const PATIENCE_MS = 5 * 60_000;
