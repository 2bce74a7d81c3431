import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { toOneLine } from '../../base/plain-text.ts';

/** The marks that a terminal puts around pasted text when asked (xterm control sequences, "Bracketed Paste Mode"). */
const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
const ASK_FOR_MARKS = '\u001B[?2004h';
const NO_MORE_MARKS = '\u001B[?2004l';

/** Eight-bit control characters: no key sends them, but some terminals obey them when they are shown. */
const EIGHT_BIT_CONTROLS = /[\u0080-\u009F]/g;

/** The length of an incomplete mark at the end of the input: the rest may come with the next piece. A lone Escape is a key. */
const heldBack = (text: string, mark: string): number => {
  for (let length = mark.length - 1; length > 2; length -= 1) if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
};

/**
 * Filters the input of a terminal. Pasted text becomes one line without control characters, so that a line break in it cannot act as
 * Enter and answer the next question. Where a choice is asked, it is dropped: a digit in it would be an answer.
 */
export const openPasteFilter = (asked: Asked): ((piece: string) => string) => {
  let rest = '';
  let pasted: string | null = null;
  const take = (text: string): string => {
    const mark = pasted === null ? PASTE_START : PASTE_END;
    const at = text.indexOf(mark);
    if (at === -1) {
      const keep = heldBack(text, mark);
      rest = text.slice(text.length - keep);
      const ready = text.slice(0, text.length - keep);
      if (pasted === null) return ready.replace(EIGHT_BIT_CONTROLS, '');
      pasted += ready;
      return '';
    }
    const before = text.slice(0, at);
    const after = text.slice(at + mark.length);
    if (pasted === null) {
      pasted = '';
      return before.replace(EIGHT_BIT_CONTROLS, '') + take(after);
    }
    const whole = asked === 'choice' ? '' : toOneLine(pasted + before);
    pasted = null;
    return whole + take(after);
  };
  return (piece) => {
    const text = rest + piece;
    rest = '';
    return take(text);
  };
};

/** What a terminal sends for Ctrl-Z. */
const ASIDE_KEY = '\u001A';

/** Job control: a shell can suspend the tool and resume it. */
export type Jobs = {
  stop: () => void;
  /** @returns a function that stops listening */
  onResume: (listener: () => void) => () => void;
};

/** What the prompt has drawn: left before the shell takes over, drawn again afterwards. */
type Frame = { leave: () => void; redraw: () => void };

type Terminal = { input: NodeJS.ReadStream; output: NodeJS.WriteStream; jobs: Jobs | null };

/** What is asked for: a choice, which any key may end, or a text, which only Enter ends. */
export type Asked = 'choice' | 'text';

/** A key as a terminal sends it: an escape sequence, or a character. */
const KEY = /\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|.)?|[\s\S]/gu;
/** Up to and with a key that ends a text: Enter, Ctrl-C, Ctrl-D. */
const UP_TO_END = /[^\r\n\u0003\u0004]*(?:\r\n|[\r\n\u0003\u0004])|[^\r\n\u0003\u0004]+/gu;
/** A line break between text: no hand is that fast, so it was pasted in a terminal that puts no marks around it. */
const BREAK_IN_PASTED = /(?<=[^\u0000-\u001F])[\r\n]+(?=[^\u0000-\u001F])/g;

/** Cuts what came at once where a prompt may end, so that the rest can wait for the next prompt. */
export const cutKeys = (typed: string, asked: Asked): string[] =>
  asked === 'choice' ? (typed.match(KEY) ?? []) : (typed.replace(BREAK_IN_PASTED, ' ').match(UP_TO_END) ?? []);

export type Keyboard = { input: NodeJS.ReadStream; close: () => void };

/** Gives the terminal back to the shell, once the last prompt has closed. */
export const releaseTerminal = ({ input }: Pick<Terminal, 'input'>): void => {
  if (input.isTTY) input.setRawMode(false);
};

/**
 * Hands the terminal to the shell on Ctrl-Z and takes it back in the state that a prompt needs. Readline's own handling pauses the input
 * and never resumes it, and the shell changes the terminal meanwhile.
 */
const openPause = ({ input, output, jobs }: Terminal, frame: Frame) => {
  let away = false;
  const takeBack = () => {
    away = false;
    // Off first: Node does not set a mode that it thinks is on already.
    input.setRawMode(false);
    input.setRawMode(true);
    output.write(ASK_FOR_MARKS);
    frame.redraw();
  };
  const stopListening = jobs?.onResume(takeBack);
  return {
    pause() {
      away = true;
      frame.leave();
      output.write(NO_MORE_MARKS);
      input.setRawMode(false);
      jobs?.stop();
      // Without job control nothing stops us. A resume would have been reported after one round of the event loop.
      setImmediate(() => setImmediate(() => away && takeBack()));
    },
    close: () => stopListening?.(),
  };
};

/**
 * The keyboard for one prompt, with pasted text made safe. The terminal stays raw after it closes: otherwise the terminal itself would
 * show what is typed between two prompts, in the middle of our lines. What is typed then waits for the next prompt.
 */
export const openKeyboard = (terminal: Terminal, frame: Frame, asked: Asked): Keyboard => {
  const { input, output, jobs } = terminal;
  const decoder = new StringDecoder('utf8');
  const filter = openPasteFilter(asked);
  const { pause, close } = openPause(terminal, frame);
  const waiting: string[] = [];
  let open = true;
  /** Hands over one key at a time: a prompt that ends by one hears nothing more. */
  const hand = () => {
    const key = open ? waiting.shift() : undefined;
    if (key === undefined) return;
    keys.push(key);
    if (waiting.length > 0) setImmediate(hand);
  };
  const keys = new Transform({
    transform(chunk: Buffer | string, _encoding, done) {
      const typed = filter(typeof chunk === 'string' ? chunk : decoder.write(chunk));
      const text = jobs === null ? typed : typed.replaceAll(ASIDE_KEY, '');
      const isIdle = waiting.length === 0;
      waiting.push(...cutKeys(text, asked));
      if (isIdle) hand();
      done();
      if (text !== typed) pause();
    },
  });
  const keyboard = Object.assign(keys, {
    isTTY: input.isTTY,
    setRawMode(raw: boolean) {
      if (raw) input.setRawMode(true);
      return keyboard;
    },
  });
  input.pipe(keys);
  output.write(ASK_FOR_MARKS);
  return {
    // Safe: a stream with the two terminal members that a prompt uses.
    input: keyboard as unknown as NodeJS.ReadStream,
    close() {
      close();
      output.write(NO_MORE_MARKS);
      open = false;
      input.unpipe(keys);
      input.pause();
      if (waiting.length > 0 && !input.readableEnded) input.unshift(Buffer.from(waiting.join(''), 'utf8'));
    },
  };
};
