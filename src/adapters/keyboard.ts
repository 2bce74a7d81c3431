import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { toOneLine } from '../domain/plain-text.ts';

/** What a terminal sends around pasted text once it is asked to (xterm control sequences, "Bracketed Paste Mode"). */
const PASTE_START = '\u001B[200~';
const PASTE_END = '\u001B[201~';
const ASK_FOR_MARKS = '\u001B[?2004h';
const NO_MORE_MARKS = '\u001B[?2004l';

/** Eight-bit control characters: no key sends them, and some terminals obey them. */
const EIGHT_BIT_CONTROLS = /[\u0080-\u009F]/g;

/** The start of a mark at the end of what came in: its rest may come with the next piece. A lone Escape is a key. */
const heldBack = (text: string, mark: string): number => {
  for (let length = mark.length - 1; length > 2; length -= 1) if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
};

/**
 * Makes keys of what comes from a terminal. Pasted text becomes one line without control characters: a line break in it is no Enter,
 * so it answers no other question.
 */
export const openPasteFilter = (): ((piece: string) => string) => {
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
    const whole = toOneLine(pasted + before);
    pasted = null;
    return whole + take(after);
  };
  return (piece) => {
    const text = rest + piece;
    rest = '';
    return take(text);
  };
};

type Terminal = { input: NodeJS.ReadStream; output: NodeJS.WriteStream };

export type Keyboard = { input: NodeJS.ReadStream; close: () => void };

/** The keyboard for one prompt; what is pasted comes through safe. Close it to give the terminal back. */
export const openKeyboard = ({ input, output }: Terminal): Keyboard => {
  const decoder = new StringDecoder('utf8');
  const filter = openPasteFilter();
  const keys = new Transform({
    transform(chunk: Buffer | string, _encoding, done) {
      const text = filter(typeof chunk === 'string' ? chunk : decoder.write(chunk));
      done(null, text === '' ? undefined : text);
    },
  });
  const terminal = Object.assign(keys, {
    isTTY: input.isTTY,
    setRawMode(raw: boolean) {
      input.setRawMode(raw);
      return terminal;
    },
  });
  input.pipe(keys);
  output.write(ASK_FOR_MARKS);
  return {
    // Safe: a stream with the two things of a terminal that a prompt asks for.
    input: terminal as unknown as NodeJS.ReadStream,
    close() {
      output.write(NO_MORE_MARKS);
      input.unpipe(keys);
      input.pause();
    },
  };
};
