import { inOneLine } from '../run/run-binary.ts';
import { runMain } from '../run/run-main.ts';

/** Sittings in which a choice is made by its words, not by its number: a menu may grow without breaking a test. */

/** What the tool asks, and the answer: the first words of a choice (several with a bar between), a text, or nothing for Enter. */
export type Step = readonly [question: string, answer?: string];

/** The choices of a menu by their number. */
const choicesIn = (said: string): [number: string, words: string][] =>
  [...said.matchAll(/^ +(\d+) = (.*)$/gm)].map(([, number = '', words = '']) => [number, words]);

/** What to type for an answer: the numbers of the choices that begin with its words, or the answer itself. */
export const numberOfChoice = (said: string, answer: string): string => {
  const choices = choicesIn(said);
  if (answer === '' || choices.length === 0) return answer;
  return answer
    .split('|')
    .map((words) => {
      const found = choices.find(([, choice]) => choice.startsWith(words));
      if (found === undefined) throw new Error(`no choice "${words}" in:\n${said}`);
      return found[0];
    })
    .join(',');
};

/** Holds a sitting. Fails when something else is asked than the steps say; leaves when there are no more steps. */
export const holdTalk = async (args: string[], folder: string, steps: readonly Step[]) => {
  let at = 0;
  let trouble: Error | null = null;
  const answer = (said: string): string | null => {
    const step = steps[at];
    if (step === undefined || trouble !== null) return null;
    at += 1;
    const [question, typed = ''] = step;
    try {
      if (!inOneLine(said).includes(question)) throw new Error(`expected "${question}" (step ${at}), got:\n${said}`);
      return numberOfChoice(said, typed);
    } catch (error) {
      trouble = error as Error;
      return null;
    }
  };
  const { code, stdout, stderr } = await runMain([...args, '--plain'], folder, { answer });
  if (trouble !== null) throw trouble;
  if (at < steps.length) throw new Error(`only ${at} of ${steps.length} steps were asked:\n${stdout}\n${stderr}`);
  return { code, out: inOneLine(stdout).trim(), err: inOneLine(stderr).trim() };
};

/** The main menu, and the menu of a criterion. */
export const MAIN = 'Wat wilt u doen?';
export const AT = 'wat wilt u doen?';
export const DONE: Step = [MAIN, 'Klaar voor nu'];

/** What a first sitting asks of the auditor. */
export const WHO: readonly Step[] = [
  ['Voor welke organisatie', 'Bureau Buiten'],
  ['In welke rol?', 'auditor'],
];
