import type { AuditResult } from '../assessment/audit-result.ts';
import { schoolYearOf } from '../base/dates.ts';
import type { EvidenceStanding } from '../evidence/evidence.ts';
import { standingOf } from '../evidence/evidence-state.ts';

/** Something with a date: the last day on which evidence counts, or the day on which something is to be done. */
export type CalendarEntry =
  | {
      kind: 'evidence';
      date: string;
      name: string;
      title: string;
      document: string;
      criteria: string[];
      /** Then its name and title are for the school's own eyes. */
      confidential: boolean;
    }
  | {
      kind: 'action';
      date: string;
      criterion: string;
      action: string;
      owner: string | null;
      /** Which agreement it is of its criterion, from 1, those that are done among them: its words and its date may change. */
      place: number;
    };

/** The dates of one school year, in order. */
export type CalendarYear = { schoolYear: string; entries: CalendarEntry[] };

type Dated = Pick<AuditResult, 'date' | 'evidence' | 'actions' | 'qualityMark'>;

/** Evidence whose end is worth a date: what counts, and what may when somebody can look. The rest counts for nothing now. */
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
