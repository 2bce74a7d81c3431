import type { Prompt } from '../terminal/ask.ts';
import type { Desk } from '../terminal/desk.ts';

/** The way out of every question of an audit: back to the menu it was asked from, with nothing changed. */

/** The answer of somebody who goes back. */
export const BACK = Symbol('back');

/** Typed instead of a text or a day: empties a text that may be empty, else goes back. */
export const DASH = '-';

class SteppedBack extends Error {
  override name = 'SteppedBack';
}

/** Ends what was being asked; `orBack` catches it. */
export const goBack = (): never => {
  throw new SteppedBack();
};

/** The answer; when the user goes back, everything up to `orBack` ends. */
export const askOrBack = async <Answer>(desk: Desk, prompt: Prompt<Answer | typeof BACK>): Promise<Answer> => {
  const answer = await desk.ask(prompt);
  return answer === BACK ? goBack() : answer;
};

/** The result of some questions, or BACK when the user went back from one of them. */
export const orBack = async <Result>(questions: Promise<Result>): Promise<Result | typeof BACK> => {
  try {
    return await questions;
  } catch (error) {
    if (error instanceof SteppedBack) return BACK;
    throw error;
  }
};
