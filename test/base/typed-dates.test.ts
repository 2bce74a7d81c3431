import { describe, expect, it } from 'vitest';
import { dayTyped, isSchoolYear, MONTH_NAMES, monthNumber, schoolYearTyped } from '../../src/base/dates.ts';
import { date, schoolYear } from '../../src/base/flag-values.ts';
import { dateComplaint, impossibleDate } from '../../src/base/words/dates.ts';

describe('a date that somebody types', () => {
  it.each([
    ['2027-01-15', '2027-01-15'],
    ['15-01-2027', '2027-01-15'],
    ['15-1-2027', '2027-01-15'],
    ['15/01/2027', '2027-01-15'],
    ['15.1.2027', '2027-01-15'],
    ['2027/1/15', '2027-01-15'],
    [' 15 - 01 - 2027 ', '2027-01-15'],
    ['15 januari 2027', '2027-01-15'],
    ['15 Jan. 2027', '2027-01-15'],
    ['1 mrt 2027', '2027-03-01'],
    ['29-02-2028', '2028-02-29'],
  ])('is understood: %s', (typed, day) => {
    expect(dayTyped(typed)).toBe(day);
    expect(date.read(typed)).toBe(day);
    expect(impossibleDate(typed)).toBeNull();
  });

  it.each([
    ['31 februari 2027', '31 februari 2027 bestaat niet.'],
    ['31 februari', '31 februari bestaat niet.'],
    ['31-02-2027', '31 februari 2027 bestaat niet.'],
    ['2027-02-29', '29 februari 2027 bestaat niet.'],
    ['31/4/2027', '31 april 2027 bestaat niet.'],
    ['0-1-2027', '0 januari 2027 bestaat niet.'],
    ['15-13-2027', 'Maand 13 bestaat niet.'],
    ['2027-00-10', 'Maand 0 bestaat niet.'],
  ])('is said not to exist: %s', (typed, said) => {
    expect(dayTyped(typed)).toBeNull();
    expect(impossibleDate(typed)).toBe(said);
    expect(date.complaint?.(typed)).toBe(said);
    expect(dateComplaint(typed, 'Schrijf het anders.')).toBe(`${said} Schrijf het anders.`);
  });

  it.each([
    'morgen',
    '',
    '15-01-27',
    '15 januari',
    '29 februari',
    '2027',
    '15 kaas 2027',
    '15-01/2027',
    '1 januari 1800',
  ])('is not guessed at: "%s"', (typed) => {
    expect(dayTyped(typed)).toBeNull();
    expect(impossibleDate(typed)).toBeNull();
    expect(dateComplaint(typed, 'Schrijf het anders.')).toBe('Schrijf het anders.');
  });
});

describe('a school year that somebody types', () => {
  it.each([
    '2026-2027',
    '2026/2027',
    '2026 - 2027',
    '2026–2027',
    '2026_2027',
    '2026/27',
    "2026-'27",
    'Schooljaar 2026/2027',
  ])('is understood: %s', (typed) => {
    expect(schoolYearTyped(typed)).toBe('2026-2027');
    expect(schoolYear.read(typed)).toBe('2026-2027');
  });

  it.each(['2026', '2026-2028', '2027-2026', '26-27', 'volgend jaar', ''])('is refused: "%s"', (typed) => {
    expect(schoolYearTyped(typed)).toBeNull();
  });

  it('is kept in one way of writing', () => {
    expect(isSchoolYear('2026-2027')).toBe(true);
    expect(isSchoolYear('2026/2027')).toBe(false);
    expect(isSchoolYear('2026-2028')).toBe(false);
  });
});

describe('the name of a month', () => {
  it('has its number, whole or short', () => {
    expect(MONTH_NAMES).toHaveLength(12);
    expect(['januari', 'feb', 'maart', 'mrt', 'mei', 'sept', 'oct', 'december'].map(monthNumber)).toEqual([
      1, 2, 3, 3, 5, 9, 10, 12,
    ]);
    expect(monthNumber('kaas')).toBe(0);
  });
});
