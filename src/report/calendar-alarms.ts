import type { CalendarEntry } from './calendar-entries.ts';

/**
 * How long before a day its alarm goes off (RFC 5545, 3.3.6), at nine in the morning: six weeks before evidence lapses, because gathering
 * new evidence takes time, and a week before an agreement is due or a file should go.
 */
export const CALENDAR_ALARMS: Readonly<Record<CalendarEntry['kind'], string>> = {
  evidence: '-P41DT15H',
  retention: '-P6DT15H',
  action: '-P6DT15H',
};
