import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { minutesLeft } from '../../src/interview/time-left.ts';
import { isToAgree, minorityOf, spreadOf } from '../../src/judging/votes.ts';

it.each<[string, number, number[], number | null, number | null]>([
  ['what is assumed, as long as nothing is known', 44, [], 1.7, 75],
  ['what is assumed more than one quick answer', 43, [10], 1.7, 65],
  ['nothing, where nothing is assumed', 44, [30, 30], null, null],
  ['the pace of the team more and more', 20, [60, 60, 60], 1.7, 30],
  ['the pace of the team in the end', 20, Array(80).fill(60), 1.7, 20],
  ['the pace of the team, whatever is assumed', 20, [60, 60, 60], null, 20],
  ['no break between two questions', 20, [60, 60, 60, 2400], 1.7, 35],
  ['whole minutes below ten', 3, [100, 100, 100], 1.7, 6],
  ['no minutes when nothing is open', 0, [], 1.7, 0],
])('the minutes that are left count %s', (_name, open, seconds, assumed, expected) => {
  expect(minutesLeft(open, seconds, assumed)).toBe(expected);
});

it('the minutes that are left never jump: one answer changes them by a quarter at most, rounded', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3600 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (pace, next) => {
        const [before = 0, after = 0] = [pace, [...pace, next]].map((seconds) => minutesLeft(60, seconds, 1.7) ?? 0);
        expect(after).toBeGreaterThan(before * 0.85 - 6);
        expect(after).toBeLessThan(before * 1.25 + 6);
      },
    ),
  );
});

it('votes lie apart by their highest and lowest', () => {
  expect([spreadOf(), spreadOf({}), spreadOf({ a: 3 }), spreadOf({ a: 3, b: 1, c: 2 })]).toEqual([0, 0, 0, 2]);
  expect(minorityOf({ level: 2, votes: { a: 2, b: 1 } })).toEqual(['b']);
  expect(minorityOf({ votes: { a: 2 } })).toEqual([]);
  expect([
    isToAgree(undefined),
    isToAgree({ later: true }),
    isToAgree({ votes: { ib: 3 } }),
    isToAgree({ votes: { ib: 3, ouder: 3 } }),
    isToAgree({ contributions: { ouder: { remark: 'Vraag dit na.' } } }),
    isToAgree({ proposals: [{ level: 1 }, { level: 2 }] }),
    isToAgree({ level: 1, votes: { ib: 3, ouder: 1 } }),
  ]).toEqual([false, false, false, true, true, true, false]);
});
