/** A list shorter than this leaves too little to choose from. */
const SMALLEST_LIST = 4;
/** A panel stands beside the list only if this many lines of the list stay; otherwise it covers the list. */
const LIST_BESIDE = 6;

/** How many lines each part needs. */
export type Wanted = {
  rows: number;
  /** The message, the footer and the blank line between. */
  fixed: number;
  options: number;
  /** Each text about the question, the most important first. */
  about: readonly number[];
  /** The lines printed from what the question is about to the list; infinite when it was not printed. */
  above: number;
  /** The open panel; 0 without one. */
  panel: number;
};

export type Layout = {
  /** How many of the texts about the question. */
  about: number;
  /** Lines for the list; 0 when the panel covers it. */
  page: number;
  /** Lines for the panel: all of it, or one page. */
  panel: number;
};

/**
 * Divides the lines of a screen, so that nothing scrolls off: such a line cannot be erased any more. What the question is about is shown
 * again as soon as it would scroll off.
 */
export const layOut = ({ rows, fixed, options, about, above, panel }: Wanted): Layout => {
  const panelLines = panel === 0 ? 0 : panel + 1;
  const scrollsOff = above + fixed + options + panelLines > rows;
  const upTo = (texts: number) => about.slice(0, texts).reduce((sum, lines) => sum + lines, 0);
  const fitting = about.filter((_, place) => rows - fixed - upTo(place + 1) >= SMALLEST_LIST).length;
  const shown = scrollsOff ? fitting : 0;
  const room = Math.max(1, rows - fixed - upTo(shown));
  const beside = room - panelLines;
  if (panel === 0 || beside >= Math.min(options, LIST_BESIDE)) {
    return { about: shown, page: Math.min(options, Math.max(1, beside)), panel };
  }
  return { about: shown, page: 0, panel: Math.min(panel, room) };
};
