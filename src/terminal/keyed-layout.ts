/** Fewer lines of a list than this leave too little to choose from. */
const SMALLEST_LIST = 4;
/** As many lines of the list stay beside what a key shows; otherwise that stands there instead of the list. */
const LIST_BESIDE = 6;

/** What wants to be on the screen, in lines. */
export type Wanted = {
  rows: number;
  /** The message and the keys at the foot, with what stands between. */
  fixed: number;
  options: number;
  /** What the list is about. */
  about: number;
  /** From what it is about to the list, as it was printed above; without end where it was not. */
  above: number;
  /** What a key shows. */
  panel: number;
};

export type Layout = {
  about: boolean;
  /** Lines for the list; 0 where the panel stands there instead. */
  page: number;
  /** Lines for the panel: all of it, or as much as fits at a time. */
  panel: number;
};

/**
 * Shares a screen out, so that all of it stays on the screen: a line that scrolls off cannot be taken back. What the list is about comes
 * along as soon as it would scroll off.
 */
export const layOut = ({ rows, fixed, options, about, above, panel }: Wanted): Layout => {
  const panelLines = panel === 0 ? 0 : panel + 1;
  const scrollsOff = above + fixed + options + panelLines > rows;
  const withAbout = scrollsOff && rows - fixed - about >= SMALLEST_LIST;
  const room = Math.max(1, rows - fixed - (withAbout ? about : 0));
  const beside = room - panelLines;
  if (panel === 0 || beside >= Math.min(options, LIST_BESIDE)) {
    return { about: withAbout, page: Math.min(options, Math.max(1, beside)), panel };
  }
  return { about: withAbout, page: 0, panel: Math.min(panel, room) };
};
