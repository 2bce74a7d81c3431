/** The day (YYYY-MM-DD) of a date as documents write it: 2026-03-14T10:00:00Z, 2026:03:14 10:00:00 or 20260314; null otherwise. */
export const isoDay = (text: string): string | null => {
  const [, year, month, day] = /^\s*(\d{4})[-:/.]?(\d{2})[-:/.]?(\d{2})(?!\d)/.exec(text) ?? [];
  return year === undefined || month === undefined || day === undefined ? null : dayOf(year, month, day);
};

/** A day (YYYY-MM-DD) from its numbers; null when it is not in the calendar. */
export const dayOf = (year: string | number, month: string | number, day: string | number): string | null => {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(time) || Number(year) === 0) return null;
  return new Date(time).toISOString().slice(0, 10) === written ? written : null;
};
