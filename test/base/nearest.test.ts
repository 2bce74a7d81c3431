import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest } from '../../src/base/nearest.ts';

const known = ['visiedocument', 'schoolgids', 'verslag', 'C1', 'C10'];

describe('the nearest name', () => {
  it.each([
    ['a letter too many', 'verslagg', 'verslag'],
    ['a letter too few', 'verslg', 'verslag'],
    ['a wrong letter', 'verslak', 'verslag'],
    ['two wrong letters', 'verzlak', 'verslag'],
    ['capitals', 'SCHOOLGIDS', 'schoolgids'],
    ['a third of a long word', 'visedokumnt', 'visiedocument'],
    ['the name itself', 'C10', 'C10'],
  ])('is found with %s', (_name, typed, expected) => {
    expect(findNearest(typed, known)).toBe(expected);
  });

  it.each([
    ['three edits in a short word', 'vezzlak', ['verslag']],
    ['something else', 'jaarrekening', known],
    ['no candidates', 'visie', []],
    ['nothing typed, and only long names', '', ['visie']],
  ])('is not made up for %s', (_name, typed, candidates) => {
    expect(findNearest(typed, candidates)).toBeNull();
  });

  it('is the first of those that are equally near', () => {
    expect(findNearest('C3', ['C1', 'C2'])).toBe('C1');
    expect(findNearest('C3', ['C2', 'C1'])).toBe('C2');
  });

  it('is given for a word of any length', () => {
    expect(findNearest('a'.repeat(100_000), ['a'.repeat(60)])).toBe('a'.repeat(60));
    expect(findNearest('x'.repeat(100_000), known)).toBeNull();
  });

  const name = fc.string({ unit: fc.constantFrom(...'abcdefg1-'), minLength: 1, maxLength: 12 });

  it('of a name that is there is that name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.nat(), (names, pick) => {
        const typed = names[pick % names.length] ?? '';
        expect(findNearest(typed, names)).toBe(typed);
      }),
    );
  });

  it('of a name with one letter changed is always found when it is the only one', () => {
    fc.assert(
      fc.property(name, fc.nat(), (right, place) => {
        const at = place % right.length;
        expect(findNearest(`${right.slice(0, at)}z${right.slice(at + 1)}`, [right])).toBe(right);
        expect(findNearest(right.slice(0, at) + right.slice(at + 1), [right])).toBe(right);
      }),
    );
  });
});
