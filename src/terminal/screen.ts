import type { FromMenu, Host } from '../base/command.ts';
import { breakIndented } from '../base/plain-text.ts';

const DEFAULT_WIDTH = 100;

const WIDEST = 110;

/** The width of an output in characters; fixed when it is no terminal, and never so wide that lines are hard to read. */
export const widthOf = ({ columns }: { columns?: number | undefined }): number =>
  Math.min(screenSize(columns, DEFAULT_WIDTH), WIDEST);

/**
 * The number of columns or rows of a screen. Some terminals (a serial line, an editor's, a window that just opened) report 0, which
 * means that they do not know.
 * @param reported by the terminal; undefined when the output is no terminal
 * @param otherwise when the number is unknown
 */
export const screenSize = (reported: number | undefined, otherwise: number): number =>
  reported === undefined || reported <= 0 ? otherwise : reported;

/** A line as advice for whoever reads it: with the keys of the menu for commands, where they came from a menu. */
export const adviseIn = (menu: FromMenu | undefined, line: string, inQuestions = false): string =>
  menu ? menu.advise(line, inQuestions) : line;

/** Lines as they are shown: in the words of the menu if there is one, and each at most `width` wide, with its indent. */
export const fitLines = (lines: readonly string[], { width, menu }: Fitting): string[] =>
  lines.flatMap((line) => {
    const advice = adviseIn(menu, line);
    // A line about something that the menu does not have is left out.
    return advice === '' && line !== '' ? [] : breakIndented(advice, width);
  });

type Fitting = { width: number; menu?: FromMenu | undefined };

/** The same for stdout or stderr. */
export const fitOutput = (lines: readonly string[], host: Host, output: 'stdout' | 'stderr' = 'stdout'): string[] =>
  fitLines(lines, { width: widthOf(host[output]), menu: host.menu });

/** Prints lines on stdout, wrapped to its width; prints nothing without lines. */
export const print = (host: Host, ...lines: readonly string[]): void => {
  const shown = fitOutput(lines, host);
  if (shown.length > 0) host.stdout.write(`${shown.join('\n')}\n`);
};
