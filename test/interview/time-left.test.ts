import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLeft } from '../../src/interview/time-left.ts';
import { isToAgree, minorityOf, spreadOf } from '../../src/judging/votes.ts';

it.each<[string, number, number[], number | null, number | null]>([
  ['what is assumed, as long as nothing is known', 44, [], 1.7, 75],
  ['what is assumed more than one quick answer', 43, [10], 1.7, 70],
  ['a slower team a step at a time', 40, [300, 300, 300, 300], 1.7, 90],
  ['up to the first step for a team that turns out slow at the end', 4, Array(8).fill(306), 1.7, 10],
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

const QUESTIONS = 44;
const ASSUMED = 1.7;

/** What a team of this pace is told before each question, from the first on. @param pace in seconds */
const toldAlong = (pace: readonly number[]): number[] =>
  pace.map((_seconds, index) => minutesLeft(QUESTIONS - index, pace.slice(0, index), ASSUMED) ?? 0);

const pacesUpTo = (most: number) => fc.array(fc.integer({ min: 1, max: most }), { minLength: 2, maxLength: QUESTIONS });

describe('the minutes that are left', () => {
  it('never jump: one answer changes them by one step at most, whatever it took', () => {
    fc.assert(
      fc.property(pacesUpTo(3600), (pace) => {
        const told = toldAlong(pace);
        for (const [index, now] of told.entries())
          expect(Math.abs(now - (told[index - 1] ?? now))).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('only go down for a team that is no slower than assumed, however unevenly it answers', () => {
    fc.assert(
      fc.property(pacesUpTo(ASSUMED * 60), (pace) => {
        const told = toldAlong(pace);
        expect(told).toEqual(told.toSorted((one, other) => other - one));
      }),
    );
  });

  it('stay as they are by one coffee break', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), (at) => {
        const told = toldAlong(Array.from({ length: 22 }, (_each, index) => (index === at ? 1800 : 100)));
        expect(told).toEqual(told.toSorted((one, other) => other - one));
      }),
    );
  });

  it('are true in the second half, for a team of any steady pace', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 300 }), fc.integer({ min: 22, max: 43 }), (seconds, answered) => {
        const open = QUESTIONS - answered;
        const told = minutesLeft(open, Array(answered).fill(seconds), ASSUMED) ?? 0;
        const takes = (open * seconds) / 60;
        expect(Math.abs(told - takes)).toBeLessThanOrEqual(Math.max(12.5, takes / 3));
      }),
    );
  });
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
