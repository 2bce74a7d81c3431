import { breakLines, breakTips } from '../base/plain-text.ts';
import type { Choice } from './ask.ts';
import { screenSize } from './screen.ts';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

/** Room for the sign in front of a question or choice, and for one typed character. */
const PREFIX_WIDTH = 4;

/** Room behind a question for what is short, such as a date: what is typed breaks anywhere, and a date does not read like that. */
const ROOM_TO_TYPE = 20;

type Size = { columns: number; rows: number };

/**
 * Wraps texts at spaces for the current size of a terminal, because inquirer breaks lines anywhere, even inside a word. The last column
 * stays free: on some terminals a full line with its line break takes two lines.
 */
export const fitTexts = (output: Size) => {
  const columns = () => screenSize(output.columns, DEFAULT_COLUMNS);
  const message = (text: string) => breakLines(text, columns() - PREFIX_WIDTH);
  const joined = (text: string) => message(text).join('\n  ');
  return {
    columns: () => columns() - 1,
    rows: () => screenSize(output.rows, DEFAULT_ROWS),
    lines: (texts: readonly string[]) => texts.flatMap((text) => breakLines(text, columns() - 1)),
    tips: (keys: string) => breakTips(keys, columns() - 1),
    /** A question, with room for its sign. */
    message,
    joined,
    /** A question that is answered by typing, below it where too little of its last line is left. @param preset what stands there already */
    toType(text: string, preset = '') {
      const last = message(text).at(-1) ?? '';
      const needed = Math.max(ROOM_TO_TYPE, preset.length);
      return `${joined(text)}${last.length + PREFIX_WIDTH + needed > columns() ? '\n ' : ''}`;
    },
    /** An answer that continues on the last line of its question. */
    answer: (text: string, answer: string) => joined(`${text} ${answer}`).slice(joined(text).length).replace(/^ /, ''),
    choices: <Option extends Choice<unknown>>(choices: readonly Option[]) =>
      choices.map((choice) => {
        const name = breakLines(choice.name, columns() - PREFIX_WIDTH).join('\n   ');
        return { ...choice, name, checkedName: name, short: choice.name };
      }),
  };
};
