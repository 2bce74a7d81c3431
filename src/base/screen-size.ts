/**
 * How many columns or rows a screen has. Some terminals (a serial line, an editor's window, one that was just opened) say 0: that is
 * "I do not know", just as no number at all.
 * @param reported what the terminal says, in characters
 * @param otherwise for a terminal that does not know, and for what is no terminal
 */
export const screenSize = (reported: number | undefined, otherwise: number): number =>
  reported === undefined || reported <= 0 ? otherwise : reported;
