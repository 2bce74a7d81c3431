import type { Host } from '../base/command.ts';
import { breakLines } from '../base/plain-text.ts';

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

/** Prints lines on stdout, wrapped to its width; prints nothing without lines. */
export const print = ({ stdout }: Pick<Host, 'stdout'>, ...lines: readonly string[]): void => {
  if (lines.length === 0) return;
  stdout.write(`${lines.flatMap((line) => breakLines(line, widthOf(stdout))).join('\n')}\n`);
};
