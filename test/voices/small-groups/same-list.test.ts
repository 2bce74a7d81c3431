import { describe, expect, it } from 'vitest';
import { isSameList } from '../../../src/voices/small-groups/same-list.ts';
import { counts } from '../../support/results/voices.ts';

describe('two tables', () => {
  const table = { C3a: counts(1, 2, 3, 3), C3b: counts(0, 3, 3, 3) };

  it('are one list when they are the same, or one holds the other', () => {
    expect(isSameList(table, table)).toBe(true);
    const later = { C3a: counts(1, 2, 4, 5), C3b: counts(1, 3, 3, 4, 1) };
    expect(isSameList(table, later)).toBe(true);
    expect(isSameList(later, table)).toBe(true);
  });

  it('are two lists when one has more of one answer, and the other of another', () => {
    expect(isSameList(table, { C3a: counts(1, 2, 3, 4), C3b: counts(0, 2, 4, 4) })).toBe(false);
  });

  it('are two lists when a few fit into many, and when they share no item', () => {
    expect(isSameList({ C3a: counts(0, 0, 1, 1) }, table)).toBe(false);
    expect(isSameList({ C9a: counts(1, 1, 1, 1) }, table)).toBe(false);
  });

  it('are held against each other without the items that one of them kept nothing of', () => {
    expect(isSameList(table, { C3a: counts(1, 2, 3, 3) })).toBe(true);
  });

  it('are one list when one is kept as if all of a small group agreed', () => {
    const kept = { C3a: counts(0, 0, 0, 7) };
    expect(isSameList(kept, { C3a: counts(0, 1, 0, 7) }, 10)).toBe(true);
    expect(isSameList(kept, { C3a: counts(0, 1, 0, 6) }, 10)).toBe(true);
    expect(isSameList(kept, { C3a: counts(0, 1, 0, 6) })).toBe(false);
    expect(isSameList(kept, { C3a: counts(0, 3, 0, 5) }, 10)).toBe(false);
  });
});
