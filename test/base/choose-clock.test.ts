import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/base/dates.ts';
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
    const today = openSystemClock(seconds).today();
    expect(isDate(today)).toBe(true);
    expect(today).toBe(openSystemClock(undefined).today());
  });
});
