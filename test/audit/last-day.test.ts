import { describe, expect, it } from 'vitest';
import { isAfterLastDay, isClosed, isLate, isTooLate, lastDayToReply } from '../../src/audit/hearing/last-day.ts';

const UNTIL = '2026-11-23';

const runOn = (day: string, clockDay = day) => ({ clock: { today: () => day }, clockDay });

describe('the last day on which the school may reply', () => {
  it('comes so many days after the text was put before it, by the later of the day of the run and that of the clock', () => {
    expect(lastDayToReply({ on: '2026-11-09' }, 14)).toBe(UNTIL);
    expect(lastDayToReply({ on: '2026-11-02', clock: '2026-11-09' }, 14)).toBe(UNTIL);
    expect(lastDayToReply({ on: '2026-11-09', clock: '2026-11-02' }, 14)).toBe(UNTIL);
  });

  it('is there once somebody asked, where the framework gives days', () => {
    expect(lastDayToReply(null, 14)).toBeNull();
    expect(lastDayToReply({ on: '2026-11-09' }, undefined)).toBeNull();
  });
});

describe('a reply', () => {
  it.each([
    ['on the day before', '2026-11-22', '2026-11-22', false, false],
    ['on the last day', UNTIL, UNTIL, false, false],
    ['on the day after', '2026-11-24', '2026-11-24', true, true],
    ['in a run of the last day, while the clock is not there yet', UNTIL, '2026-11-22', false, false],
    ['in a run of the last day, while the clock is a day further', UNTIL, '2026-11-24', false, true],
    ['in a run of the day after, while the clock is not there yet', '2026-11-24', UNTIL, true, true],
  ])('%s comes in time or too late', (_what, day, clockDay, isOver, tooLate) => {
    const closed = isClosed({ until: UNTIL, wasAnswered: false }, day);
    expect(closed).toBe(isOver);
    expect(isAfterLastDay(day, UNTIL)).toBe(isOver);
    expect(isLate({ reply: 'agree', on: day }, { until: UNTIL, wasAnswered: false })).toBe(isOver);
    expect(isTooLate(runOn(day, clockDay), { closed, until: UNTIL })).toBe(tooLate);
  });

  it.each([
    ['nobody asked, or the framework gives no days', null, false],
    ['an auditor answered, however many days are left', UNTIL, true],
  ])('when %s', (_what, until, wasAnswered) => {
    const today = '2026-11-10';
    const closed = isClosed({ until, wasAnswered }, today);
    expect(closed).toBe(wasAnswered);
    expect(isLate({ reply: 'agree', on: today }, { until, wasAnswered })).toBe(wasAnswered);
    expect(isTooLate(runOn(today), { closed, until })).toBe(wasAnswered);
  });

  it('that an auditor answered is late only when it was written after the last day, and one without a day never is', () => {
    const answered = { reply: 'agree', answer: { text: 'Dank u.' } } as const;
    expect(isLate({ ...answered, on: UNTIL }, { until: UNTIL, wasAnswered: true })).toBe(false);
    expect(isLate({ ...answered, on: '2026-11-24' }, { until: UNTIL, wasAnswered: true })).toBe(true);
    expect(isLate({ reply: 'agree' }, { until: UNTIL, wasAnswered: false })).toBe(false);
  });
});
