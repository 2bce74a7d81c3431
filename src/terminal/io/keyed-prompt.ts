import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core';
import type { KeyedOption, KeyedPrompt, Series } from '../ask.ts';
import { type Layout, layOut } from '../keyed-layout.ts';

type OptionOnScreen<Value> = Pick<KeyedOption<Value>, 'key' | 'value' | 'inSeries'> & { lines: string[] };

/** A KeyedPrompt laid out for the screen: every text is wrapped to its width. */
export type KeyedOnScreen<Value> = Pick<KeyedPrompt<Value>, 'done' | 'shortcuts' | 'secret'> & {
  rows: () => number;
  message: string[];
  about: string[][];
  /** The number of lines printed from what the question is about to the list; infinite when it was not printed. */
  above: number;
  options: OptionOnScreen<Value>[];
  /** Index of the option under the cursor at the start; -1 for none. */
  start: number;
  chooseFirst: string[];
  /** The complaint about a key that does nothing here. */
  wrongKey: string[];
  panels: { key: string; lines: (active: Value | undefined) => string[] }[];
  keys: string[];
  panelKeys: (key: string, more: boolean) => string[];
  /** Null when one option is the answer. */
  series:
    | (Pick<Series<Value>, 'of' | 'answer'> & {
        line: (given: readonly Value[]) => string[];
        needed: string[];
        /** What a key says that would end a series with something in it. */
        endsLine: string[];
        lineFirst: string[];
      })
    | null;
};

type Config = KeyedOnScreen<unknown>;

/** The state of the list; `active` is -1 while the cursor is nowhere, `given` is what was typed of a series. */
type State = {
  active: number;
  open: { key: string; part: number } | null;
  complaint: 'choose-first' | 'wrong-key' | 'ends-line' | 'line-first' | null;
  given: readonly unknown[];
};

/** Where the cursor goes: up or down with wrap-around, or to the option whose key was typed. */
const placeAfter = (key: KeypressEvent, typed: string, active: number, options: OptionOnScreen<unknown>[]): number => {
  if (isUpKey(key)) return active <= 0 ? options.length - 1 : active - 1;
  if (isDownKey(key)) return (active + 1) % options.length;
  const found = options.findIndex((option) => option.key === typed);
  return found === -1 ? active : found;
};

const { style } = makeTheme();

const renderOption = ({ key, lines }: OptionOnScreen<unknown>, isActive: boolean): string => {
  const text = lines
    .map((line, index) => (index === 0 ? `${isActive ? '❯' : ' '} ${key.padStart(1)}  ${line}` : `     ${line}`))
    .join('\n');
  return isActive ? style.highlight(text) : text;
};

const panelOf = ({ panels, options }: Config, { open, active }: State): string[] =>
  panels.find(({ key }) => key === open?.key)?.lines(options[active]?.value) ?? [];

/** The footer: what the keys do, after the complaint if there is one. */
const footOf = ({ keys, chooseFirst, wrongKey, series }: Config, { complaint }: State): string[] => {
  if (complaint === null) return keys;
  const said = {
    'wrong-key': wrongKey,
    'choose-first': series?.needed ?? chooseFirst,
    'ends-line': series?.endsLine ?? [],
    'line-first': series?.lineFirst ?? [],
  };
  return [...said[complaint], ...keys];
};

/** The question, and the line with what was typed of a series. */
const messageOf = ({ message, series }: Config, { given }: State): string[] => [
  ...message.map((line) => style.message(line, 'idle')),
  ...(series?.line(given) ?? []),
];

const layOutFor = (config: Config, state: State, above: number): Layout => {
  const panel = panelOf(config, state).length;
  const wanted = {
    rows: config.rows(),
    fixed: messageOf(config, state).length + 1 + footOf(config, state).length,
    options: config.options.reduce((sum, { lines }) => sum + lines.length, 0),
    about: config.about.map(({ length }) => length),
    above,
    panel,
  };
  return layOut(wanted);
};

/** Whether the panel has more pages than the one shown. */
const hasMore = (config: Config, state: State, { page, panel }: Layout): boolean =>
  page === 0 && ((state.open?.part ?? 0) + 1) * panel < panelOf(config, state).length;

/** The key of a panel shows it, turns its pages when it does not fit, and finally hides it. */
const turnPage = (config: Config, state: State, layout: Layout, key: string): State => {
  const { open } = state;
  if (open?.key !== key) return { ...state, open: { key, part: 0 }, complaint: null };
  return { ...state, open: hasMore(config, state, layout) ? { key, part: open.part + 1 } : null };
};

/** What to say of a key that moved the cursor or did nothing. Keys that type no sign, such as an arrow, are never wrong. */
const complaintOf = (typed: string, active: OptionOnScreen<unknown> | undefined): State['complaint'] =>
  active?.key !== typed && /^[^\p{C}]$/u.test(typed) ? 'wrong-key' : null;

type Reaction = { chosen: unknown } | { state: State };

/** What an option does that is chosen: it is the answer, or the next of a series, whose last one ends it. */
const choose = ({ series }: Config, state: State, { value, inSeries = false }: OptionOnScreen<unknown>): Reaction => {
  if (series === null || !inSeries) return { chosen: value };
  const given = [...state.given, value];
  if (given.length === series.of) return { chosen: series.answer(given) };
  return { state: { ...state, given, active: -1, complaint: null } };
};

/** Whether an option would throw away what was typed of a series: one slip never does. */
const endsLine = ({ given }: State, option: OptionOnScreen<unknown> | undefined): boolean =>
  given.length > 0 && option?.inSeries !== true;

/** A shortcut has no place in the list for Enter to confirm. */
const takeShortcut = (state: State, value: unknown): Reaction =>
  state.given.length > 0 ? { state: { ...state, complaint: 'line-first' } } : { chosen: value };

/** What a key does: choose, or change the state. No key chooses an option that a panel covers. */
const react = (config: Config, state: State, layout: Layout, key: KeypressEvent): Reaction => {
  const { options, panels, shortcuts } = config;
  const typed = ((key as { sequence?: string }).sequence ?? key.name).toLowerCase();
  const shortcut = shortcuts.find((each) => each.key === typed);
  if (shortcut !== undefined) return takeShortcut(state, shortcut.value);
  if (panels.some((panel) => panel.key === typed)) return { state: turnPage(config, state, layout, typed) };
  const covered = layout.page === 0;
  const open = covered ? null : state.open;
  if (isBackspaceKey(key)) return { state: { ...state, open, given: state.given.slice(0, -1), complaint: null } };
  const active = placeAfter(key, typed, state.active, options);
  const option = options[isEnterKey(key) ? state.active : active];
  if (!isEnterKey(key) && option?.key !== typed)
    return { state: { ...state, open, active, complaint: complaintOf(typed, option) } };
  if (covered) return { state: { ...state, open, active } };
  if (!isEnterKey(key) && endsLine(state, option)) return { state: { ...state, open, active, complaint: 'ends-line' } };
  return option === undefined ? { state: { ...state, complaint: 'choose-first' } } : choose(config, state, option);
};

/** The lines below the message. */
const bottomOf = (config: Config, state: State, layout: Layout, list: string): string => {
  const panel = panelOf(config, state);
  const foot = footOf(config, state);
  if (layout.page > 0) return [list, '', ...panel, ...(panel.length > 0 ? [''] : []), ...foot].join('\n');
  const from = (state.open?.part ?? 0) * layout.panel;
  const tips = config.panelKeys(state.open?.key ?? '', hasMore(config, state, layout));
  return [...panel.slice(from, from + layout.panel), '', ...tips].join('\n');
};

/**
 * A list in which each option has a key, so that digits can be levels: in inquirer's own list, 3 would mean the third option, which is
 * level 2.0. Other keys show panels or choose values that are not in the list.
 */
const prompt = createPrompt<unknown, Config>((config, done) => {
  const { options, start, done: doneText, secret } = config;
  const [chosen, setChosen] = useState<{ value: unknown } | null>(null);
  const [state, setState] = useState<State>({ active: start, open: null, complaint: null, given: [] });
  const above = useRef(config.above);
  const prefix = usePrefix({ status: chosen === null ? 'idle' : 'done' });
  const layout = layOutFor(config, state, above.current);
  // What has scrolled off the screen does not come back.
  if (layout.about > 0) above.current = Number.POSITIVE_INFINITY;

  useKeypress((key, line) => {
    line.clearLine(0);
    const next = react(config, state, layout, key);
    if ('state' in next) return setState(next.state);
    setChosen({ value: next.chosen });
    done(next.chosen);
  });

  const list = usePagination({
    items: options,
    active: Math.max(0, state.active),
    renderItem: ({ item, isActive }) => renderOption(item, isActive && state.active >= 0),
    pageSize: Math.max(1, layout.page),
    loop: false,
  });
  if (chosen !== null) return secret ? '' : `${prefix} ${doneText(chosen.value)}`;
  const top = [
    ...config.about.slice(0, layout.about).flat(),
    `${prefix} ${messageOf(config, state).join('\n  ')}`,
  ].join('\n');
  return [top, bottomOf(config, state, layout, list)];
});

/** Shows the list and waits for a choice. @throws inquirer's ExitPromptError when the user leaves */
export const askKeyed = async <Value>(
  list: KeyedOnScreen<Value>,
  context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal },
): Promise<Value> =>
  // Safe: the prompt returns one of the values of the list.
  (await prompt(list as Config, context)) as Value;
