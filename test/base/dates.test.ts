import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  endOfSchoolYear,
  isDate,
  isMonthDay,
  laterSchoolYear,
  schoolYearOf,
} from '../../src/base/dates.ts';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const dayAfter = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

describe('a date', () => {
  it.each(['2026-02-14', '2024-02-29', '2000-02-29', '2026-01-31', '2026-04-30', '2026-12-31', '1900-01-01'])(
    'exists on %s',
    (text) => {
      expect(isDate(text)).toBe(true);
    },
  );

  it.each([
    ['29 February outside a leap year', '2026-02-29'],
    ['29 February of a century that is no leap year', '2100-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2026-04-31'],
    ['31 June', '2026-06-31'],
    ['31 September', '2026-09-31'],
    ['31 November', '2026-11-31'],
    ['32 January', '2026-01-32'],
    ['day 0', '2026-01-00'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-10'],
    ['a year before 1900', '1899-12-31'],
    ['a Dutch date', '14-02-2026'],
    ['single digits', '2026-2-14'],
    ['a time behind it', '2026-02-14T00:00'],
    ['a space before it', ' 2026-02-14'],
    ['a newline behind it', '2026-02-14\n'],
    ['nothing', ''],
    ['words', 'gisteren'],
  ])('is not %s', (_name, text) => {
    expect(isDate(text)).toBe(false);
  });

  it('exists exactly when the calendar of the computer has it too', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2400 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const read = new Date(Date.UTC(year, month - 1, day));
        const same = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
        expect(isDate(text)).toBe(same);
      }),
    );
  });
});

describe('a month and day', () => {
  it.each([
    ['08-01', true],
    ['01-31', true],
    ['02-28', true],
    ['02-29', false],
    ['04-31', false],
    ['99-99', false],
    ['00-10', false],
    ['8-1', false],
    ['', false],
  ])('%s is one of every year: %s', (text, known) => {
    expect(isMonthDay(text)).toBe(known);
  });
});

describe('adding months', () => {
  it.each([
    ['an ordinary day', '2026-02-14', 36, '2029-02-14'],
    ['over the end of the year', '2026-11-15', 2, '2027-01-15'],
    ['to December', '2026-11-15', 1, '2026-12-15'],
    ['from December', '2026-12-31', 1, '2027-01-31'],
    ['no months', '2026-12-31', 0, '2026-12-31'],
    ['the end of a long month to a short one', '2026-01-31', 3, '2026-04-30'],
    ['the end of January to February', '2026-01-31', 1, '2026-02-28'],
    ['the end of January to February of a leap year', '2024-01-31', 1, '2024-02-29'],
    ['a leap day to a year without one', '2024-02-29', 12, '2025-02-28'],
    ['a leap day to the next leap year', '2024-02-29', 48, '2028-02-29'],
    ['a leap day to a century that is no leap year', '2096-02-29', 48, '2100-02-28'],
  ])('takes %s', (_name, from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('keeps the day, or gives the last day of the month where it does not exist', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (iso, months) => {
        const later = addMonths(iso, months);
        expect(isDate(later)).toBe(true);
        expect(later >= iso).toBe(true);
        if (later.slice(8) !== iso.slice(8)) expect(dayAfter(later).slice(8)).toBe('01');
      }),
    );
  });

  it('comes back to the same day over whole years, unless that is a leap day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 50 }), (iso, years) => {
        fc.pre(!iso.endsWith('02-29'));
        expect(addMonths(iso, years * 12)).toBe(`${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`);
      }),
    );
  });
});

describe('a school year', () => {
  it.each([
    ['2026-07-31', '08-01', '2025-2026'],
    ['2026-08-01', '08-01', '2026-2027'],
    ['2026-12-31', '08-01', '2026-2027'],
    ['2027-01-01', '08-01', '2026-2027'],
    ['2027-07-31', '08-01', '2026-2027'],
    ['2026-08-31', '09-01', '2025-2026'],
    ['2026-01-01', '01-01', '2026-2027'],
  ])('of %s with the start %s is %s', (day, start, expected) => {
    expect(schoolYearOf(day, start)).toBe(expected);
  });

  it.each([
    ['the last day of a school year', '2026-07-31', '08-01', 0, '2026-07-31'],
    ['its first day', '2026-08-01', '08-01', 0, '2027-07-31'],
    ['one school year later', '2026-07-31', '08-01', 1, '2027-07-31'],
    ['two school years later', '2026-08-01', '08-01', 2, '2029-07-31'],
    ['a start in the middle of a month', '2026-08-20', '08-15', 0, '2027-08-14'],
    ['a start on New Year', '2026-05-01', '01-01', 0, '2026-12-31'],
    ['a start in March before a leap year', '2023-05-01', '03-01', 0, '2024-02-29'],
    ['a start in March before another year', '2024-05-01', '03-01', 0, '2025-02-28'],
    ['a start in May', '2024-06-01', '05-01', 0, '2025-04-30'],
  ])('ends as it should: %s', (_name, day, start, later, end) => {
    expect(endOfSchoolYear(day, start, later)).toBe(end);
  });

  it('holds every day up to its end, and not the day after', () => {
    const start = fc.constantFrom('08-01', '01-01', '03-01', '08-15', '09-01');
    fc.assert(
      fc.property(anyDay, start, fc.nat(5), (day, from, later) => {
        const end = endOfSchoolYear(day, from, later);
        expect(isDate(end)).toBe(true);
        const begin = Number(schoolYearOf(day, from).slice(0, 4)) + later;
        expect(schoolYearOf(end, from)).toBe(`${begin}-${begin + 1}`);
        expect(schoolYearOf(dayAfter(end), from)).toBe(`${begin + 1}-${begin + 2}`);
      }),
    );
  });
});

it.each([
  [1, '2027-2028'],
  [-1, '2025-2026'],
])('the school year %i later than 2026-2027 is %s', (years, expected) => {
  expect(laterSchoolYear('2026-2027', years)).toBe(expected);
});

describe('a day from numbers', () => {
  it.each([
    [[2026, 2, 14], '2026-02-14'],
    [[45, 3, 15], '0045-03-15'],
    [[2026, 2, 29], null],
    [[2026, 13, 1], null],
    [[0, 1, 1], null],
    [[10_000, 1, 1], null],
    [[Number.NaN, 1, 1], null],
  ] as const)('is there when the calendar has it: %j', ([year, month, day], expected) => {
    expect(dayOf(year, month, day)).toBe(expected);
  });

  it('moves on by days, over the ends of months and years', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(2_000), (day, days) => {
        expect(addDays(day, 0)).toBe(day);
        expect(addDays(day, days + 1)).toBe(dayAfter(addDays(day, days)));
      }),
    );
  });
});
