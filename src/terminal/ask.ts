/** The user left a prompt: Ctrl-C, Ctrl-D, or the terminal went away. As the value of a choice: choosing it is leaving. */
export const LEFT = Symbol('left');

/** A line to show; how it looks is up to who shows it. */
export type Line = string | { look: 'strong' | 'quiet'; text: string };

export const strong = (text: string): Line => ({ look: 'strong', text });

export const quiet = (text: string): Line => ({ look: 'quiet', text });

export const textOf = (line: Line): string => (typeof line === 'string' ? line : line.text);

/** What every prompt has. `name` is the same whatever the words are: tests answer by it. */
type Asked = { name: string; message: string };

export type Choice<Value> = { name: string; value: Value };

/** One of a list. `usual`: what Enter chooses. */
export type SelectPrompt<Value> = Asked & { choices: readonly Choice<Value>[]; usual?: Value | undefined };

/** Any number of a list. `needed`: what is said when none is chosen, where that cannot be. */
export type CheckboxPrompt = Asked & {
  choices: readonly (Choice<string> & { checked: boolean })[];
  needed: string | null;
};

/** A text. */
export type InputPrompt = Asked & {
  /** What stands there already, or what Enter gives. */
  preset?: string | undefined;
  /** Whether the preset stands there to be changed, instead of being what Enter gives. */
  editable?: boolean;
  /** What is wrong with a text, in words; true when nothing is. */
  validate?: (text: string) => true | string;
};

/** The path of a file; empty when the user has none after all. Of a folder it shows what stands in it. */
export type FilePrompt = Asked & { inFolder: (folder: string) => string; none: string };

/** One thing to choose. In a list with keys its key moves the cursor to it; where everything is typed, its number chooses it. */
export type KeyedOption<Value> = { value: Value; key: string; number: number; text: string };

/** One of a list in which each option has a key. */
export type KeyedPrompt<Value> = Asked & {
  /** What this is about; shown with the list once it is no longer on the screen. */
  about: string;
  /** The lines on the screen from what this is about to the list; null where they are not on the screen. */
  above: readonly Line[] | null;
  options: readonly KeyedOption<Value>[];
  /** The option under the cursor at the start; null for none: nobody is to be steered by what Enter would choose. */
  start: KeyedOption<Value> | null;
  /** What is said at Enter while nothing is under the cursor. */
  chooseFirst: string;
  /** Lines that a key shows and hides, about the option under the cursor. */
  panels: readonly { key: string; lines: (active: Value | undefined) => readonly string[] }[];
  /** Keys that choose at once, for what is not in the list. */
  shortcuts: readonly { key: string; value: Value }[];
  /** What the keys do, for the foot of the list. */
  keys: string;
  /** The same while lines of this key stand there instead of the list. @param more whether there are more of them */
  panelKeys: (key: string, more: boolean) => string;
  /** What stands there once it is chosen: the choice, or only that something was chosen. */
  done: (value: Value) => string;
  /** Whether others may not see what is chosen: nothing of it stays, also not above the screen. */
  secret: boolean;
};

/** A question as a value, with what makes an answer of what was chosen or typed. */
export type Prompt<Answer> =
  | ({ kind: 'select' } & SelectPrompt<Answer | typeof LEFT>)
  | ({ kind: 'keyed' } & KeyedPrompt<Answer | typeof LEFT>)
  | ({ kind: 'checkbox'; answer: (chosen: string[]) => Answer } & CheckboxPrompt)
  | ({ kind: 'input'; answer: (typed: string) => Answer } & InputPrompt)
  | ({ kind: 'file'; answer: (path: string) => Answer } & FilePrompt);

type Put<Asking, Answer> = (prompt: Asking) => Promise<Answer | typeof LEFT>;

/** The few ways to ask something on a terminal, with keys or with numbers; each gives LEFT when the user leaves. */
export type Ask = {
  /** Prints lines, broken to fit. */
  print: (lines: readonly Line[]) => void;
  select: <Value>(prompt: SelectPrompt<Value>) => Promise<Value | typeof LEFT>;
  keyed: <Value>(prompt: KeyedPrompt<Value>) => Promise<Value | typeof LEFT>;
  checkbox: Put<CheckboxPrompt, string[]>;
  input: Put<InputPrompt, string>;
  file: Put<FilePrompt, string>;
};

/** A question for yes or no, as a list: the first is what Enter chooses. */
export const confirmPrompt = (asked: Asked & { yes: string; no: string }): Prompt<boolean> => ({
  kind: 'select',
  name: asked.name,
  message: asked.message,
  choices: [
    { name: asked.yes, value: true },
    { name: asked.no, value: false },
  ],
});
