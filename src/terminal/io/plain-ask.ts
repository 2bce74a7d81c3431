import { breakIndented, toOneLine } from '../../base/plain-text.ts';
import { type Ask, type KeyedOption, LEFT, textOf } from '../ask.ts';
import { screenSize } from '../screen.ts';
import { promptWords as words } from '../words/prompts.ts';
import type { Terminal } from './inquirer-ask.ts';
import { complainOfPath, pickFile } from './pick-file.ts';
import { type Lines, nextSecret, openLines, type TypedLine } from './plain-lines.ts';

/**
 * Asks line by line, without colour or cursor movement; every choice is a number to type. For screen readers, braille displays, simple
 * terminals and scripts.
 */

const DEFAULT_COLUMNS = 80;

/** The meaning of a typed line, or a sentence that says what can be typed. */
type Understand<Value> = (line: string) => { value: Value } | string;

type Asking = <Value>(
  texts: readonly string[],
  understand: Understand<Value>,
  secret?: boolean,
) => Promise<Value | typeof LEFT>;

/** The next typed line. Writes the line break where the terminal did not echo one. */
const nextLine = async (terminal: Terminal, lines: Lines, secret: boolean): Promise<TypedLine> => {
  const invite = () => terminal.output.write(words.typeHere);
  if (!secret) invite();
  const line = secret ? await nextSecret(terminal, lines, invite) : await lines.next();
  if (secret || line === LEFT) terminal.output.write('\n');
  return line;
};

/** Asks until the typed line means something. */
const asking =
  (terminal: Terminal, lines: Lines, print: Ask['print']): Asking =>
  async (texts, understand, secret = false) => {
    print(texts);
    for (;;) {
      const line = await nextLine(terminal, lines, secret);
      if (line === LEFT) return LEFT;
      const understood = understand(toOneLine(line));
      if (typeof understood !== 'string') return understood.value;
      print([understood]);
    }
  };

const numbered = (names: readonly string[]) => names.map((name, index) => `  ${index + 1} = ${name}`);

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

const askSelect =
  (ask: Asking): Ask['select'] =>
  async ({ message, choices, usual }) => {
    const preset = choices.findIndex(({ value }) => value === usual);
    const tip = preset === -1 ? [] : [words.enterMeans(preset + 1)];
    return await ask([message, ...numbered(choices.map(({ name }) => name)), ...tip], (line) => {
      const chosen = choices[line === '' ? preset : Number(line) - 1];
      return chosen === undefined ? words.typeOneOf(1, choices.length) : { value: chosen.value };
    });
  };

const askCheckbox =
  (ask: Asking): Ask['checkbox'] =>
  async ({ message, choices, needed }) => {
    const marked = choices.map(({ name, checked }) => (checked ? `${name} (${words.ticked})` : name));
    return await ask([message, ...numbered(marked), words.typeNumbers], (line) => {
      const picked = numbersIn(line);
      const wrong = picked.some((number) => choices[number - 1] === undefined) || /[^\d\s,;]/.test(line);
      if (wrong) return words.typeOneOf(1, choices.length);
      const chosen = choices.filter(({ checked }, index) => (line === '' ? checked : picked.includes(index + 1)));
      return chosen.length === 0 && needed !== null ? needed : { value: chosen.map(({ value }) => value) };
    });
  };

const askInput =
  (ask: Asking): Ask['input'] =>
  async ({ message, preset, validate }) => {
    const tip = preset === undefined || preset === '' ? [] : [words.stands(toOneLine(preset))];
    return await ask([message, ...tip], (line) => {
      const text = line === '' ? (preset ?? '') : line;
      const verdict = validate?.(text) ?? true;
      return verdict === true ? { value: text } : verdict;
    });
  };

/** The options of a series in a typed line, by number or by key; null when something else stands there. */
const seriesIn = <Value>(line: string, options: readonly KeyedOption<Value>[]): Value[] | null => {
  const typed = [...line.toLowerCase().replaceAll(/[\s,]/g, '')];
  const found = typed.map((sign) =>
    options.find(({ inSeries, key, number }) => inSeries === true && [key, String(number)].includes(sign)),
  );
  const known = found.filter((option) => option !== undefined);
  return known.length === typed.length ? known.map(({ value }) => value) : null;
};

const askKeyed =
  (ask: Asking): Ask['keyed'] =>
  async ({ message, options, start, secret, series }) => {
    const shown = options.map(({ number, text }) => `  ${number} = ${text}`);
    const tip = start === null ? [] : [words.enterMeans(start.number)];
    const usual = String(start?.number ?? '');
    const single = series === undefined ? options : options.filter(({ inSeries }) => inSeries !== true);
    const understand = (line: string) => {
      const chosen = single.find(({ number }) => String(number) === (line || usual));
      if (chosen !== undefined) return { value: chosen.value };
      if (series === undefined) return words.typeChoice(options.map(({ number }) => number));
      const given = seriesIn(line, options);
      return given?.length === series.of ? { value: series.answer(given) } : series.needed;
    };
    return await ask(
      [message, ...(series === undefined ? [] : [series.line([])]), ...shown, ...tip],
      understand,
      secret,
    );
  };

/** An Ask that reads lines; `close` releases the input. */
export const openPlainAsk = (terminal: Terminal): Ask & { close: () => void } => {
  const { output } = terminal;
  const lines = openLines(terminal);
  const print: Ask['print'] = (texts) => {
    const columns = screenSize(output.columns, DEFAULT_COLUMNS) - 1;
    output.write(`${texts.flatMap((line) => breakIndented(textOf(line), columns)).join('\n')}\n`);
  };
  const ask = asking(terminal, lines, print);
  const select = askSelect(ask);
  return {
    print,
    close: lines.finish,
    select,
    checkbox: askCheckbox(ask),
    input: askInput(ask),
    keyed: askKeyed(ask),
    async file(prompt) {
      const typed = await ask(
        [prompt.message],
        (line) => complainOfPath(line, prompt, terminal.folder) ?? { value: line },
      );
      return await pickFile(typed, prompt, { select, from: terminal.folder });
    },
  };
};
