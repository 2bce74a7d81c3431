import { dayOf } from '../base/dates.ts';

/** The day (YYYY-MM-DD) of a date as documents write it: 2026-03-14T10:00:00Z, 2026:03:14 10:00:00 or 20260314; null otherwise. */
export const isoDay = (text: string): string | null => {
  const [, year, month, day] = /^\s*(\d{4})[-:/.]?(\d{2})[-:/.]?(\d{2})(?!\d)/.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
};
