import type { JudgedEvidence } from '../evidence.ts';
import { baseRole, roleTitle } from '../roles.ts';
import type { AuditFile, Method } from './audit-file.ts';
import type { AuditReview, ReviewSource } from './audit-review.ts';

/** What the verdicts of auditors rest on, and whom they heard. */

type Named = { auditor: string; audit: AuditFile };

export type SourceShelf = {
  find: (auditor: string, id: string) => ReviewSource | null;
  /** Every name that an auditor can point at. */
  names: (auditor: string) => string[];
};

const fromEvidence = ({ id, file, title, date, confidential }: JudgedEvidence): ReviewSource => ({
  id: id ?? file,
  method: 'document',
  title: title ?? file,
  people: null,
  date,
  confidential,
});

/** Talks of the auditor before evidence of the same name. */
export const openShelf = (
  audits: readonly Named[],
  evidence: readonly JudgedEvidence[],
  titles: Readonly<Record<string, string>>,
): SourceShelf => {
  const documents = new Map(
    evidence.flatMap((item) => (item.id === null ? [] : [[item.id, fromEvidence(item)] as const])),
  );
  const talksOf = (auditor: string) => audits.find((each) => each.auditor === auditor)?.audit.talks ?? {};
  return {
    find(auditor, id) {
      const talks = talksOf(auditor);
      const talk = Object.hasOwn(talks, id) ? talks[id] : undefined;
      if (talk === undefined) return documents.get(id) ?? null;
      const { method, group, people, date, sample } = talk;
      const title = group === undefined ? (sample ?? id) : roleTitle(group, titles);
      return { id, method, title, people: people ?? null, date, confidential: false };
    },
    names: (auditor) => [...Object.keys(talksOf(auditor)), ...documents.keys()],
  };
};

export const listVisits = (audits: readonly Named[]): AuditReview['visits'] =>
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

/** Who was heard, by group: only talks count, a group without a number of people counts as one talk with nobody known. */
export const listHeard = (visits: AuditReview['visits'], roles: readonly string[]): AuditReview['heard'] => {
  const groups = new Map<string, { people: number; talks: number }>();
  for (const { method, group, people } of visits) {
    if (method !== 'talk' || group === null) continue;
    const name = baseRole(group, roles);
    const known = groups.get(name) ?? { people: 0, talks: 0 };
    groups.set(name, { people: known.people + (people ?? 0), talks: known.talks + 1 });
  }
  return [...groups].map(([group, counts]) => ({ group, ...counts }));
};

export const methodsIn = (sources: readonly ReviewSource[]): Method[] => [
  ...new Set(sources.map(({ method }) => method)),
];
