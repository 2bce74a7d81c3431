import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/terminal/keyed-layout.ts';

const NO_END = Number.POSITIVE_INFINITY;

describe('the layout of a list with keys', () => {
  it('shows everything where there is room, and what it is about once', () => {
    expect(layOut({ rows: 40, fixed: 3, options: 12, about: [2], above: 6, panel: 5 })).toEqual({
      ...{ about: 0, page: 12, panel: 5 },
    });
  });

  it('takes what it is about along when that would scroll off', () => {
    expect(layOut({ rows: 24, fixed: 3, options: 14, about: [1, 1], above: 9, panel: 0 })).toMatchObject({ about: 2 });
  });

  it('shows a panel instead of the list where they do not fit together, as much as fits at a time', () => {
    expect(layOut({ rows: 15, fixed: 5, options: 14, about: [3], above: NO_END, panel: 12 })).toEqual({
      ...{ about: 1, page: 0, panel: 7 },
    });
  });

  it('leaves out what it is about where nothing would be left to choose from', () => {
    expect(layOut({ rows: 9, fixed: 5, options: 14, about: [3], above: NO_END, panel: 0 })).toEqual({
      ...{ about: 0, page: 4, panel: 0 },
    });
  });

  it('leaves out the less important first', () => {
    expect(layOut({ rows: 14, fixed: 6, options: 14, about: [2, 3], above: NO_END, panel: 0 })).toMatchObject({
      ...{ about: 1, page: 6 },
    });
  });

  it('never takes more lines than there are', () => {
    const lines = (min: number, max: number) => fc.integer({ min, max });
    const wanted = fc.record({
      rows: lines(10, 60),
      fixed: lines(3, 8),
      options: lines(1, 40),
      about: fc.array(lines(1, 4), { maxLength: 3 }),
      above: fc.oneof(lines(0, 20), fc.constant(NO_END)),
      panel: lines(0, 40),
    });
    fc.assert(
      fc.property(wanted, (wants) => {
        const { about, page, panel } = layOut(wants);
        const between = page > 0 && panel > 0 ? 1 : 0;
        const taken =
          wants.fixed + wants.about.slice(0, about).reduce((sum, some) => sum + some, 0) + page + panel + between;
        expect(taken).toBeLessThanOrEqual(wants.rows);
        expect(page + panel).toBeGreaterThan(0);
      }),
    );
  });
});
