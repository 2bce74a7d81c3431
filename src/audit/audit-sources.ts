import type { AuditProblem, AuditReview, ReviewSource } from '../assessment/audit-review.ts';
import { addMonths } from '../base/dates.ts';
import type { AuditFile, Frozen, Method } from '../dossier/audit-file.ts';
import type { Erased } from '../dossier/dossier.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { recordOf } from '../findings/find-record.ts';
import { baseRole, roleTitle } from '../framework/roles.ts';

/** What the verdicts of auditors rest on, and whom they heard. */

type Named = { auditor: string; audit: AuditFile };
type Visit = AuditReview['visits'][number];

export type SourceShelf = {
  /** Null for a name that stands nowhere. */
  find: (auditor: string, id: string) => ReviewSource | null;
  /** Why a source that is there does not count for a criterion; empty when it does. */
  faultsOf: (auditor: string, id: string, criterion: string) => AuditProblem[];
  /** Every name that an auditor can point at. */
  names: (auditor: string) => string[];
};

/** Talks and observations are of the audit: nothing from the future, and nothing older than this before the dossier was frozen. */
const MOST_MONTHS_BEFORE = 12;

export type Days = { today: string; frozenOn: string | null };

/** What is not there yet of a talk or an observation; it counts when nothing is missing. */
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

/** What was there when it was frozen, and had to be erased: the verdict that rests on it stands. */
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
  audits: readonly Named[];
  evidence: readonly JudgedEvidence[];
  /** Only what was frozen and then erased. */
  erased: readonly Erased[];
  titles: Titles;
  days: Days;
};

/** Talks of the auditor before evidence of the same name. */
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

export const listVisits = (audits: readonly Named[]): Visit[] =>
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
 * Who was heard, by group: only talks count, a group without a number of people counts as one talk with nobody known. Two auditors
 * may have sat with the same people: nothing is added up over them.
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

/** Since when what is judged is what it is: a time that was frozen again only for an erasure does not count. */
export const judgedSince = ({ on, earlier = [] }: Pick<Frozen, 'on' | 'earlier'>): string => {
  const other = earlier.map(({ erasure }) => erasure !== true).lastIndexOf(true);
  return earlier[other + 1]?.on ?? on;
};
