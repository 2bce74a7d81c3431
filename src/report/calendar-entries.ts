import type { AuditResult } from '../assessment/audit-result.ts';
import { schoolYearOf } from '../base/dates.ts';
import type { EvidenceStanding } from '../evidence/evidence.ts';
import { standingOf } from '../evidence/judge-evidence.ts';

/** Something with a date: the last day on which evidence counts, or the day on which something is to be done. */
export type CalendarEntry =
  | {
      kind: 'evidence';
      date: string;
      name: string;
      title: string;
      document: string;
      criteria: string[];
      /** If so, only the school may see its name and title. */
      confidential: boolean;
    }
  | {
      kind: 'action';
      date: string;
      criterion: string;
      action: string;
      owner: string | null;
      /** Its position among all agreements of its criterion, from 1, done or not. This identifies it when its words and date change. */
      place: number;
    };

/** The dates of one school year, in order. */
export type CalendarYear = { schoolYear: string; entries: CalendarEntry[] };

type Dated = Pick<AuditResult, 'date' | 'evidence' | 'actions' | 'qualityMark'>;

/** Only evidence that counts, or may count once somebody can open it, gets an end date in the calendar. */
const MAY_COUNT: ReadonlySet<EvidenceStanding> = new Set(['valid', 'unexamined']);

/** Agreements with their place among those of their criterion, from 1. */
const placed = (actions: Dated['actions']) => {
  const count = new Map<string, number>();
  return actions.map((action) => {
    const place = (count.get(action.criterion) ?? 0) + 1;
    count.set(action.criterion, place);
    return { ...action, place };
  });
};

const entriesOf = ({ date: today, evidence, actions }: Dated): CalendarEntry[] => [
  ...evidence.flatMap((item): CalendarEntry[] =>
    item.validUntil === null || item.validUntil < today || !MAY_COUNT.has(standingOf(item))
      ? []
      : [
          {
            kind: 'evidence',
            date: item.validUntil,
            name: item.id ?? item.file,
            title: item.title ?? item.file,
            document: item.documentTitle,
            criteria: item.criteria,
            confidential: item.confidential,
          },
        ],
  ),
  ...placed(actions).flatMap(({ due, done, criterion, action, owner, place }): CalendarEntry[] => {
    if (due === undefined || done === true) return [];
    return [{ kind: 'action', date: due, criterion, action, owner: owner ?? null, place }];
  }),
];

const byDate = (one: CalendarEntry, other: CalendarEntry): number =>
  one.date === other.date ? one.kind.localeCompare(other.kind, 'en') : one.date < other.date ? -1 : 1;

/**
 * What has a date from today on: evidence that counts until then, and what was agreed and is not done (also when that is late),
 * by school year.
 */
export const calendarOf = (result: Dated): CalendarYear[] => {
  const years = new Map<string, CalendarEntry[]>();
  for (const entry of entriesOf(result).sort(byDate)) {
    const year = schoolYearOf(entry.date, result.qualityMark.schoolYearStart);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([schoolYear, entries]) => ({ schoolYear, entries }));
};
