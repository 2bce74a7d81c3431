import { createPromptModule } from 'inquirer';
import { breakLines, breakTips } from '../domain/plain-text.ts';
import { screenSize } from '../domain/screen-size.ts';
import { promptWords as words } from '../messages/nl-prompts.ts';
import { type Ask, LEFT } from './ask.ts';
import { type Jobs, openKeyboard } from './keyboard.ts';
import { askKeyed } from './keyed-prompt.ts';
import { askPath } from './path-prompt.ts';
import { openFrame } from './prompt-frame.ts';

const DEFAULT_COLUMNS = 80;

export type Terminal = {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Aborts when the terminal closes or somebody ends the process. */
  ended: AbortSignal;
  /** Where a relative path starts. */
  folder: string;
  /** Null where a shell cannot put the tool aside. */
  jobs: Jobs | null;
};

const columnsOf = ({ output }: Terminal): number => screenSize(output.columns, DEFAULT_COLUMNS);

/** What a list of choices says at its foot; inquirer's own words are English. */
const theme = (keys: string, terminal: Terminal) => ({
  style: { keysHelpTip: () => breakTips(keys, columnsOf(terminal) - 1).join('\n') },
});

type Context = { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal };

/**
 * Runs a prompt; LEFT when the user leaves by Ctrl-C or Ctrl-D, or when the terminal goes away. Inquirer never settles when
 * its input closes (Ctrl-D): the input then pauses while a prompt is open, and that ends the wait.
 */
const orLeft = async <Value>(
  terminal: Terminal,
  run: (context: Context) => Promise<Value>,
): Promise<Value | typeof LEFT> => {
  const closed = new AbortController();
  const frame = openFrame(terminal.output, false);
  const keyboard = openKeyboard(terminal, frame);
  const close = () => setImmediate(() => closed.abort());
  keyboard.input.once('pause', close);
  keyboard.input.once('end', close);
  try {
    const signal = AbortSignal.any([closed.signal, terminal.ended]);
    return await run({ input: keyboard.input, output: frame.output, signal });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ExitPromptError' || name === 'AbortPromptError') return LEFT;
    throw error;
  } finally {
    keyboard.input.off('pause', close);
    keyboard.input.off('end', close);
    frame.close();
    keyboard.close();
  }
};

/** The sign in front of a question, and room to type a character. */
const PREFIX_WIDTH = 4;
const PAGE_MARGIN = 6;
const SMALLEST_PAGE = 5;

const pageSizeOf = ({ output }: Terminal) => Math.max(SMALLEST_PAGE, screenSize(output.rows, 24) - PAGE_MARGIN);

/** Inquirer's prompts with Dutch words at their foot, and our own list with keys. */
export const openInquirerAsk = (terminal: Terminal): Ask => {
  const messageLines = (message: string) => breakLines(message, columnsOf(terminal) - PREFIX_WIDTH).join('\n  ');
  const ask = async (question: { message: string } & Record<string, unknown>) =>
    await orLeft(terminal, async (context) => {
      const prompt = createPromptModule(context);
      // Inquirer breaks lines anywhere, also inside a word.
      const message = messageLines(question.message);
      const answers: { value: unknown } = await prompt([{ name: 'value', ...question, message } as never]);
      return answers.value;
    });
  const tips = (keys: string) => breakTips(keys, columnsOf(terminal) - 1).join('\n');
  const pageSize = () => pageSizeOf(terminal);
  const list = (keys: string) => ({ loop: false, pageSize: pageSize(), theme: theme(keys, terminal) });
  return {
    columns: () => columnsOf(terminal) - 1,
    print(lines) {
      const broken = lines.flatMap((line) => breakLines(line, columnsOf(terminal) - 1));
      terminal.output.write(`${broken.join('\n')}\n`);
    },
    select: async (config) => (await ask({ type: 'select', ...list(words.selectKeys), ...config })) as never,
    checkbox: async ({ needed, ...config }) =>
      (await ask({
        type: 'checkbox',
        ...list(words.checkboxKeys),
        shortcuts: { all: null, invert: null },
        validate: (chosen: readonly unknown[]) => needed === null || chosen.length > 0 || needed,
        ...config,
      })) as never,
    input: async ({ editable, ...config }) =>
      (await ask({ type: 'input', ...(editable === true ? { prefill: 'editable' } : {}), ...config })) as never,
    keyed: async (keyed) =>
      await orLeft(
        terminal,
        async (context) =>
          await askKeyed(
            { ...keyed, keys: tips(keyed.keys), message: messageLines(keyed.message), pageSize: pageSize() },
            context,
          ),
      ),
    path: async ({ message }) =>
      await orLeft(
        terminal,
        async (context) =>
          await askPath(
            { message: messageLines(message), keys: tips(words.pathKeys), folder: terminal.folder },
            context,
          ),
      ),
  };
};
