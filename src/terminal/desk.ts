import type { FromMenu } from '../base/command.ts';
import { type Ask, LEFT, type Line, type Prompt, textOf } from './ask.ts';
import { adviseIn } from './screen.ts';
import type { Leaving } from './words/prompts.ts';

/** The user left. The desk throws it, `untilLeft` catches it; all earlier answers are on disk by then. */
export class UserLeft extends Error {
  override name = 'UserLeft';
}

/** Shows lines and asks questions. `ask` throws UserLeft when the user leaves, so that a returned answer is always an answer. */
export type Desk = {
  show: (lines: readonly Line[]) => void;
  ask: <Answer>(prompt: Prompt<Answer>) => Promise<Answer>;
};

const put = async <Answer>(ask: Ask, prompt: Prompt<Answer>): Promise<Answer | typeof LEFT> => {
  if (prompt.kind === 'select') return await ask.select(prompt);
  if (prompt.kind === 'keyed') return await ask.keyed(prompt);
  if (prompt.kind === 'checkbox') {
    const chosen = await ask.checkbox(prompt);
    return chosen === LEFT ? LEFT : prompt.answer(chosen);
  }
  const typed = await (prompt.kind === 'input' ? ask.input(prompt) : ask.file(prompt));
  return typed === LEFT ? LEFT : prompt.answer(typed);
};

/** Lines in the words of the menu; one about something that it does not have is left out. */
const adviseLines = (lines: readonly Line[], advise: (text: string) => string): Line[] =>
  lines.flatMap((line) => {
    const text = advise(textOf(line));
    if (text === '' && textOf(line) !== '') return [];
    return [typeof line === 'string' ? text : { ...line, text }];
  });

/**
 * @param menu the menu that the questions are asked in
 * @param leaving what Ctrl-C does: where it stops, the keys of the menu work only after it
 */
export const openDesk = (ask: Ask, menu?: FromMenu, leaving: Leaving = 'back'): Desk => {
  const advise = (text: string) => adviseIn(menu, text, leaving === 'stop');
  return {
    show: (lines) => ask.print(menu === undefined ? lines : adviseLines(lines, advise)),
    async ask(prompt) {
      // A question without words is none.
      const answer = await put(ask, { ...prompt, message: advise(prompt.message) || prompt.message });
      if (answer === LEFT) throw new UserLeft();
      return answer;
    },
  };
};

/** The result of a talk, or LEFT when the user leaves before its end. */
export const untilLeft = async <Result>(talk: Promise<Result>): Promise<Result | typeof LEFT> => {
  try {
    return await talk;
  } catch (error) {
    if (error instanceof UserLeft) return LEFT;
    throw error;
  }
};
