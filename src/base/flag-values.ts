import { dayTyped, schoolYearTyped } from './dates.ts';
import { impossibleDate } from './words/dates.ts';

/** The value of a flag: how to read what was typed, and what to say when it is wrong. */
export type FlagValue<Read> = {
  /** What the text means; null when it means nothing. */
  read: (typed: string) => Read | null;
  /** What may be typed instead, in Dutch. */
  allowed: readonly string[];
  /** What is the matter with a text that means nothing, in a Dutch sentence; null when there is no more to say. */
  complaint?: (typed: string) => string | null;
};

const splitList = (typed: string): string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Any text, even an empty one: the command itself checks it. */
export const anything: FlagValue<string> = { read: (typed) => typed, allowed: ['een tekst'] };

/** A text that is not blank, trimmed. */
export const someText: FlagValue<string> = {
  read: (typed) => (typed.trim() === '' ? null : typed.trim()),
  allowed: ['een tekst'],
};

export const date: FlagValue<string> = {
  read: dayTyped,
  allowed: ['een datum zoals 2026-11-23'],
  complaint: impossibleDate,
};

export const schoolYear: FlagValue<string> = {
  read: schoolYearTyped,
  allowed: ['een schooljaar zoals 2026-2027'],
};

/** How to describe, in Dutch, a name that becomes part of a file name. */
export const NAME_SHAPE = 'letters, cijfers en streepjes';

/** The name of a role. Whether the framework has that role is checked later, once it is loaded. */
export const roleName: FlagValue<string> = { read: someText.read, allowed: [NAME_SHAPE] };

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

/** Says in Dutch how high a number may be. */
export const numberUpTo = (most: number): string => `een getal van 0 tot en met ${most}`;

/** Reads a score from 0 to 3 with a decimal point; null for anything else. */
export const readScore = (typed: string): number | null =>
  /^[0-3](\.\d+)?$/.test(typed) && Number(typed) <= 3 ? Number(typed) : null;

/** Says in Dutch what a score looks like. */
export const scoreLike = (example: string): string => `een score met een punt, zoals ${example},`;

/** A comma-separated list of texts, possibly empty. */
export const list: FlagValue<string[]> = { read: splitList, allowed: ['een tekst'] };

/** A comma-separated list of at least one value; one value that cannot be read makes the whole list wrong. */
export const filledList = <Each>(each: FlagValue<Each>, allowed = each.allowed): FlagValue<Each[]> => ({
  read: (typed) => {
    const given = splitList(typed).map(each.read);
    const read = given.filter((value) => value !== null);
    return read.length === 0 || read.length < given.length ? null : read;
  },
  allowed,
});

/** A list of `name=value` pairs, comma-separated unless `split` splits otherwise; one wrong pair makes the whole list wrong. */
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
