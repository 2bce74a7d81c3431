import { dutchDate } from '../../base/words/words.ts';
import { evidenceTitle } from '../../wording/evidence.ts';
import type { CalendarEntry } from '../calendar-entries.ts';

type Evidence = Exclude<CalendarEntry, { kind: 'action' }>;
type Agreement = Extract<CalendarEntry, { kind: 'action' }>;

/** What happens, in a line that is still true in a reminder weeks ahead. */
export const calendarTitle = (entry: CalendarEntry): string => {
  if (entry.kind === 'action') return `Afspraak: ${entry.action}`;
  return `${entry.kind === 'evidence' ? 'Bewijs verloopt' : 'Bewijs opruimen'}: ${evidenceTitle(entry)}`;
};

export const calendarWords = {
  name: (mark: string, school: string) => `${mark}: ${school}`,
  categories: { evidence: 'Bewijs', retention: 'Bewijs', action: 'Afspraak', end: 'Schooljaar' },
  endTitle: 'Einde van het schooljaar: kijk de zelfbeoordeling na',
  endDescription: [
    'In het dossier staat nu geen bewijs dat verloopt, en geen afspraak met een datum.',
    'Kijk of dat nog klopt. Maak daarna het rapport opnieuw met: ouder-audit report --format ics',
  ].join('\n'),
  evidence: ({ document, date }: Evidence, criteria: string) =>
    [
      `Dit bewijs telt mee tot en met ${dutchDate(date)}.`,
      `Soort: ${document}.`,
      `Het hoort bij ${criteria}.`,
      'Zorg op tijd voor een nieuwe versie. Zet die in het dossier met: ouder-audit evidence add',
    ].join('\n'),
  retention: ({ document, date }: Evidence, late: boolean) =>
    [
      late
        ? `Dit bestand had na ${dutchDate(date)} weg gemoeten.`
        : `Dit bestand mag blijven tot en met ${dutchDate(date)}. Daarna moet het weg.`,
      `Soort: ${document}.`,
      'Waarop die termijn rust, leest u met: ouder-audit criteria show <soort>',
      'Haal het weg met: ouder-audit evidence remove <naam> --delete-file',
    ].join('\n'),
  action: ({ date }: Agreement, criterion: string, owner: string | null, late: boolean) =>
    [
      late
        ? `Deze afspraak had op ${dutchDate(date)} klaar moeten zijn.`
        : `Deze afspraak moet op ${dutchDate(date)} klaar zijn.`,
      `Wie: ${owner ?? 'nog niemand'}.`,
      `De afspraak hoort bij ${criterion}.`,
      'Is het gedaan? Zeg dan of het hielp: ouder-audit actions done',
    ].join('\n'),
};
