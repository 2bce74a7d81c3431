import { createPromptModule } from 'inquirer';
import { breakLines, breakTips } from '../domain/plain-text.ts';
import { interviewWords as words } from '../messages/nl-interview.ts';

export const DEFAULT_COLUMNS = 80;

export type Terminal = {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  strong: (text: string) => string;
  quiet: (text: string) => string;
};

/** The user left a prompt: Ctrl-C, Ctrl-D, or the terminal went away. */
export const LEFT = Symbol('left');

/** What a list of choices says at its foot; inquirer's own words are English. */
const theme = (keys: string, { output }: Terminal) => ({
  style: { keysHelpTip: () => breakTips(keys, (output.columns ?? DEFAULT_COLUMNS) - 1).join('\n') },
});

/**
 * Runs a prompt; LEFT when the user leaves by Ctrl-C or Ctrl-D, or when the terminal goes away. Inquirer never settles when
 * its input closes (Ctrl-D): the input then pauses while a prompt is open, and that ends the wait.
 */
export const orLeft = async <Value>(
  input: NodeJS.ReadStream,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | typeof LEFT> => {
  const closed = new AbortController();
  const close = () => setImmediate(() => closed.abort());
  input.once('pause', close);
  input.once('end', close);
  try {
    return await run(closed.signal);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ExitPromptError' || name === 'AbortPromptError') return LEFT;
    throw error;
  } finally {
    input.off('pause', close);
    input.off('end', close);
  }
};

export type Ask = {
  select: <Value>(config: {
    message: string;
    choices: { name: string; value: Value }[];
    default?: Value | undefined;
  }) => Promise<Value | typeof LEFT>;
  checkbox: (config: {
    message: string;
    choices: { name: string; value: string; checked: boolean }[];
    needed: string | null;
  }) => Promise<string[] | typeof LEFT>;
  input: (config: {
    message: string;
    default?: string | undefined;
    validate?: (text: string) => true | string;
  }) => Promise<string | typeof LEFT>;
};

/** The sign in front of a question, and room to type a character. */
const PREFIX_WIDTH = 4;
const PAGE_MARGIN = 6;
const SMALLEST_PAGE = 5;

export const pageSizeOf = ({ output }: Terminal) => Math.max(SMALLEST_PAGE, (output.rows ?? 24) - PAGE_MARGIN);

/** Inquirer's prompts with Dutch words at their foot. */
export const makeAsk = (terminal: Terminal): Ask => {
  const { input, output } = terminal;
  const ask = async (question: { message: string } & Record<string, unknown>) =>
    await orLeft(input, async (signal) => {
      const prompt = createPromptModule({ input, output, signal });
      // Inquirer breaks lines anywhere, also inside a word.
      const message = breakLines(question.message, (output.columns ?? DEFAULT_COLUMNS) - PREFIX_WIDTH).join('\n  ');
      const answers: { value: unknown } = await prompt([{ name: 'value', ...question, message } as never]);
      return answers.value;
    });
  return {
    select: async (config) =>
      (await ask({
        type: 'select',
        loop: false,
        pageSize: pageSizeOf(terminal),
        theme: theme(words.selectKeys, terminal),
        ...config,
      })) as never,
    checkbox: async ({ needed, ...config }) =>
      (await ask({
        type: 'checkbox',
        loop: false,
        pageSize: pageSizeOf(terminal),
        shortcuts: { all: null, invert: null },
        theme: theme(words.checkboxKeys, terminal),
        validate: (chosen: readonly unknown[]) => needed === null || chosen.length > 0 || needed,
        ...config,
      })) as never,
    input: async (config) => (await ask({ type: 'input', ...config })) as never,
  };
};
