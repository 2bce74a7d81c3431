import { describe, expect, it } from 'vitest';
import { followTime } from '../../src/documents/time-limit.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A reader whose first document begins at this moment, with five seconds. */
const start = () => {
  const look = followTime();
  look({ number: 1n, baseMs: 5 * SECOND, pages: 0 }, { usedMs: 0, nowMs: 0 });
  return (usedMs: number, nowMs: number, pages = 0, number = 1n) =>
    look({ number, baseMs: 5 * SECOND, pages }, { usedMs, nowMs });
};

describe('the time that a document gets', () => {
  it('is CPU time, however long that takes by the clock', () => {
    const look = start();
    for (let minute = 1; minute < 120; minute += 1)
      expect(look(minute * 40, minute * 30 * SECOND, minute)).not.toBe('up');
    expect(look(5_100, MINUTE)).toBe('up');
  });

  it.each([
    [100, 7_900, 'moved'],
    [100, 8_100, 'up'],
    [5_000, 19_900, 'moved'],
    [5_000, 20_100, 'up'],
  ])('grows with its pages: %i pages, %i ms', (pages, usedMs, left) => {
    expect(start()(usedMs, SECOND, pages)).toBe(left);
  });

  it('starts anew with each document', () => {
    const look = start();
    expect(look(4_900, SECOND)).toBe('moved');
    expect(look(4_950, SECOND, 0, 2n)).toBe('moved');
    expect(look(9_900, SECOND, 0, 2n)).toBe('moved');
    expect(look(10_000, SECOND, 0, 2n)).toBe('up');
  });

  it('is up by the clock for what finishes no page and uses no CPU time', () => {
    const look = start();
    expect(look(900, MINUTE - 1)).toBe('waiting');
    expect(look(950, MINUTE + 1)).toBe('up');
  });

  it.each<[string, number, number]>([
    ['a page is done', 900, 1],
    ['it used a second', 1_100, 0],
  ])('counts by the clock from when it last moved: %s', (_, usedMs, pages) => {
    const look = start();
    expect(look(usedMs, MINUTE - 1, pages)).toBe('moved');
    expect(look(usedMs, 2 * MINUTE - 2, pages)).toBe('waiting');
    expect(look(usedMs, 2 * MINUTE, pages)).toBe('up');
  });

  it('never ends where nothing is read', () => {
    expect(followTime()({ number: 0n, baseMs: 0, pages: 0 }, { usedMs: MINUTE, nowMs: 60 * MINUTE })).toBe('waiting');
  });
});
