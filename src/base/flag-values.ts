import { isDate } from './dates.ts';

/** What may stand behind a flag: how its text is read, and what to say to whoever typed something else. */
export type FlagValue<Read> = {
  /** What the text means; null when it means nothing. */
  read: (typed: string) => Read | null;
  /** What may be typed instead, in Dutch. */
  allowed: readonly string[];
};

const splitList = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Any text, even none: the command itself says what is wrong with it. */
export const anything: FlagValue<string> = { read: (typed) => typed, allowed: ['een tekst'] };

/** A text that says something. */
export const text: FlagValue<string> = {
  read: (typed) => (typed.trim() === '' ? null : typed.trim()),
  allowed: ['een tekst'],
};

export const date: FlagValue<string> = {
  read: (typed) => (isDate(typed) ? typed : null),
  allowed: ['een datum zoals 2026-11-23'],
};

/** Words of names that become part of a file name. */
export const NAME_SHAPE = 'letters, cijfers en streepjes';

/** A role of the framework; whoever has the framework says whether it is one. */
export const roleName: FlagValue<string> = { read: text.read, allowed: [NAME_SHAPE] };

export const matching = (shape: RegExp, allowed: string): FlagValue<string> => ({
  read: (typed) => (shape.test(typed) ? typed : null),
  allowed: [allowed],
});

export const oneOf = <const Choice extends string>(choices: readonly Choice[]): FlagValue<Choice> => ({
  read: (typed) => choices.find((choice) => choice === typed) ?? null,
  allowed: choices,
});

/** A whole number of at most three digits. */
export const wholeNumber: FlagValue<number> = {
  read: (typed) => (/^\d{1,3}$/.test(typed) ? Number(typed) : null),
  allowed: ['7'],
};

/** What to say when a number may not be higher. */
export const numberUpTo = (most: number): string => `een getal van 0 tot en met ${most}`;

/** A score from 0 to 3, with a point; null for anything else. */
export const readScore = (typed: string): number | null =>
  /^[0-3](\.\d+)?$/.test(typed) && Number(typed) <= 3 ? Number(typed) : null;

/** What to say when a text is no score. */
export const scoreLike = (example: string): string => `een score met een punt, zoals ${example},`;

/** Texts with commas between them, perhaps none. */
export const list: FlagValue<string[]> = { read: splitList, allowed: ['een tekst'] };

/** Values with commas between them, at least one; all of them can be read, or the whole is refused. */
export const filledList = <Each>(each: FlagValue<Each>, allowed = each.allowed): FlagValue<Each[]> => ({
  read: (typed) => {
    const given = splitList(typed).map(each.read);
    const read = given.filter((value) => value !== null);
    return read.length === 0 || read.length < given.length ? null : read;
  },
  allowed,
});

/** `name=value`, with commas between such pairs unless `split` says otherwise; all can be read, or the whole is refused. */
export const pairs = <Each>(
  readPair: (name: string, value: string) => Each | null,
  allowed: readonly string[],
  split = splitList,
): FlagValue<Each[]> => ({
  read: (typed) => {
    const given = split(typed).map((part) => {
      const at = part.indexOf('=');
      return at > 0 && at < part.length - 1 ? readPair(part.slice(0, at).trim(), part.slice(at + 1).trim()) : null;
    });
    const read = given.filter((pair) => pair !== null);
    return read.length < given.length ? null : read;
  },
  allowed,
});
