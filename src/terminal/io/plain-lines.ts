import { createInterface } from 'node:readline';
import { LEFT } from '../ask.ts';
import type { Terminal } from './inquirer-ask.ts';

/** A typed line, or LEFT. */
export type TypedLine = string | typeof LEFT;

/** What a terminal in raw mode sends (ASCII) for Ctrl-C, for Ctrl-D, and for the two kinds of backspace. */
const LEAVE = '\u0003';
const END = '\u0004';
const BACKSPACE = /[\u0008\u007F]/;

/** Nobody types two lines within this time; the lines of a pasted text come faster. */
const TOGETHER_MS = 25;

/** Joins lines that come together into one text, and gives it once no other line follows. */
const openBurst = (give: (text: string) => void) => {
  let lines: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (lines.length > 0) give(lines.join('\n'));
    lines = [];
  };
  const wait = () => {
    const { length } = lines;
    // On a busy machine the timer may fire late: first take in what has arrived meanwhile.
    timer = setTimeout(() => setImmediate(() => (lines.length === length ? flush() : undefined)), TOGETHER_MS);
  };
  const add = (line: string) => {
    clearTimeout(timer);
    lines.push(line);
    wait();
  };
  return { add, flush };
};

/**
 * Reads typed lines, one per question. A script may give several at once; each answers its own question. On a terminal, lines that come
 * at once were pasted: they are one text and answer one question.
 */
export const openLines = ({ input, ended }: Terminal) => {
  const waiting: ((line: TypedLine) => void)[] = [];
  const typed: string[] = [];
  let over = false;
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const hand = (line: string) => {
    const give = waiting.shift();
    if (give === undefined) typed.push(line);
    else give(line);
  };
  const burst = openBurst(hand);
  const finish = () => {
    burst.flush();
    over = true;
    for (const give of waiting.splice(0)) give(LEFT);
    reader.close();
    input.pause();
  };
  reader.on('line', input.isTTY ? burst.add : hand);
  reader.on('close', finish);
  if (ended.aborted) finish();
  ended.addEventListener('abort', finish);
  const next = async (): Promise<TypedLine> => {
    const ready = typed.shift();
    if (ready !== undefined) return ready;
    if (over) return LEFT;
    return await new Promise<TypedLine>((resolve) => waiting.push(resolve));
  };
  return { next, finish };
};

export type Lines = ReturnType<typeof openLines>;

const withoutMistakes = (line: string): string =>
  [...line].reduce((text, character) => (BACKSPACE.test(character) ? text.slice(0, -1) : text + character), '');

/**
 * Reads a line without echo.
 * @param invite shows the prompt; called once the echo is off
 */
export const nextSecret = async ({ input }: Terminal, lines: Lines, invite: () => void): Promise<TypedLine> => {
  if (input.isTTY !== true) {
    invite();
    return await lines.next();
  }
  const watch = (chunk: Buffer | string) => {
    const text = String(chunk);
    if (text.includes(LEAVE) || text.includes(END)) lines.finish();
  };
  input.setRawMode(true);
  input.on('data', watch);
  invite();
  try {
    const line = await lines.next();
    return line === LEFT ? LEFT : withoutMistakes(line);
  } finally {
    input.off('data', watch);
    input.setRawMode(false);
  }
};
