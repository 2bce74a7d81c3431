import type { AuditProblem, AuditReview, ReviewSource } from '../assessment/audit-review.ts';
import { addMonths } from '../base/dates.ts';
import type { Frozen, Method } from '../dossier/audit-file-shape.ts';
import type { Erased } from '../dossier/dossier.ts';
import type { AuditorFiles } from '../dossier/frozen/audits.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { recordOf } from '../findings/find-record.ts';
import { baseRole, roleTitle } from '../framework/roles.ts';

/** The sources of auditors' verdicts: their talks and observations, and the evidence of the school. */

type Visit = AuditReview['visits'][number];

export type SourceShelf = {
  /** Null when no source has this name. */
  find: (auditor: string, id: string) => ReviewSource | null;
  /** Why an existing source does not count for a criterion; empty when it does. */
  faultsOf: (auditor: string, id: string, criterion: string) => AuditProblem[];
  /** The names of all sources that an auditor can point at. */
  names: (auditor: string) => string[];
};

/** A talk or observation that is older than this when the dossier is frozen belongs to no audit of today. */
const MOST_MONTHS_BEFORE = 12;

export type Days = { today: string; frozenOn: string | null };

/** What a talk or an observation still lacks; it counts once nothing is missing. */
export const visitProblems = (visit: Visit, { today, frozenOn }: Days): AuditProblem[] => {
  const { id: source, method, group, people, sample, date } = visit;
  const first = frozenOn === null ? date : addMonths(frozenOn, -MOST_MONTHS_BEFORE);
  return [
    ...(method === 'talk' && group === null ? [{ code: 'group-missing' as const, source }] : []),
    ...(method === 'talk' && people === null ? [{ code: 'people-missing' as const, source }] : []),
    ...(method !== 'talk' && sample === null ? [{ code: 'sample-missing' as const, source, method }] : []),
    ...(date > today || date < first ? [{ code: 'date-unlikely' as const, source, date, first, today }] : []),
  ];
};

const documentProblems = ({ criteria, reasons }: JudgedEvidence, source: string, criterion: string): AuditProblem[] => {
  if (reasons.some((code) => recordOf(code).evidence === 'absent'))
    return [{ code: 'file-missing', criterion, source }];
  return criteria.includes(criterion) ? [] : [{ code: 'not-linked', criterion, source }];
};

const fromEvidence = ({ file, title, date }: JudgedEvidence, id: string): ReviewSource => ({
  id,
  method: 'document',
  title: title ?? file,
  people: null,
  date,
  auditor: null,
  erased: false,
});

/** Evidence that was frozen and had to be erased afterwards; a verdict that rests on it stands. */
const fromTombstone = ({ id }: Erased): ReviewSource => ({
  id,
  method: 'document',
  title: id,
  people: null,
  date: null,
  auditor: null,
  erased: true,
});

const fromVisit = ({ id, method, group, people, sample, date, auditor }: Visit, titles: Titles, several: boolean) => ({
  id,
  method,
  title: group === null ? (sample ?? id) : roleTitle(group, titles),
  people,
  date,
  auditor: several ? auditor : null,
  erased: false,
});

type Titles = Readonly<Record<string, string>>;

type Stock = {
  audits: Readonly<AuditorFiles>;
  evidence: readonly JudgedEvidence[];
  /** Only evidence that was frozen and erased afterwards. */
  erased: readonly Erased[];
  titles: Titles;
  days: Days;
};

/** Gives access to all sources by name; a talk of the auditor goes before evidence of the same name. */
export const openShelf = ({ audits, evidence, erased, titles, days }: Stock): SourceShelf => {
  const documents = new Map(evidence.flatMap((item) => (item.id === null ? [] : [[item.id, item] as const])));
  const stones = new Map(erased.map((stone) => [stone.id, stone]));
  const visits = listVisits(audits);
  const visitOf = (auditor: string, id: string) => visits.find((each) => each.auditor === auditor && each.id === id);
  const several = audits.length > 1;
  return {
    find(auditor, id) {
      const [visit, item, stone] = [visitOf(auditor, id), documents.get(id), stones.get(id)];
      if (visit !== undefined) return fromVisit(visit, titles, several);
      if (item !== undefined) return fromEvidence(item, id);
      return stone === undefined ? null : fromTombstone(stone);
    },
    faultsOf(auditor, id, criterion) {
      const [visit, item] = [visitOf(auditor, id), documents.get(id)];
      if (visit !== undefined) return visitProblems(visit, days);
      return item === undefined ? [] : documentProblems(item, id, criterion);
    },
    names: (auditor) => [
      ...visits.filter((each) => each.auditor === auditor).map(({ id }) => id),
      ...documents.keys(),
      ...stones.keys(),
    ],
  };
};

/** The talks and observations of all auditors, by date. */
export const listVisits = (audits: Readonly<AuditorFiles>): Visit[] =>
  audits
    .flatMap(({ auditor, audit }) =>
      Object.entries(audit.talks ?? {}).map(([id, { date, method, group, people, sample, notes }]) => ({
        id,
        auditor,
        date,
        method,
        group: group ?? null,
        people: people ?? null,
        sample: sample ?? null,
        notes: notes ?? null,
      })),
    )
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));

/**
 * Who was heard, by auditor and group. Only talks count; a talk without a number of people adds none. Auditors are not added up,
 * because they may have sat with the same people.
 */
export const listHeard = (
  visits: readonly Visit[],
  roles: readonly string[],
  several: boolean,
): AuditReview['heard'] => {
  const groups = new Map<string, AuditReview['heard'][number]>();
  for (const { auditor, method, group, people } of visits) {
    if (method !== 'talk' || group === null) continue;
    const name = baseRole(group, roles);
    const key = JSON.stringify([auditor, name]);
    const known = groups.get(key) ?? { group: name, auditor: several ? auditor : null, people: 0, talks: 0 };
    groups.set(key, { ...known, people: known.people + (people ?? 0), talks: known.talks + 1 });
  }
  return [...groups.values()];
};

export const methodsIn = (sources: readonly ReviewSource[]): Method[] => [
  ...new Set(sources.map(({ method }) => method)),
];

/** The day since when auditors see the same dossier. Freezing again for nothing but an erasure does not move it. */
export const judgedSince = ({ on, earlier = [] }: Pick<Frozen, 'on' | 'earlier'>): string => {
  const other = earlier.map(({ erasure }) => erasure !== true).lastIndexOf(true);
  return earlier[other + 1]?.on ?? on;
};
