import { breakLines, toOneLine } from '../domain/plain-text.ts';

/** Text on lines of at most `width` characters, each with this indent; a longer word stays whole. */
export const wrap = (text: string, width: number, indent: string): string =>
  breakLines(toOneLine(text), width - indent.length)
    .map((line) => indent + line)
    .join('\n');

/** Advice; the command that it ends with stands whole on a line of its own, to be copied. */
export const wrapAdvice = (text: string, width: number, indent: string): string => {
  const [, words, command] = /^(.*:) (ouder-audit .*)$/.exec(toOneLine(text)) ?? [];
  if (words === undefined || `${indent}${text}`.length <= width) return wrap(text, width, indent);
  return `${wrap(words, width, indent)}\n${indent}${command}`;
};

/** Below this many columns, a line with a bar, a score or a table no longer fits. */
export const NARROW = 76;
