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

/** One thing to choose: its key moves the cursor to it, Enter confirms. */
export type LevelOption<Value> = { value: Value; key: string; lines: string[] };

export type LevelPromptConfig<Value> = {
  message: string;
  options: LevelOption<Value>[];
  /** Index of the option under the cursor at the start. */
  start: number;
  /** Lines that the user can show and hide with '?'. */
  help: string[];
  keys: string;
  pageSize: number;
  short: (value: Value) => string;
};

/** Where the cursor goes: one up or down, round the ends, or to the option whose key was typed. */
const placeAfter = (key: KeypressEvent, typed: string, active: number, options: LevelOption<unknown>[]): number => {
  if (isUpKey(key)) return (active - 1 + options.length) % options.length;
  if (isDownKey(key)) return (active + 1) % options.length;
  const found = options.findIndex((option) => option.key === typed);
  return found === -1 ? active : found;
};

/**
 * A list in which the digits are the levels themselves. (In inquirer's own list a digit is a place in the list: 3 would
 * choose level 2.0.)
 */
const prompt = createPrompt<unknown, LevelPromptConfig<unknown>>((config, done) => {
  const { options, start, help, keys, pageSize, message, short } = config;
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [active, setActive] = useState(Math.max(0, start));
  const [helpShown, setHelpShown] = useState(false);
  const prefix = usePrefix({ status });
  const chosen = options[active];

  const confirm = () => {
    if (chosen === undefined) return;
    setStatus('done');
    done(chosen.value);
  };

  useKeypress((key, line) => {
    line.clearLine(0);
    const typed = (key as { sequence?: string }).sequence ?? key.name;
    if (isEnterKey(key)) confirm();
    else if (typed === '?') setHelpShown(!helpShown);
    else setActive(placeAfter(key, typed, active, options));
  });

  const page = usePagination({
    items: options,
    active,
    renderItem: ({ item, isActive }) =>
      item.lines
        .map((text, index) => {
          const cursor = isActive && index === 0 ? '❯' : ' ';
          return index === 0 ? `${cursor} ${item.key}  ${text}` : `     ${text}`;
        })
        .join('\n'),
    pageSize,
    loop: false,
  });
  if (status === 'done') return `${prefix} ${message} ${chosen === undefined ? '' : short(chosen.value)}`;
  return [`${prefix} ${message}`, [page, '', ...(helpShown ? [...help, ''] : []), keys].join('\n')];
});

/** Shows the list and waits for a choice; rejects with inquirer's ExitPromptError when the user leaves. */
export const askLevel = async <Value>(
  config: LevelPromptConfig<Value>,
  context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
): Promise<Value> =>
  // Safe: the prompt hands back one of the values in `options`.
  (await prompt(config as LevelPromptConfig<unknown>, context)) as Value;
