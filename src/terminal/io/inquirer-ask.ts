import { makeTheme, type Status } from '@inquirer/core';
import { createPromptModule } from 'inquirer';
import { breakLines } from '../../base/plain-text.ts';
import {
  type Ask,
  type Choice,
  type KeyedPrompt,
  LEFT,
  type Line,
  type SelectPrompt,
  type Series,
  textOf,
} from '../ask.ts';
import { fitTexts } from '../fit-texts.ts';
import { type Leaving, promptWords as words } from '../words/prompts.ts';
import { type Asked, type Jobs, openKeyboard, releaseTerminal } from './keyboard.ts';
import { askKeyed, type KeyedOnScreen } from './keyed-prompt.ts';
import { askPath } from './path-prompt.ts';
import { complainOfPath, pickFile } from './pick-file.ts';
import { openFrame } from './prompt-frame.ts';

export type Terminal = {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Aborts when the terminal closes or the process is told to end. */
  ended: AbortSignal;
  /** Where a relative path starts. */
  folder: string;
  /** What Ctrl-C does here. */
  leaving: Leaving;
  /** Null where there is no job control. */
  jobs: Jobs | null;
};

type Context = { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal };

/**
 * Runs a prompt; gives LEFT on Ctrl-C, on Ctrl-D or when the terminal closes. Inquirer never settles when its input closes (Ctrl-D),
 * but the input does pause then, so that we can end the wait.
 * @param aside draws on the alternate screen, which leaves nothing behind
 */
const orLeft = async <Value>(
  terminal: Terminal,
  asked: Asked,
  run: (context: Context) => Promise<Value>,
  aside = false,
): Promise<Value | typeof LEFT> => {
  const closed = new AbortController();
  const frame = openFrame(terminal.output, aside);
  const keyboard = openKeyboard(terminal, frame, asked);
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
/** Room between a list and its footer, and for a complaint. */
const PAGE_MARGIN = 2;

type Question = { message: string; style?: object } & Record<string, unknown>;

/** Asks by one of inquirer's own prompts. */
const askWith = (terminal: Terminal, fit: Fit) => async (question: Question) =>
  await orLeft(terminal, question['type'] === 'input' ? 'text' : 'choice', async (context) => {
    const prompt = createPromptModule(context);
    const answer = (text: string) => makeTheme().style.answer(fit.answer(question.message, text));
    const theme = { style: { ...question.style, answer } };
    const config = { ...question, name: 'value', message: fit.joined(question.message), theme };
    const answers: { value: unknown } = await prompt([config as never]);
    return answers.value;
  });

/** How a question for a text looks; inquirer breaks what does not fit anywhere, so nothing of ours may be left to it. */
const styleOfInput = (fit: Fit, text: string, preset: string | undefined) => {
  const { style } = makeTheme();
  const shown = preset === undefined ? '' : `(${preset})`;
  return {
    message: (joined: string, status: Status) =>
      style.message(status === 'done' ? joined : fit.toType(text, shown), status),
    defaultAnswer: () => style.defaultAnswer(shown).replace(`(${shown})`, fit.joined(shown)),
  };
};

/** A list that fits on the screen, with our own footer, because inquirer's is in English. */
const listOf = <Option extends Choice<unknown>>(
  fit: Fit,
  keys: string,
  message: string,
  choices: readonly Option[],
) => ({
  loop: false,
  pageSize: Math.max(SMALLEST_PAGE, fit.rows() - fit.message(message).length - fit.tips(keys).length - PAGE_MARGIN),
  style: { keysHelpTip: () => fit.tips(keys).join('\n') },
  message,
  choices: fit.choices(choices),
});

/** How strong and quiet lines look on this terminal. */
type Looks = { strong: (text: string) => string; quiet: (text: string) => string };

type Dress = (line: Line) => string;

/** Room for the cursor and the key before an option. */
const OPTION_MARGIN = 5;

const fitSeries = <Value>({ line, needed }: Series<Value>, fit: Fit) => ({
  line: (given: readonly Value[]) => fit.message(line(given)),
  needed: fit.lines([needed]),
  endsLine: fit.lines([words.endsLine]),
  lineFirst: fit.lines([words.lineFirst]),
});

/** A list with keys, wrapped to the current screen. */
const fitKeyed = <Value>(prompt: KeyedPrompt<Value>, fit: Fit, dress: Dress): KeyedOnScreen<Value> => {
  const { done, shortcuts, secret, about, above, options, start, series } = prompt;
  return {
    ...{ shortcuts, secret, rows: fit.rows },
    done: (value) => fit.joined(done(value)),
    message: fit.message(prompt.message),
    about: about.map((line) => fit.lines([dress(line)])),
    above: above === null ? Number.POSITIVE_INFINITY : fit.lines(above.map(textOf)).length,
    options: options.map(({ key, value, text, inSeries = false }) => ({
      ...{ key, value, inSeries },
      lines: breakLines(text, fit.columns() - OPTION_MARGIN),
    })),
    start: start === null ? -1 : options.indexOf(start),
    chooseFirst: fit.lines([prompt.chooseFirst]),
    wrongKey: fit.lines([words.wrongKey([...options, ...shortcuts, ...prompt.panels].map(({ key }) => key))]),
    panels: prompt.panels.map(({ key, lines }) => ({ key, lines: (active) => fit.lines(lines(active)) })),
    keys: fit.tips(prompt.keys),
    panelKeys: (key, more) => fit.tips(prompt.panelKeys(key, more)),
    series: series === undefined ? null : { ...series, ...fitSeries(series, fit) },
  };
};

/** With more choices without a letter than there are digits, digits would lead to some of them only. */
const MOST_DIGITS = 9;

/** The key of each choice: its letter, or a digit in the order of a short list; '' for none. */
const keysOf = (choices: readonly Choice<unknown>[]): string[] => {
  const others = choices.filter(({ key }) => key === undefined);
  const isShort = others.length <= MOST_DIGITS;
  return choices.map((choice) => choice.key ?? (isShort ? String(others.indexOf(choice) + 1) : ''));
};

/** A list in which a key chooses at once; null where no choice has one. */
const fitList = <Value>(
  { message, choices, usual, leaving }: SelectPrompt<Value> & { leaving: Leaving },
  fit: Fit,
): KeyedOnScreen<Value> | null => {
  const keys = keysOf(choices);
  if (keys.every((key) => key === '')) return null;
  return {
    ...{ shortcuts: [], secret: false, rows: fit.rows, about: [], above: 0, panels: [], series: null, chooseFirst: [] },
    done: (value) => fit.joined(`${message} ${choices.find((choice) => choice.value === value)?.name ?? ''}`),
    message: fit.message(message),
    options: choices.map(({ name, value }, index) => ({
      ...{ key: keys[index] ?? '', value, inSeries: false },
      lines: breakLines(name, fit.columns() - OPTION_MARGIN),
    })),
    start: Math.max(
      0,
      choices.findIndex(({ value }) => value === usual),
    ),
    wrongKey: fit.lines([words.wrongKey(keys.filter((key) => key !== ''))]),
    keys: fit.tips(words.keyedKeys(leaving)),
    panelKeys: () => [],
  };
};

/** An Ask with inquirer's prompts in Dutch, and our own list with keys. Close it to give the terminal back. */
export const openInquirerAsk = (terminal: Terminal, looks: Looks): Ask & { close: () => void } => {
  const fit = fitTexts(terminal.output);
  const { leaving } = terminal;
  const ask = askWith(terminal, fit);
  const dress: Dress = (line) => (typeof line === 'string' ? line : looks[line.look](line.text));
  const print: Ask['print'] = (lines) => void terminal.output.write(`${fit.lines(lines.map(dress)).join('\n')}\n`);
  const select: Ask['select'] = async (prompt) => {
    const { message, choices, usual, leaving: does = leaving } = prompt;
    const keyed = fitList({ ...prompt, leaving: does }, fit);
    if (keyed !== null) return await orLeft(terminal, 'choice', async (context) => await askKeyed(keyed, context));
    return (await ask({
      type: 'select',
      ...listOf(fit, words.selectKeys(does), message, choices),
      default: usual,
    })) as never;
  };
  return {
    close: () => releaseTerminal(terminal),
    print,
    select,
    checkbox: async ({ message, choices, needed }) =>
      (await ask({
        type: 'checkbox',
        ...listOf(fit, words.checkboxKeys(leaving), message, choices),
        shortcuts: { all: null, invert: null },
        validate: (chosen: readonly unknown[]) => needed === null || chosen.length > 0 || needed,
      })) as never,
    async input({ message, preset, editable = false, validate }) {
      // Backspace takes inquirer's preset away; still, only Enter means that it stays.
      const meant = (text: string) => (text === '' && !editable ? (preset ?? '') : text);
      const typed = await ask({
        ...{
          type: 'input',
          message,
          default: preset,
          style: styleOfInput(fit, message, editable ? undefined : preset),
        },
        ...(editable ? { prefill: 'editable' } : {}),
        ...(validate === undefined ? {} : { validate: (text: string) => validate(meant(text)) }),
      });
      return typed === LEFT ? LEFT : meant(String(typed));
    },
    async keyed(prompt) {
      const onScreen = fitKeyed(prompt, fit, dress);
      const chosen = await orLeft(
        terminal,
        'choice',
        async (context) => await askKeyed(onScreen, context),
        prompt.secret,
      );
      if (prompt.secret && chosen !== LEFT) print([prompt.done(chosen)]);
      return chosen;
    },
    async file(prompt) {
      const config = { message: fit.joined(prompt.message), keys: fit.tips(words.pathKeys(leaving)).join('\n') };
      const folder = prompt.from ?? terminal.folder;
      const complain = (typed: string) => complainOfPath(typed, prompt, terminal.folder);
      const typed = await orLeft(
        terminal,
        'text',
        async (context) => await askPath({ ...config, folder, complain }, context),
      );
      return await pickFile(typed, prompt, { select, from: terminal.folder });
    },
  };
};
