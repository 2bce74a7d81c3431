import type { GlobalOptions, Host } from '../../base/command.ts';
import type { Progress } from '../../base/progress.ts';
import { progressWords } from '../words/prompts.ts';

/** Shorter work needs no bar. */
const PATIENCE_MS = 1000;
const REDRAW_MS = 200;
const BAR_WIDTH = 20;

const CLEAR_LINE = '\r\u001B[K';

/**
 * Shows a progress bar on stderr once reading takes longer than a second. Shows nothing in a pipe, in CI or with --quiet.
 */
export const openProgress = ({ stderr }: Host, { quiet }: GlobalOptions): Progress => {
  if (quiet || stderr.isTTY !== true) return () => undefined;
  let state = { done: 0, of: 0 };
  let timer: NodeJS.Timeout | null = null;
  const start = Date.now();
  const draw = () => {
    if (Date.now() - start < PATIENCE_MS) return;
    const filled = Math.round((state.done / state.of) * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    stderr.write(`${CLEAR_LINE}${bar} ${progressWords(state.done, state.of)}`);
  };
  return (done, of) => {
    state = { done, of };
    if (done < of) {
      // Unreferenced, so that the timer does not keep the process alive when the work breaks off.
      timer ??= setInterval(draw, REDRAW_MS).unref();
    } else if (timer !== null) {
      clearInterval(timer);
      timer = null;
      if (Date.now() - start >= PATIENCE_MS) stderr.write(CLEAR_LINE);
    }
  };
};
