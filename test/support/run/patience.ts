/**
 * How long a test waits for one thing that must happen: a screen, a page, the end of a process. On a busy machine everything
 * still happens, but late, so only a hang should reach this limit.
 */
export const PATIENCE_MS = 5 * 60_000;
