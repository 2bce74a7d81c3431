/**
 * Says where two frameworks differ, for whoever has to judge what somebody altered: paths in the YAML, with both values when they are
 * short.
 */

const LONGEST = 40;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const shown = (value: unknown): string | null => {
  if (value === undefined) return '–';
  if (isRecord(value)) return null;
  const text = String(value);
  return text.length <= LONGEST ? text : null;
};

/** Items of a list by their id, else by their place. */
const keyed = (value: Record<string, unknown>): Map<string, unknown> => {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(
    value.map((item: unknown, index): [string, unknown] => {
      const id = isRecord(item) ? item['id'] : undefined;
      return [typeof id === 'string' ? id : String(index), item];
    }),
  );
};

/** @returns a line per difference, such as 'rule.met.minMean: 2.5 → 1.5' */
export const compareFrameworks = (original: unknown, own: unknown, path = ''): string[] => {
  if (isRecord(original) && isRecord(own)) {
    const [one, other] = [keyed(original), keyed(own)];
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
      compareFrameworks(one.get(key), other.get(key), path === '' ? key : `${path}.${key}`),
    );
  }
  if (Object.is(original, own)) return [];
  const [before, after] = [shown(original), shown(own)];
  return [before === null || after === null ? path : `${path}: ${before} → ${after}`];
};
