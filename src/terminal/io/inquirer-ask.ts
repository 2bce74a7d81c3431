import { makeTheme } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import { type Ask, type Choice, LEFT } from '../ask.ts';
import { fitTexts } from '../fit-texts.ts';
import { promptWords as words } from '../words/prompts.ts';
import { type Jobs, openKeyboard } from './keyboard.ts';
import { askKeyed } from './keyed-prompt.ts';
import { askPath } from './path-prompt.ts';
import { openFrame } from './prompt-frame.ts';

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

type Context = { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal };

/**
 * Runs a prompt; LEFT when the user leaves by Ctrl-C or Ctrl-D, or when the terminal goes away. Inquirer never settles when
 * its input closes (Ctrl-D): the input then pauses while a prompt is open, and that ends the wait.
 * @param aside on a screen of its own, of which nothing stays
 */
const orLeft = async <Value>(
  terminal: Terminal,
  run: (context: Context) => Promise<Value>,
  aside = false,
): Promise<Value | typeof LEFT> => {
  const closed = new AbortController();
  const frame = openFrame(terminal.output, aside);
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

type Fit = ReturnType<typeof fitTexts>;

const SMALLEST_PAGE = 3;
/** Between a list and its keys, and for a complaint below it. */
const PAGE_MARGIN = 2;

type Question = { message: string; style?: object } & Record<string, unknown>;

/** Asks with one of inquirer's own prompts. */
const askWith = (terminal: Terminal, fit: Fit) => async (question: Question) =>
  await orLeft(terminal, async (context) => {
    const prompt = createPromptModule(context);
    const answer = (text: string) => makeTheme().style.answer(fit.answer(question.message, text));
    const theme = { style: { ...question.style, answer } };
    const config = { ...question, name: 'value', message: fit.joined(question.message), theme };
    const answers: { value: unknown } = await prompt([config as never]);
    return answers.value;
  });

/** A list as long as the screen has room for, with the keys at its foot; inquirer's own words are English. */
const listOf = <Option extends Choice<unknown>>(fit: Fit, keys: string, message: string, choices: Option[]) => ({
  loop: false,
  pageSize: Math.max(SMALLEST_PAGE, fit.rows() - fit.message(message).length - fit.tips(keys).length - PAGE_MARGIN),
  style: { keysHelpTip: () => fit.tips(keys).join('\n') },
  message,
  choices: fit.choices(choices),
});

/** Inquirer's prompts with Dutch words at their foot, and our own list with keys. */
export const openInquirerAsk = (terminal: Terminal): Ask => {
  const fit = fitTexts(terminal.output);
  const ask = askWith(terminal, fit);
  const print = (lines: readonly string[]) => void terminal.output.write(`${fit.lines(lines).join('\n')}\n`);
  return {
    columns: fit.columns,
    print,
    select: async ({ message, choices, ...config }) =>
      (await ask({ type: 'select', ...listOf(fit, words.selectKeys, message, choices), ...config })) as never,
    checkbox: async ({ message, choices, needed }) =>
      (await ask({
        type: 'checkbox',
        ...listOf(fit, words.checkboxKeys, message, choices),
        shortcuts: { all: null, invert: null },
        validate: (chosen: readonly unknown[]) => needed === null || chosen.length > 0 || needed,
      })) as never,
    input: async ({ editable, ...config }) =>
      (await ask({ type: 'input', ...(editable === true ? { prefill: 'editable' } : {}), ...config })) as never,
    async keyed(keyed) {
      const panelKeys = (key: string, more: boolean) => fit.tips(keyed.panelKeys(key, more));
      const texts = { message: fit.message(keyed.message), keys: fit.tips(keyed.keys), panelKeys };
      const onScreen = { ...keyed, ...texts, rows: fit.rows };
      const chosen = await orLeft(terminal, async (context) => await askKeyed(onScreen, context), keyed.secret);
      if (keyed.secret && chosen !== LEFT) print([keyed.done(chosen)]);
      return chosen;
    },
    path: async ({ message }) =>
      await orLeft(terminal, async (context) => {
        const config = { message: fit.joined(message), keys: fit.tips(words.pathKeys).join('\n') };
        return await askPath({ ...config, folder: terminal.folder }, context);
      }),
  };
};
