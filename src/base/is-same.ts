const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** JSON with its keys in order: the same text for the same content. */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value));

/** Whether two values of a YAML or JSON file hold the same, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);
