import { type Leaving, promptWords as words } from './words/prompts.ts';

/** Says that the user left a prompt: by Ctrl-C or Ctrl-D, because the terminal closed, or by a choice that has this value. */
export const LEFT = Symbol('left');

/** A line to show; whoever shows it decides how strong and quiet lines look. */
export type Line = string | { look: 'strong' | 'quiet'; text: string };

export const strongLine = (text: string): Line => ({ look: 'strong', text });

export const quietLine = (text: string): Line => ({ look: 'quiet', text });

export const textOf = (line: Line): string => (typeof line === 'string' ? line : line.text);

/** What every prompt has. `name` identifies it for tests, whatever its words are. */
type Asked = { name: string; message: string };

/** `key`: the letter that chooses it at once; a short list gives every other choice a digit. On plain lines all have numbers. */
export type Choice<Value> = { name: string; value: Value; key?: string };

/** The last choice of a list out of which somebody may change their mind: as if they left by Ctrl-C. */
export const backChoice: Choice<typeof LEFT> = { name: words.back, value: LEFT, key: 't' };

/** Choose one from a list, at once by its key; Enter chooses `usual`. */
export type SelectPrompt<Value> = Asked & {
  choices: readonly Choice<Value>[];
  usual?: Value | undefined;
  /** What leaving does where it is not what it does on other screens. */
  leaving?: Leaving;
};

/** Choose any number from a list. `needed`: the complaint when nothing is chosen; null where that is allowed. */
export type CheckboxPrompt = Asked & {
  choices: readonly (Choice<string> & { checked: boolean })[];
  needed: string | null;
};

/** A text. */
export type InputPrompt = Asked & {
  /** The answer when the user only presses Enter. */
  preset?: string | undefined;
  /** Whether the preset is typed in already, to be edited. */
  editable?: boolean;
  /** True, or what is wrong with the text, in Dutch. */
  validate?: (text: string) => true | string;
};

/** Ask for the path of a file: a folder opens as a list. The answer is '' when the user has no file after all. */
export type FilePrompt = Asked & {
  inFolder: (folder: string) => string;
  none: string;
  /** Where a path starts, when that is not where the user is. */
  from?: string;
  /** Which files of a folder are worth showing; all without it. */
  fits?: (name: string) => boolean;
};

/**
 * An option with a key. On a screen the key chooses it at once, as every key does what it says; on plain lines the user types its
 * number.
 */
export type KeyedOption<Value> = { value: Value; key: string; number: number; text: string; inSeries?: boolean };

/** Choose one from a list in which each option has a key. */
export type KeyedPrompt<Value> = Asked & {
  /** What the question is about, the most important first; shown with the list once it has scrolled off the screen. */
  about: readonly Line[];
  /** The lines printed between that and the list; null when it was not printed. */
  above: readonly Line[] | null;
  options: readonly KeyedOption<Value>[];
  /** The option under the cursor at the start; null for none, so that Enter does not steer anybody. */
  start: KeyedOption<Value> | null;
  /** The complaint when Enter is pressed with nothing under the cursor. */
  chooseFirst: string;
  /** Lines about the option under the cursor that a key shows and hides. */
  panels: readonly { key: string; lines: (active: Value | undefined) => readonly string[] }[];
  /** Keys that choose a value that is not in the list, at once. */
  shortcuts: readonly { key: string; value: Value }[];
  /** The footer: what the keys do. */
  keys: string;
  /** The footer while the panel of this key covers the list. @param more whether the panel has more pages */
  panelKeys: (key: string, more: boolean) => string;
  /** What stays on the screen afterwards: the choice, or only that something was chosen. */
  done: (value: Value) => string;
  /** Whether the choice is secret: nothing of it stays on the screen or in the scrollback. */
  secret: boolean;
  /** Given: the options that are `inSeries` are typed one after another, and together are one answer. */
  series?: Series<Value>;
};

/** One option for each of `of` people, typed in one line. */
export type Series<Value> = {
  of: number;
  /** The line with what was typed so far. */
  line: (given: readonly Value[]) => string;
  answer: (given: readonly Value[]) => Value;
  /** The complaint on Enter while some are missing. */
  needed: string;
};

/** A question as a value, with a function that turns what was chosen or typed into the answer. */
export type Prompt<Answer> =
  | ({ kind: 'select' } & SelectPrompt<Answer | typeof LEFT>)
  | ({ kind: 'keyed' } & KeyedPrompt<Answer | typeof LEFT>)
  | ({ kind: 'checkbox'; answer: (chosen: string[]) => Answer } & CheckboxPrompt)
  | ({ kind: 'input'; answer: (typed: string) => Answer } & InputPrompt)
  | ({ kind: 'file'; answer: (path: string) => Answer } & FilePrompt);

type Put<Asking, Answer> = (prompt: Asking) => Promise<Answer | typeof LEFT>;

/** The ways to ask something on a terminal: with keys, or by typing numbers. Each gives LEFT when the user leaves. */
export type Ask = {
  /** Prints lines, wrapped to the width of the terminal. */
  print: (lines: readonly Line[]) => void;
  select: <Value>(prompt: SelectPrompt<Value>) => Promise<Value | typeof LEFT>;
  keyed: <Value>(prompt: KeyedPrompt<Value>) => Promise<Value | typeof LEFT>;
  checkbox: Put<CheckboxPrompt, string[]>;
  input: Put<InputPrompt, string>;
  file: Put<FilePrompt, string>;
};

type YesOrNo = Asked & { yes: string; no: string };

/** Yes or no, with the letter that its words begin with: "Ja", "Nee". */
const answerChoice = (name: string, value: boolean): Choice<boolean> => ({
  name,
  value,
  key: name.slice(0, 1).toLowerCase(),
});

/** A yes-or-no question as a list; Enter chooses yes. */
export const confirmPrompt = ({ name, message, yes, no }: YesOrNo): Prompt<boolean> => ({
  kind: 'select',
  name,
  message,
  choices: [answerChoice(yes, true), answerChoice(no, false)],
});

/** A yes-or-no question where yes cannot be undone lightly: no stands first, and Enter chooses it. */
export const cautiousPrompt = ({ name, message, yes, no }: YesOrNo): Prompt<boolean> => ({
  kind: 'select',
  name,
  message,
  choices: [answerChoice(no, false), answerChoice(yes, true)],
  usual: false,
});
