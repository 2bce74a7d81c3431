import { breakLines, breakTips } from '../base/plain-text.ts';
import { screenSize } from '../base/screen-size.ts';
import type { Choice } from './ask.ts';

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

/** The sign in front of a question or a choice, and room to type a character. */
const PREFIX_WIDTH = 4;

type Size = { columns: number; rows: number };

/**
 * Texts broken at their spaces for a terminal, as it is at that moment; inquirer breaks lines anywhere, also inside a word. The last
 * column stays free: a full line and its end together would be two lines on some terminals.
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
    /** A question behind its sign. */
    message,
    joined,
    /** An answer behind its question, broken on from there. */
    answer: (text: string, answer: string) => joined(`${text} ${answer}`).slice(joined(text).length).replace(/^ /, ''),
    choices: <Option extends Choice<unknown>>(choices: readonly Option[]) =>
      choices.map((choice) => {
        const name = breakLines(choice.name, columns() - PREFIX_WIDTH).join('\n   ');
        return { ...choice, name, checkedName: name, short: choice.name };
      }),
  };
};
