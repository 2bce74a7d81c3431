import { numberOfChoice, type Step } from '../dossiers/audit-talk.ts';
import { runInTerminal } from './terminal.ts';

/** Wide enough that no question is broken over two lines. */
const COLUMNS = 400;

/**
 * Holds a sitting with the binary in a real pseudo-terminal, on numbered lines: each answer is typed once its question is there and the
 * line is open. @returns what was on the screen
 */
export const sitInTerminal = async (args: string[], folder: string, steps: readonly Step[]): Promise<string> => {
  const terminal = runInTerminal([...args, '--plain'], folder, { columns: COLUMNS });
  for (const [question, words = ''] of steps) {
    await terminal.see(question);
    const choices = await terminal.see('> ');
    terminal.type(`${numberOfChoice(choices.replaceAll('\r', ''), words)}\r`);
  }
  const { code, screen } = await terminal.end();
  if (code !== 0) throw new Error(`ended with ${code}:\n${screen.slice(-2000)}`);
  return screen;
};
