/**
 * The same record without a prototype, so that names such as `constructor` are not found in it. Use it for every record whose keys
 * people write: ids, roles, document types.
 */
export const asLookup = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.assign(Object.create(null) as Record<string, Value>, record);

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** JSON with sorted keys: the same text for the same content. */
export const canonicalText = (value: unknown): string => JSON.stringify(sorted(value));

/** Whether two JSON-like values are equal, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);

/** The fields that have a value, for a record that must not hold undefined or null. */
export const onlyGiven = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
