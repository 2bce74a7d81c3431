/**
 * Control characters (C0 without tab and newline, DEL, C1) and the bidirectional marks that can make a terminal or a
 * reader show something else than what stands there (Unicode TR36).
 */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Escape sequences (ECMA-48 CSI and OSC) go as a whole, so that no "[31m" stays behind. */
const SEQUENCES = /\u001B\[[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u009B[0-?]*[ -/]*[@-~]/g;

/** Text from outside without anything that steers a terminal; newlines and tabs stay. */
export const stripControls = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(SEQUENCES, '').replace(UNSAFE, '');

/** Text from outside on one line: no control characters, each run of white space one space. */
export const toOneLine = (text: string): string => stripControls(text).replace(/\s+/g, ' ').trim();

/** How many words stand in a text: runs of letters or digits. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Breaks a line at spaces so that it fits a width in characters; a longer word stays whole. Never no line at all. */
export const breakLines = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
