import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSystemClock } from '../../src/base/io/choose-clock.ts';

describe('the clock', () => {
  it.each([
    ['0', '1970-01-01'],
    ['1795435200', '2026-11-23'],
    ['1795478399', '2026-11-23'],
  ])('gives the day of SOURCE_DATE_EPOCH %s, in UTC', (seconds, day) => {
    expect(openSystemClock(seconds).today()).toBe(day);
  });

  it.each([undefined, '', 'morgen', '1e20'])('gives today when SOURCE_DATE_EPOCH is %s', (seconds) => {
    onTestFinished(() => void vi.useRealTimers());
    // The first and the last minute of a day here, of which one is another day in UTC unless this is UTC itself.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 0, 1, 0, 0) });
    expect(openSystemClock(seconds).today()).toBe('2027-01-01');
    vi.setSystemTime(new Date(2026, 11, 31, 23, 59));
    expect(openSystemClock(seconds).today()).toBe('2026-12-31');
  });
});
