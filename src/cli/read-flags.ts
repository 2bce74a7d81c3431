import type { Flag, Flags, ValuesOf } from '../base/usage.ts';
import { UserError } from '../base/user-error.ts';

/** The value of one flag as commander read it: true or false, a text, or a list of texts. */
const readFlag = ({ flag, value, otherwise, repeats }: Flag, typed: unknown): unknown => {
  if (value === undefined) return typed ?? flag.startsWith('--no-');
  if (typed === undefined) return otherwise;
  const read = repeats ? (typed as readonly string[]).map((each) => value.read(each)) : [value.read(String(typed))];
  if (read.some((each) => each === null)) {
    const option = flag.split(' ')[0] ?? flag;
    throw new UserError('option-invalid', { option, value: String(typed), allowed: [...value.allowed] });
  }
  return repeats ? read.flat(1) : read[0];
};

/**
 * Reads flags as their table says.
 * @param typed what commander read, by the names of the table
 * @throws UserError 'option-invalid', which names the flag and what may stand behind it
 */
export const readFlags = <Given extends Flags>(flags: Given, typed: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, readFlag(flag, typed[name])]),
  ) as ValuesOf<Given>;
