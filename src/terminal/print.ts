import type { Host } from '../base/command.ts';
import { breakLines } from '../base/plain-text.ts';
import { widthOf } from './width.ts';

/** Prints lines on stdout, broken where they do not fit; without lines, nothing. */
export const print = ({ stdout }: Pick<Host, 'stdout'>, ...lines: readonly string[]): void => {
  if (lines.length === 0) return;
  stdout.write(`${lines.flatMap((line) => breakLines(line, widthOf(stdout))).join('\n')}\n`);
};
