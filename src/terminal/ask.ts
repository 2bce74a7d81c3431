/** The user left a prompt: Ctrl-C, Ctrl-D, or the terminal went away. */
export const LEFT = Symbol('left');

/** One thing to choose. In a list with keys its key moves the cursor to it; where everything is typed, its number chooses it. */
export type KeyedOption<Value> = { value: Value; key: string; number: number; lines: string[] };

/** Lines that a key shows and hides, about the option under the cursor. */
export type Panel<Value> = { key: string; lines: (active: Value | undefined) => string[] };

export type KeyedList<Value> = {
  message: string;
  /** Lines that say what this is about; shown with the list where they are no longer on the screen. */
  about: string[];
  /** Lines on the screen from what this is about to the list; infinite where it is not on the screen. */
  above: number;
  options: KeyedOption<Value>[];
  /** Index of the option under the cursor at the start; -1 for none: nobody is to be steered by what Enter would choose. */
  start: number;
  /** What is said at Enter while nothing is under the cursor. */
  chooseFirst: string[];
  panels: Panel<Value>[];
  /** Keys that choose at once, for what is not in the list. */
  shortcuts: { key: string; value: Value }[];
  /** What the keys do, for the foot of the list. */
  keys: string;
  /** The same while lines of this key stand there instead of the list. @param more whether there are more of them */
  panelKeys: (key: string, more: boolean) => string;
  /** What stands there once it is chosen: the choice, or only that something was chosen. */
  done: (value: Value) => string;
  /** Whether others may not see what is chosen: nothing of it stays, also not above the screen. */
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
