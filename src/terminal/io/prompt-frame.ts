import { Writable } from 'node:stream';
import { screenSize } from '../screen.ts';

/** How inquirer clears its previous output before it draws: down to its end, then up line by line (@inquirer/ansi). */
const MAKES_ROOM = /^(?:\u001B\[\d+B)?(?:\u001B\[2K(?:\u001B\[1A)?)*(?:\u001B\[G)?/;
const GOES_BACK_UP = /\u001B\[(\d+)A(?:\u001B\[\d+G)?$/;
const ONLY_MOVES = /^\u001B\[\d+G$/;

const SHOW_CURSOR = '\u001B[?25h';
/** The alternate screen, which leaves nothing in the scrollback (xterm, "Alternate Screen Buffer"). */
const ASIDE = '\u001B[?1049h\u001B[H';
const BACK = '\u001B[?1049l';

const DEFAULT_COLUMNS = 80;

/** The output of one prompt. It can be left for a while and be redrawn where the cursor is then. */
export type PromptFrame = {
  output: NodeJS.WriteStream;
  leave: () => void;
  redraw: () => void;
  close: () => void;
};

/** @param aside whether to draw on the alternate screen */
export const openFrame = (terminal: NodeJS.WriteStream, aside: boolean): PromptFrame => {
  let drawn = '';
  const output = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      const text = String(chunk);
      if (!ONLY_MOVES.test(text)) drawn = text.replace(MAKES_ROOM, '');
      terminal.write(text);
      done();
    },
  });
  Object.defineProperties(output, {
    isTTY: { get: () => terminal.isTTY },
    columns: { get: () => screenSize(terminal.columns, DEFAULT_COLUMNS) },
    rows: { get: () => terminal.rows },
  });
  if (aside) terminal.write(ASIDE);
  return {
    // Safe: a stream with the one terminal feature that a prompt uses, its size.
    output: output as unknown as NodeJS.WriteStream,
    leave() {
      const below = GOES_BACK_UP.exec(drawn)?.[1];
      const end = below === undefined ? '\r\n' : `\u001B[${below}B\r\n`;
      terminal.write((aside ? BACK : end) + SHOW_CURSOR);
    },
    redraw: () => terminal.write((aside ? ASIDE : '') + drawn),
    close() {
      if (aside) terminal.write(BACK);
    },
  };
};
