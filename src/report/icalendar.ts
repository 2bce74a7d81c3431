import type { AuditResult } from '../assessment/audit-result.ts';
import { endOfSchoolYear, schoolYearOf } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import { listWords } from '../base/words/words.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import { roleTitle } from '../framework/roles.ts';
import { type CalendarEntry, calendarOf } from './calendar-entries.ts';
import { calendarTitle, calendarWords } from './words/calendar.ts';

/** Text as a value (RFC 5545, 3.3.11): the marks of the format escaped, newlines written out. */
const escapeText = (text: string): string =>
  stripControls(text)
    .replace(/\t/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const LINE_OCTETS = 75;

const octetsOf = (character: string): number => new TextEncoder().encode(character).length;

/** A line in pieces of 75 octets at the most, never within a character; what goes on starts with a space (3.1). */
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

/** Identifies a school by its BRIN, because the spelling of a name may change; by its name only when there is no BRIN. */
const schoolKey = ({ brin, name }: AuditResult['school']): string =>
  brin ?? name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

type Named = { result: AuditResult; digest: Digest };

/** So much of a digest tells the events of one school apart. */
const DIGITS = 16;

/**
 * The same for the same evidence or agreement in every run, so that a calendar changes an event instead of adding one; no names. An
 * agreement is known by its place among those of its criterion: its words, its owner and its date may all change.
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
  if (entry.kind === 'evidence') {
    const criteria = entry.criteria.map((id) => criterionWords(id, result));
    return calendarWords.evidence(entry, listWords(criteria, 'en'));
  }
  const owner = entry.owner === null ? null : roleTitle(entry.owner, result.qualityMark.roles);
  return calendarWords.action(entry, criterionWords(entry.criterion, result), owner, entry.date < result.date);
};

/** At nine in the morning: six weeks before evidence lapses, because new evidence takes time to gather; a week before an agreement is due. */
const ALARMS = { evidence: '-P41DT15H', action: '-P6DT15H' };

const eventOf = (entry: CalendarEntry, named: Named): Event => {
  const { result } = named;
  const about = entry.kind === 'evidence' ? [entry.name] : [entry.criterion, entry.place];
  return {
    uid: uidOf([entry.kind, ...about], named),
    date: entry.date,
    title: calendarTitle(entry),
    description: describe(entry, result),
    category: calendarWords.categories[entry.kind],
    alarm: entry.date < result.date ? null : ALARMS[entry.kind],
  };
};

/** Used when nothing has a date: a calendar must have at least one component (RFC 5545, 3.6). */
const endOfYear = (named: Named): Event => {
  const { date, qualityMark } = named.result;
  return {
    uid: uidOf(['end', schoolYearOf(date, qualityMark.schoolYearStart)], named),
    date: endOfSchoolYear(date, qualityMark.schoolYearStart, 0),
    title: calendarWords.endTitle,
    description: calendarWords.endDescription,
    category: calendarWords.categories.end,
    alarm: ALARMS.evidence,
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

/** What lapses and what has to be done as a calendar (RFC 5545): whole days that keep nobody occupied. */
export const renderCalendar = (result: AuditResult, { digest }: { digest: Digest }): string => {
  const named = { result, digest };
  const events = calendarOf(result).flatMap(({ entries }) => entries.map((entry) => eventOf(entry, named)));
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
