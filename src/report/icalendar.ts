import type { AuditResult } from '../domain/audit-result.ts';
import { type CalendarEntry, calendarOf } from '../domain/calendar.ts';
import { stripControls } from '../domain/plain-text.ts';
import { calendarTitle, calendarWords } from '../messages/nl-calendar.ts';
import { listWords } from '../messages/nl-words.ts';
import { roleTitle } from './role-title.ts';

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

/** Eight hexadecimal digits for a text (FNV-1a): to know an event again, not to keep a secret. */
const shortDigest = (text: string, seed: number): string => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/** The same for the same evidence or agreement in every run, so that a calendar moves an event instead of adding one; no names. */
const uidsOf = (entries: readonly CalendarEntry[], school: string): string[] => {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const about = entry.kind === 'evidence' ? [entry.name] : [entry.criterion, entry.action];
    const key = JSON.stringify([school, entry.kind, ...about]);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${shortDigest(key, 0x811c9dc5)}${shortDigest(key, 0x2f0b4c47)}-${number}@ouder-audit`;
  });
};

const criterionWords = (id: string, { criteria }: AuditResult): string => {
  const title = criteria.find((criterion) => criterion.id === id)?.title;
  return title === undefined ? id : `${id} ${title}`;
};

const describe = (entry: CalendarEntry, result: AuditResult): string => {
  if (entry.kind === 'evidence') {
    const criteria = entry.criteria.map((id) => criterionWords(id, result));
    return calendarWords.evidence(entry, listWords(criteria, 'en'));
  }
  const owner = entry.owner === null ? null : roleTitle(entry.owner, result);
  return calendarWords.action(entry, criterionWords(entry.criterion, result), owner, entry.date < result.date);
};

/** Nine in the morning: six weeks before evidence lapses, for something new takes talks; a week before an agreement is due. */
const ALARMS = { evidence: '-P41DT15H', action: '-P6DT15H' };

const alarmOf = (entry: CalendarEntry, today: string): string[] =>
  entry.date < today
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escapeText(calendarTitle(entry))}`,
        `TRIGGER:${ALARMS[entry.kind]}`,
        'END:VALARM',
      ];

const digitsOf = (date: string): string => date.replace(/\D/g, '');

const eventOf = (entry: CalendarEntry, uid: string, result: AuditResult): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTAMP:${digitsOf(result.date)}T000000Z`,
  `DTSTART;VALUE=DATE:${digitsOf(entry.date)}`,
  `SUMMARY:${escapeText(calendarTitle(entry))}`,
  `DESCRIPTION:${escapeText(describe(entry, result))}`,
  `CATEGORIES:${calendarWords.categories[entry.kind]}`,
  'TRANSP:TRANSPARENT',
  ...alarmOf(entry, result.date),
  'END:VEVENT',
];

/** What lapses and what has to be done as a calendar (RFC 5545): whole days that keep nobody occupied. */
export const renderCalendar = (result: AuditResult): string => {
  const entries = calendarOf(result).flatMap((year) => year.entries);
  const uids = uidsOf(entries, result.school.name);
  const name = escapeText(calendarWords.name(result.qualityMark.title, result.school.name));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(result.tool.name)}//${escapeText(result.tool.version)}//NL`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${name}`,
    ...entries.flatMap((entry, index) => eventOf(entry, uids[index] ?? '', result)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
};
