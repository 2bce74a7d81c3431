// The small zod: the whole one takes longer to load than a short command may take.
import * as z from 'zod/mini';

/** What stands behind an option, read from its text. */

export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const readPair = (text: string): [string, string] | null => {
  const at = text.indexOf('=');
  return at > 0 && at < text.length - 1 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : null;
};

/** Kinds of flags that many commands have. */
export const list = z.pipe(z.string(), z.transform(splitList));
export const filled = z.string().check(z.trim(), z.minLength(1));
export const flag = z._default(z.boolean(), false);
export const unlessOff = z._default(z.boolean(), true);

/** `name=value`, repeated; each pair is read or the whole is refused. */
export const pairsOf = <Each>(read: (name: string, value: string) => Each | null, split = splitList) =>
  z.pipe(
    z.array(z.string()),
    z.transform((given: string[], context): Each[] =>
      given.flatMap(split).flatMap((text) => {
        const pair = readPair(text);
        const value = pair === null ? null : read(...pair);
        if (value !== null) return [value];
        context.issues.push({ code: 'custom', input: text, message: 'pair' });
        return [];
      }),
    ),
  );

export const isOneOf = <Choice extends string>(choices: readonly Choice[], text: string): text is Choice =>
  (choices as readonly string[]).includes(text);

export const readScore = (text: string): number | null =>
  /^[0-3](\.\d+)?$/.test(text) && Number(text) <= 3 ? Number(text) : null;
