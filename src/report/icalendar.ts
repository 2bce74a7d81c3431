import type { AuditResult } from '../assessment/audit-result.ts';
import { endOfSchoolYear, schoolYearOf } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import { listWords } from '../base/words/words.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import { roleTitle } from '../framework/roles.ts';
import { CALENDAR_ALARMS } from './calendar-alarms.ts';
import { type CalendarEntry, calendarOf } from './calendar-entries.ts';
import { calendarTitle, calendarWords } from './words/calendar.ts';

/** Escapes text for a property value (RFC 5545, 3.3.11). */
const escapeText = (text: string): string =>
  stripControls(text)
    .replace(/\t/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const LINE_OCTETS = 75;

const octetsOf = (character: string): number => new TextEncoder().encode(character).length;

/** Folds a line at 75 octets, never inside a character; continuation lines start with a space (RFC 5545, 3.1). */
const foldLine = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    const fits = octets + size <= LINE_OCTETS;
    folded += fits ? character : `\r\n ${character}`;
    octets = fits ? octets + size : 1 + size;
  }
  return folded;
};

/** Identifies a school by its BRIN, because the spelling of its name may change; by its name only if it has no BRIN. */
const schoolKey = ({ brin, name }: AuditResult['school']): string =>
  brin ?? name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

type Named = { result: AuditResult; digest: Digest };

/** Enough of a digest to tell the events of one school apart. */
const DIGITS = 16;

/**
 * The same evidence or agreement has the same id in every run, so that a calendar updates the event instead of adding one. The
 * id holds no names. An agreement is identified by its place in its criterion, because its words, owner and date may all
 * change.
 */
const uidOf = (about: readonly (string | number)[], { result, digest }: Named): string => {
  const key = JSON.stringify([schoolKey(result.school), ...about]).normalize('NFC');
  return `${digest(key).slice(0, DIGITS)}@ouder-audit`;
};

const criterionWords = (id: string, { criteria }: AuditResult): string => {
  const title = criteria.find((criterion) => criterion.id === id)?.title;
  return title === undefined ? id : `${id} ${title}`;
};

type Event = { uid: string; date: string; title: string; description: string; category: string; alarm: string | null };

const describe = (entry: CalendarEntry, result: AuditResult): string => {
  const late = entry.date < result.date;
  if (entry.kind === 'action') {
    const owner = entry.owner === null ? null : roleTitle(entry.owner, result.qualityMark.roles);
    return calendarWords.action(entry, criterionWords(entry.criterion, result), owner, late);
  }
  if (entry.kind === 'retention') return calendarWords.retention(entry, late);
  const criteria = entry.criteria.map((id) => criterionWords(id, result));
  return calendarWords.evidence(entry, listWords(criteria, 'en'));
};

/** Other people see a calendar too, so confidential evidence is called by its kind alone. */
const withoutSecrets = (entry: CalendarEntry): CalendarEntry =>
  entry.kind !== 'action' && entry.confidential ? { ...entry, title: entry.document } : entry;

const eventOf = (entry: CalendarEntry, named: Named): Event => {
  const { result } = named;
  const about = entry.kind === 'action' ? [entry.criterion, entry.place] : [entry.name];
  return {
    uid: uidOf([entry.kind, ...about], named),
    date: entry.date,
    title: calendarTitle(withoutSecrets(entry)),
    description: describe(entry, result),
    category: calendarWords.categories[entry.kind],
    alarm: entry.date < result.date ? null : CALENDAR_ALARMS[entry.kind],
  };
};

/** Used when nothing has a date, because a calendar needs at least one component (RFC 5545, 3.6). */
const endOfYear = (named: Named): Event => {
  const { date, qualityMark } = named.result;
  return {
    uid: uidOf(['end', schoolYearOf(date, qualityMark.schoolYearStart)], named),
    date: endOfSchoolYear(date, qualityMark.schoolYearStart, 0),
    title: calendarWords.endTitle,
    description: calendarWords.endDescription,
    category: calendarWords.categories.end,
    alarm: CALENDAR_ALARMS.evidence,
  };
};

const digitsOf = (date: string): string => date.replace(/\D/g, '');

const alarmLines = ({ alarm, title }: Event): string[] =>
  alarm === null
    ? []
    : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title)}`, `TRIGGER:${alarm}`, 'END:VALARM'];

const eventLines = (event: Event, today: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${digitsOf(today)}T000000Z`,
  `DTSTART;VALUE=DATE:${digitsOf(event.date)}`,
  `SUMMARY:${escapeText(event.title)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  `CATEGORIES:${event.category}`,
  'TRANSP:TRANSPARENT',
  ...alarmLines(event),
  'END:VEVENT',
];

/** Renders what lapses and what is due as a calendar (RFC 5545): all-day events that leave everybody's time free. */
export const renderCalendar = (result: AuditResult, { digest }: { digest: Digest }): string => {
  const named = { result, digest };
  const events = calendarOf(result, { retention: true }).flatMap(({ entries }) =>
    entries.map((entry) => eventOf(entry, named)),
  );
  const name = escapeText(calendarWords.name(result.qualityMark.title, result.school.name));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(result.tool.name)}//${escapeText(result.tool.version)}//NL`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${name}`,
    ...(events.length === 0 ? [endOfYear(named)] : events).flatMap((event) => eventLines(event, result.date)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
};
