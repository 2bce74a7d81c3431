import { breakLines, toOneLine } from '../../base/plain-text.ts';

/** Text on lines of at most `width` characters, each with this indent; a longer word stays whole. */
export const wrap = (text: string, width: number, indent: string): string =>
  breakLines(toOneLine(text), width - indent.length)
    .map((line) => indent + line)
    .join('\n');

/** Below this many columns, a line with a bar, a score or a table no longer fits. */
export const NARROW = 76;
