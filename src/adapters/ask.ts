/** The user left a prompt: Ctrl-C, Ctrl-D, or the terminal went away. */
export const LEFT = Symbol('left');

/** One thing to choose. In a list with keys its key moves the cursor to it; where everything is typed, its number chooses it. */
export type KeyedOption<Value> = { value: Value; key: string; number: number; lines: string[] };

/** Lines that a key shows and hides, about the option under the cursor. */
export type Panel<Value> = { key: string; lines: (active: Value | undefined) => string[] };

export type KeyedList<Value> = {
  message: string;
  options: KeyedOption<Value>[];
  /** Index of the option under the cursor at the start. */
  start: number;
  panels: Panel<Value>[];
  /** Keys that choose at once, for what is not in the list. */
  shortcuts: { key: string; value: Value }[];
  /** What the keys do, for the foot of the list. */
  keys: string;
  /** What stands there once it is chosen: the choice, or only that something was chosen. */
  done: (value: Value) => string;
  /** Whether others may see what is typed. */
  secret: boolean;
};

export type Choice<Value> = { name: string; value: Value };

/** The few ways to ask something on a terminal; each gives LEFT when the user leaves. */
export type Ask = {
  /** Prints lines, broken to fit. */
  print: (lines: readonly string[]) => void;
  /** Characters that fit on a line. */
  columns: () => number;
  select: <Value>(config: {
    message: string;
    choices: Choice<Value>[];
    default?: Value | undefined;
  }) => Promise<Value | typeof LEFT>;
  checkbox: (config: {
    message: string;
    choices: (Choice<string> & { checked: boolean })[];
    needed: string | null;
  }) => Promise<string[] | typeof LEFT>;
  input: (config: {
    message: string;
    default?: string | undefined;
    /** Whether the default stands there to be changed, instead of being what Enter gives. */
    editable?: boolean;
    validate?: (text: string) => true | string;
  }) => Promise<string | typeof LEFT>;
  keyed: <Value>(list: KeyedList<Value>) => Promise<Value | typeof LEFT>;
  path: (config: { message: string }) => Promise<string | typeof LEFT>;
};
