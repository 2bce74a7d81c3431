import { breakLines, toOneLine } from '../../base/plain-text.ts';

/** Wraps text to lines of at most `width` characters, each with this indent; longer words stay whole. */
export const wrap = (text: string, width: number, indent: string): string =>
  breakLines(toOneLine(text), width - indent.length)
    .map((line) => indent + line)
    .join('\n');

/** On fewer columns, a line with a bar, a score or a table does not fit. */
export const NARROW = 76;
