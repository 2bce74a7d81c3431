import type { AuditResult } from '../assessment/audit-result.ts';
import { schoolYearOf } from '../base/dates.ts';
import type { EvidenceStanding } from '../evidence/evidence.ts';
import { standingOf } from '../evidence/judge-evidence.ts';

/**
 * An entry with a date: the last day on which evidence counts, the last day on which a file may be kept, or the day on which an agreement
 * is due.
 */
export type CalendarEntry =
  | {
      kind: 'evidence' | 'retention';
      date: string;
      name: string;
      title: string;
      document: string;
      criteria: string[];
      /** If true, only the school may see the name and title. */
      confidential: boolean;
    }
  | {
      kind: 'action';
      date: string;
      criterion: string;
      action: string;
      owner: string | null;
      /**
       * 1-based position among all agreements of its criterion, done or not. It identifies the agreement when its words and
       * date change.
       */
      place: number;
    };

/** The entries of one school year, in date order. */
export type CalendarYear = { schoolYear: string; entries: CalendarEntry[] };

type Dated = Pick<AuditResult, 'date' | 'evidence' | 'actions' | 'qualityMark'>;

/** Only evidence that counts, or may count once somebody can open it, gets an end date in the calendar. */
const MAY_COUNT: ReadonlySet<EvidenceStanding> = new Set(['valid', 'unexamined']);

/** Gives each agreement its 1-based place among those of its criterion. */
const placed = (actions: Dated['actions']) => {
  const count = new Map<string, number>();
  return actions.map((action) => {
    const place = (count.get(action.criterion) ?? 0) + 1;
    count.set(action.criterion, place);
    return { ...action, place };
  });
};

const aboutFile = (kind: 'evidence' | 'retention', date: string, item: Dated['evidence'][number]): CalendarEntry => ({
  kind,
  date,
  name: item.id ?? item.file,
  title: item.title ?? item.file,
  document: item.documentTitle,
  criteria: item.criteria,
  confidential: item.confidential,
});

const lapsing = ({ date: today, evidence }: Dated): CalendarEntry[] =>
  evidence.flatMap((item) =>
    item.validUntil === null || item.validUntil < today || !MAY_COUNT.has(standingOf(item))
      ? []
      : [aboutFile('evidence', item.validUntil, item)],
  );

/** The days on which files should go, past ones too. Results saved by older versions know no retention. */
const leaving = ({ evidence }: Dated): CalendarEntry[] =>
  evidence.flatMap((item) => {
    const until = item.retention?.until ?? null;
    return until === null || item.bytes === null ? [] : [aboutFile('retention', until, item)];
  });

const entriesOf = (dated: Dated, { retention }: { retention: boolean }): CalendarEntry[] => [
  ...lapsing(dated),
  ...(retention ? leaving(dated) : []),
  ...placed(dated.actions).flatMap(({ due, done, criterion, action, owner, place }): CalendarEntry[] => {
    if (due === undefined || done === true) return [];
    return [{ kind: 'action', date: due, criterion, action, owner: owner ?? null, place }];
  }),
];

const byDate = (one: CalendarEntry, other: CalendarEntry): number =>
  one.date === other.date ? one.kind.localeCompare(other.kind, 'en') : one.date < other.date ? -1 : 1;

/**
 * Everything with a date from today on, by school year: evidence that counts until then, and agreements that are not done, even
 * late ones.
 * @param also `retention`: also the days on which files should go
 */
export const calendarOf = (result: Dated, also: { retention: boolean }): CalendarYear[] => {
  const years = new Map<string, CalendarEntry[]>();
  for (const entry of entriesOf(result, also).sort(byDate)) {
    const year = schoolYearOf(entry.date, result.qualityMark.schoolYearStart);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([schoolYear, entries]) => ({ schoolYear, entries }));
};
