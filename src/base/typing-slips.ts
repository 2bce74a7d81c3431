import type { Problem, ProblemKind } from './problem.ts';

/**
 * What a word processor or a habit puts into YAML, and what YAML then reads as something else. Each looks like what was meant, so a
 * message that only names the consequence ("unknown key") sends people the wrong way.
 */

/** Spaces that are not U+0020, and characters without width (Unicode 16, general categories Zs and Cf). */
const SPECIAL_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;
const STRUCTURAL_SPACE = new RegExp(`^\\s*${SPECIAL_SPACE.source}|[:,\\-[{]\\s*${SPECIAL_SPACE.source}`);
const CURLY = /[‘’‚“”„«»]/;
const OPENING_CURLY = /(?:^|[:,[{-])\s*[‘‚“”„«]/;
const TAB_INDENT = /^ *\t/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/** A text without quotes that YAML cuts: at a colon or number sign, or because of the sign that it begins with. */
const CUT_TEXT = /(?<=(?:^\s*(?:- )?|[{,]\s*)[\w.-]+:\s+|^\s*- )(?:[@`%]|(?=[^\s"'[{|>#&*!])[^,[\]{}]*?(?::\s|\s#))/;
/** What is left of quotes where those that close are blanked out: one that does not. */
const OPEN_QUOTE = /[:,[{-]\s+["']/;
/** A colon that YAML does not see as one: 'level:2'. An address has one too. */
const NO_SPACE = /^[A-Za-z][\w.-]*:(?=[^\s/])/;

/** The line with its quoted texts blanked out, since anything may stand between straight quotes. */
const outsideQuotes = (line: string): string => line.replace(QUOTED, (text) => 'x'.repeat(text.length));

type Slip = { kind: ProblemKind; column: number };

const slipAt = (kind: ProblemKind, line: string, pattern: RegExp): Slip => ({ kind, column: line.search(pattern) + 1 });

const inStructure = (line: string): Slip | null => {
  if (TAB_INDENT.test(line)) return slipAt('tab', line, /\t/);
  const structure = outsideQuotes(line);
  if (STRUCTURAL_SPACE.test(structure)) return slipAt('special-space', structure, SPECIAL_SPACE);
  if (OPENING_CURLY.test(structure)) return slipAt('curly-quote', structure, CURLY);
  if (OPEN_QUOTE.test(structure)) return slipAt('open-quote', structure, /["']/);
  return CUT_TEXT.test(structure) ? slipAt('needs-quotes', structure, CUT_TEXT) : null;
};

/** A number cut in two: in `{ level: 2,0 }` the 0 is a key of its own. */
const isCutNumber = (line: string, column: number): boolean =>
  /\d,$/.test(line.slice(0, column - 1)) && /^\d+\s*[,}]/.test(line.slice(column - 1));

/** Whether a text between curly quotes began before this column and goes on there: its commas then make keys. */
const isInCurlyText = (line: string, column: number): boolean => {
  const before = outsideQuotes(line).slice(0, column - 1);
  return OPENING_CURLY.test(before) && !/[”’»]\s*[,}]/.test(before);
};

const inKey = (line: string, column: number, key: string): Slip | null => {
  if (isCutNumber(line, column)) return { kind: 'decimal-comma', column: column - 1 };
  if (SPECIAL_SPACE.test(key)) return slipAt('special-space', line, SPECIAL_SPACE);
  if (NO_SPACE.test(key)) return inValue(line, column);
  return CURLY.test(key) || isInCurlyText(line, column) ? slipAt('curly-quote', outsideQuotes(line), CURLY) : null;
};

const inValue = (line: string, column: number): Slip | null => {
  const value = line.slice(column - 1);
  if (/^\d+,\d+\s*(?:$|[#}])/.test(value)) return { kind: 'decimal-comma', column: column + value.indexOf(',') };
  if (new RegExp(`^${SPECIAL_SPACE.source}`).test(value)) return { kind: 'special-space', column };
  const colon = NO_SPACE.exec(value);
  if (colon !== null) return { kind: 'no-space', column: column + colon[0].length };
  return CURLY.test(value.charAt(0)) ? { kind: 'curly-quote', column } : null;
};

const VALUE_KINDS: readonly ProblemKind[] = ['wrong-type', 'wrong-choice', 'wrong-format'];

/** The lines that a complaint about syntax may be about: it may come a line late, and for an open quote at the end of the file. */
const linesBehind = (line: number, lines: readonly string[]): number[] => {
  const open = line < lines.length ? -1 : lines.findLastIndex((each) => OPEN_QUOTE.test(outsideQuotes(each)));
  return [line, line - 1, open + 1];
};

/** The problem with the character that causes it named, or null. */
const slipOf = ({ file, line, column, kind, path }: Problem, lines: readonly string[]): Problem | null => {
  if (line === null) return null;
  const at = (number: number): string => lines[number - 1] ?? '';
  const name = (slip: Slip | null, number: number): Problem[] =>
    slip === null ? [] : [{ file, line: number, column: slip.column, path: [], kind: slip.kind }];
  const named = (): Problem[] => {
    if (kind === 'syntax') return linesBehind(line, lines).flatMap((number) => name(inStructure(at(number)), number));
    if (kind === 'unknown-key') return name(inKey(at(line), column ?? 1, String(path.at(-1) ?? '')), line);
    return VALUE_KINDS.includes(kind) ? name(inValue(at(line), column ?? 1), line) : [];
  };
  return named()[0] ?? null;
};

/**
 * Names the characters that cause problems, each once, and leaves out what only follows from them: other problems on the same line or
 * the line before.
 * @param lines the lines of the file
 */
export const nameTypingSlips = (problems: readonly Problem[], lines: readonly string[]): Problem[] => {
  const slips = new Map<string, Problem>();
  const others: Problem[] = [];
  for (const problem of problems) {
    const slip = slipOf(problem, lines);
    if (slip === null) others.push(problem);
    else slips.set(`${slip.line} ${slip.column}`, slip);
  }
  const lineOf = new Set([...slips.values()].flatMap(({ line }) => (line === null ? [] : [line, line - 1])));
  return [...slips.values(), ...others.filter(({ line }) => line === null || !lineOf.has(line))];
};
