/**
 * Control characters (C0 without tab and newline, DEL, C1), and the bidirectional marks that make a terminal show something else than
 * what is written (Unicode TR36).
 */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Escape sequences (ECMA-48 CSI and OSC), matched as a whole so that no "[31m" stays behind. */
const SEQUENCES = /\u001B\[[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u009B[0-?]*[ -/]*[@-~]/g;

/** Removes everything that could control a terminal; newlines and tabs stay. */
export const stripControls = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(SEQUENCES, '').replace(UNSAFE, '');

/** The same on one line: each run of white space becomes one space. */
export const toOneLine = (text: string): string => stripControls(text).replace(/\s+/g, ' ').trim();

/** A name as a disk knows it that minds neither capitals nor ways to write an accent, as on Windows and macOS. */
export const asOneDisk = (name: string): string => name.normalize('NFC').toLowerCase();

/** A text with the line where it stands, from 1. */
export type TextLine = { line: number; text: string };

/** Counts words: runs of letters and digits. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Colours and weights (ECMA-48 SGR), which have no width. */
const STYLE = /\u001B\[[0-9;]*m/g;

const widthOf = (text: string): number => text.replace(STYLE, '').length;

/** Fills lines of a width (in characters) with parts, separated on each line. Always gives at least one line. */
const fillLines = (parts: readonly string[], separator: string, width: number): string[] => {
  const lines: string[] = [];
  let line: string | null = null;
  for (const part of parts) {
    if (line === null) line = part;
    else if (widthOf(line) + separator.length + widthOf(part) <= width) line += separator + part;
    else {
      lines.push(line);
      line = part;
    }
  }
  return [...lines, line ?? ''];
};

/** The words of a line. A command, up to the end or to the dot between two ways out, counts as one word, so that it can be copied whole. */
const partsOf = (line: string): string[] => {
  const at = /(?:^|: )(?=ouder-audit )/.exec(line);
  if (at === null) return line.split(' ');
  const start = at.index + at[0].length;
  const before = start === 0 ? [] : line.slice(0, start - 1).split(' ');
  const dot = line.indexOf(' · ', start);
  if (dot === -1) return [...before, line.slice(start)];
  const [first = '', ...rest] = partsOf(line.slice(dot + 3));
  // The dot begins the line of the other way out: nobody copies it with a command.
  return [...before, line.slice(start, dot), `· ${first}`, ...rest];
};

/** Breaks a line at spaces to fit a width in characters; a longer word and a command at the end stay whole. */
export const breakLines = (text: string, width: number): string[] => fillLines(partsOf(text), ' ', width);

/** The same for an indented line: every resulting line keeps the indent. */
export const breakIndented = (line: string, width: number): string[] => {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return breakLines(line.slice(indent.length), width - indent.length).map((part) => indent + part);
};

/** Breaks a row of tips between tips, never inside one. */
export const breakTips = (tips: string, width: number): string[] => fillLines(tips.split(' · '), ' · ', width);

/** All strings in a value, at any depth. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A copy of a value with `change` applied to every string at any depth, except keys. */
export const mapTexts = <Value>(value: Value, change: (text: string) => string): Value => {
  const map = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(map);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, deeper]) => [key, map(deeper)]));
  };
  // Safe: only strings change, never the shape.
  return map(value) as Value;
};

const LONGEST_NAME = 60;

/** A text as a name for a file, a folder or an entry: 'OBS De Brug' becomes 'obs-de-brug'; '' when no letter or digit is left. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
