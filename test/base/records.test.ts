import { expect, it } from 'vitest';
import { asLookup } from '../../src/base/records.ts';

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a lookup does not find a name that nobody wrote: %s',
  (name) => {
    expect(asLookup({ visie: 1 })[name]).toBeUndefined();
  },
);

it('a lookup has what was written, in its order, and leaves the record itself alone', () => {
  const record = { visie: 1, constructor: 2, gids: 3 };
  expect(Object.entries(asLookup<unknown>(record))).toEqual([
    ['visie', 1],
    ['constructor', 2],
    ['gids', 3],
  ]);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
});
