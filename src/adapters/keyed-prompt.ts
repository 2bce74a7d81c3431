import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { KeyedList, KeyedOption } from './ask.ts';

type Config = KeyedList<unknown> & { pageSize: number };

/** Where the cursor goes: one up or down, round the ends, or to the option whose key was typed. */
const placeAfter = (key: KeypressEvent, typed: string, active: number, options: KeyedOption<unknown>[]): number => {
  if (isUpKey(key)) return (active - 1 + options.length) % options.length;
  if (isDownKey(key)) return (active + 1) % options.length;
  const found = options.findIndex((option) => option.key === typed);
  return found === -1 ? active : found;
};

const renderOption = ({ key, lines }: KeyedOption<unknown>, isActive: boolean): string =>
  lines.map((text, index) => (index === 0 ? `${isActive ? '❯' : ' '} ${key}  ${text}` : `     ${text}`)).join('\n');

/**
 * A list in which each option has a key, and the digits are the levels themselves. (In inquirer's own list a digit is a place in the
 * list: 3 would choose level 2.0.) Some keys show more, others choose at once what is not in the list.
 */
const prompt = createPrompt<unknown, Config>((config, done) => {
  const { options, start, panels, shortcuts, keys, pageSize, message, done: doneText } = config;
  const [chosen, setChosen] = useState<{ value: unknown } | null>(null);
  const [active, setActive] = useState(Math.max(0, start));
  const [shown, setShown] = useState<string | null>(null);
  const prefix = usePrefix({ status: chosen === null ? 'idle' : 'done' });

  const choose = (value: unknown) => {
    setChosen({ value });
    done(value);
  };

  useKeypress((key, line) => {
    line.clearLine(0);
    const typed = (key as { sequence?: string }).sequence ?? key.name;
    const chooses = isEnterKey(key) ? options[active] : shortcuts.find((each) => each.key === typed);
    if (chooses !== undefined) choose(chooses.value);
    else if (panels.some((panel) => panel.key === typed)) setShown(shown === typed ? null : typed);
    else setActive(placeAfter(key, typed, active, options));
  });

  const page = usePagination({
    items: options,
    active,
    renderItem: ({ item, isActive }) => renderOption(item, isActive),
    pageSize,
    loop: false,
  });
  if (chosen !== null) return `${prefix} ${doneText(chosen.value)}`;
  const panel = panels.find(({ key }) => key === shown)?.lines(options[active]?.value) ?? [];
  return [`${prefix} ${message}`, [page, '', ...panel, ...(panel.length > 0 ? [''] : []), keys].join('\n')];
});

/** Shows the list and waits for a choice; rejects with inquirer's ExitPromptError when the user leaves. */
export const askKeyed = async <Value>(
  list: KeyedList<Value> & { pageSize: number },
  context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
): Promise<Value> =>
  // Safe: the prompt hands back one of the values in the list.
  (await prompt(list as Config, context)) as Value;
