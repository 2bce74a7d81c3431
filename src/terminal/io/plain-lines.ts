import { createInterface } from 'node:readline';
import { LEFT } from '../ask.ts';
import type { Terminal } from './inquirer-ask.ts';

/** What was typed on a line, or that the user left. */
export type Line = string | typeof LEFT;

/** Keys of a terminal that is not asked to echo (ASCII): leave, end of input, and both that take a character back. */
const LEAVE = '\u0003';
const END = '\u0004';
const BACKSPACE = /[\u0008\u007F]/;

/** Nobody types two lines in this time; a terminal gives the lines of a pasted text faster. */
const TOGETHER_MS = 25;

/** Lines that come together are one text: they are given once no other follows. */
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
    // A busy machine may be late: what has come by now counts too.
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
 * The lines that are typed, one for each question, also when a script gives several at once. On a terminal lines that come at once were
 * pasted: they are one text, and answer one question.
 */
export const openLines = ({ input, ended }: Terminal) => {
  const waiting: ((line: Line) => void)[] = [];
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
  ended.addEventListener('abort', finish);
  const next = async (): Promise<Line> => {
    const ready = typed.shift();
    if (ready !== undefined) return ready;
    if (over) return LEFT;
    return await new Promise<Line>((resolve) => waiting.push(resolve));
  };
  return { next, finish };
};

export type Lines = ReturnType<typeof openLines>;

const withoutMistakes = (line: string): string =>
  [...line].reduce((text, character) => (BACKSPACE.test(character) ? text.slice(0, -1) : text + character), '');

/**
 * A line that the terminal does not show while it is typed.
 * @param invite asks for it, once what is typed is no longer shown
 */
export const nextSecret = async ({ input }: Terminal, lines: Lines, invite: () => void): Promise<Line> => {
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
