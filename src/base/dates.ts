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

/** The last day of the school year that is `later` years after the school year of this day. */
export const endOfSchoolYear = (iso: string, start: string, later: number): string => {
  const year = schoolYearBegin(iso, start) + 1 + later;
  const { month, day } = split(`${year}-${start}`);
  if (day > 1) return join({ year, month, day: day - 1 });
  if (month === 1) return join({ year: year - 1, month: 12, day: 31 });
  return join({ year, month: month - 1, day: daysInMonth(year, month - 1) });
};

/** The school years that a name mentions, in order: "Schoolgids 2026/2027" gives ['2026-2027']. */
export const schoolYearsIn = (name: string): string[] =>
  [...name.matchAll(/(?<!\d)(20\d{2}) ?[-–—_/ ] ?(20\d{2})(?!\d)/g)]
    .filter(([, begin, end]) => Number(end) === Number(begin) + 1)
    .map(([, begin, end]) => `${begin}-${end}`);

const FILE_NAME_DATES: { pattern: RegExp; order: [number, number, number] }[] = [
  { pattern: /(?<!\d)(20\d{2})([-_. ])(\d{1,2})\2(\d{1,2})(?!\d)/g, order: [1, 3, 4] },
  { pattern: /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(20\d{2})(?!\d)/g, order: [4, 3, 1] },
];

/** The date in a file name (2026-02-14, 20260214 or 14-02-2026); null when there is none. */
export const dateInFileName = (fileName: string): string | null => {
  for (const { pattern, order } of FILE_NAME_DATES) {
    const days = [...fileName.matchAll(pattern)].map((found) => {
      const [year, month, day] = order.map((group) => Number(found[group]));
      return join({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
    });
    const day = days.find(isDate);
    if (day !== undefined) return day;
  }
  return null;
};
