/** A copy of a value in which every text, at any depth, went through `change`; keys stay as they are. */
export const mapTexts = <Value>(value: Value, change: (text: string) => string): Value => {
  const map = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(map);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, deeper]) => [key, map(deeper)]));
  };
  // Safe: the shape stays, only texts change.
  return map(value) as Value;
};
