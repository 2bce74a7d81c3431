/** Dates are ISO strings (YYYY-MM-DD) in all pure files; what day it is comes from a `Clock`. */

type Parts = { year: number; month: number; day: number };

const split = (iso: string): Parts => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

const pad = (value: number, width: number) => String(value).padStart(width, '0');

const join = ({ year, month, day }: Parts): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isInCalendar = ({ year, month, day }: Parts): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Whether the text is a day that exists, written as YYYY-MM-DD (ISO 8601). */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= '1900' && isInCalendar(split(text));

/** A day (YYYY-MM-DD) from its numbers; null when it is not in the calendar. */
export const dayOf = (year: number, month: number, day: number): string | null =>
  isInCalendar({ year, month, day }) ? join({ year, month, day }) : null;

export const laterDay = (one: string, other: string): string => (one > other ? one : other);

/** The day that comes a number of days later. */
export const addDays = (iso: string, days: number): string => {
  const { year, month, day } = split(iso);
  // biome-ignore lint/style/noRestrictedGlobals: counts on from a day that is given; never asks what day it is.
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

/** Whether the text is a month and a day that every year has, written as MM-DD. */
export const isMonthDay = (text: string): boolean => isDate(`2001-${text}`);

/** The same day a number of months later, or the last day of that month when it has no such day. */
export const addMonths = (iso: string, months: number): string => {
  const { year, month, day } = split(iso);
  const total = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return join({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
};

/** The calendar year in which the school year of this day began; `start` is the month and day, such as '08-01'. */
const schoolYearBegin = (iso: string, start: string): number => {
  const year = Number(iso.slice(0, 4));
  return iso.slice(5) >= start ? year : year - 1;
};

/** The school year a day falls in, such as '2026-2027'. */
export const schoolYearOf = (iso: string, start: string): string => {
  const begin = schoolYearBegin(iso, start);
  return `${begin}-${begin + 1}`;
};

/** The school year a number of years later, or earlier: '2026-2027' and 1 give '2027-2028'. */
export const laterSchoolYear = (schoolYear: string, years: number): string => {
  const begin = Number(schoolYear.slice(0, 4)) + years;
  return `${begin}-${begin + 1}`;
};

/** The last day of the school year that is `later` years after the school year of this day. */
export const endOfSchoolYear = (iso: string, start: string, later: number): string => {
  const year = schoolYearBegin(iso, start) + 1 + later;
  const { month, day } = split(`${year}-${start}`);
  if (day > 1) return join({ year, month, day: day - 1 });
  if (month === 1) return join({ year: year - 1, month: 12, day: 31 });
  return join({ year, month: month - 1, day: daysInMonth(year, month - 1) });
};

/** Whether a text is a school year such as 2026-2027: two consecutive years. */
export const isSchoolYear = (text: string): boolean => {
  const found = /^(\d{4})-(\d{4})$/.exec(text);
  return found !== null && Number(found[2]) === Number(found[1]) + 1;
};

/** The months as people write them, in folded letters; the third letter on may be left out. */
export const MONTH_NAMES = [
  'jan(?:uari)?',
  'febr?(?:uari)?',
  'maart|mrt|mar',
  'apr(?:il)?',
  'mei',
  'juni?',
  'juli?',
  'aug(?:ustus)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
] as const;

/** The number of a month by its name, from 1; 0 when no month is called that. */
export const monthNumber = (name: string): number =>
  MONTH_NAMES.findIndex((form) => new RegExp(`^(?:${form})$`).test(name)) + 1;

/**
 * What a person typed as a date: a day (YYYY-MM-DD), a day that no calendar has (with the year when it was typed), or something else.
 */
export type TypedDate =
  | { kind: 'day'; day: string }
  | { kind: 'impossible'; date: { year: number | null; month: number; day: number } }
  | { kind: 'unclear' };

const WRITTEN: readonly { form: RegExp; order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', ('y' | 'm' | 'd')?] }[] = [
  { form: /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/, order: ['y', 'm', 'd'] },
  { form: /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})$/, order: ['d', 'm', 'y'] },
  { form: /^(\d{1,2})([-. ]{1,2})([a-z]+)[-. ]{1,2}(\d{4})$/, order: ['d', 'm', 'y'] },
  { form: /^(\d{1,2})([-. ]{1,2})([a-z]+)\.?$/, order: ['d', 'm'] },
];

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : monthNumber(text));

/** The numbers that were typed, by what each is; 0 for a word that is no month, null for a year that is not there. */
const numbersIn = (text: string): { year: number | null; month: number; day: number } | null => {
  for (const { form, order } of WRITTEN) {
    const found = form.exec(text);
    if (found === null) continue;
    const numbers = [found[1], found[3], found[4]].map((part) => numberOf(part ?? ''));
    const at = (part: 'y' | 'm' | 'd'): number | null => numbers[order.indexOf(part)] ?? null;
    return { year: at('y'), month: at('m') ?? 0, day: at('d') ?? 0 };
  }
  return null;
};

/** Understands a date in the ways in which people type it: 2027-01-15, 15-01-2027, 15/1/2027, 15 januari 2027. */
export const readTypedDate = (typed: string): TypedDate => {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const date = numbersIn(text);
  // A word that is no month is no date at all.
  if (date === null || (/[a-z]/.test(text) && date.month === 0)) return { kind: 'unclear' };
  // Without a year, every year that has the day counts: 2000 was a leap year.
  const day = dayOf(date.year ?? 2000, date.month, date.day);
  if (day === null) return { kind: 'impossible', date };
  return date.year !== null && isDate(day) ? { kind: 'day', day } : { kind: 'unclear' };
};

/** The day (YYYY-MM-DD) that a person typed; null when it is none. */
export const dayTyped = (typed: string): string | null => {
  const read = readTypedDate(typed);
  return read.kind === 'day' ? read.day : null;
};

/** The school year (2026-2027) that a person typed, as 2026-2027, 2026/2027, 2026/27 or 'schooljaar 2026 - 2027'; null when it is none. */
export const schoolYearTyped = (typed: string): string | null => {
  const found = /^(?:schooljaar )?(\d{4}) ?[-–—/_ ] ?'?(\d{2}|\d{4})$/.exec(
    typed.trim().toLowerCase().replace(/\s+/g, ' '),
  );
  const [, begin = '', end = ''] = found ?? [];
  const year = `${begin}-${end.length === 2 ? begin.slice(0, 2) : ''}${end}`;
  return isSchoolYear(year) ? year : null;
};
