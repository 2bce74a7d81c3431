/**
 * The same record without a prototype: a name that nobody wrote, such as `constructor`, is then not found in it.
 * Records whose keys people write (ids, roles, document types) are read through this before anything looks into them.
 */
export const asLookup = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.assign(Object.create(null) as Record<string, Value>, record);
