import type { ResultCriterion } from '../assessment/audit-result.ts';
import type { OwnVerdict, ReviewedCriterion, ReviewFinding, ReviewSource } from '../assessment/audit-review.ts';
import type { AuditVerdictEntry, ReplyFile } from '../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../dossier/frozen/audits.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { SourceShelf } from './audit-sources.ts';
import { decideVerdict } from './decide-together.ts';

/** Brings together what one or two auditors wrote about a criterion. */

type Given = { auditor: string; entry: AuditVerdictEntry };

const ownOf = ({ auditor, entry: { verdict, level, reason } }: Given): OwnVerdict[] =>
  verdict === undefined ? [] : [{ auditor, verdict, level: level ?? null, reason: reason ?? null }];

/** Findings of a second auditor carry that auditor's name, so that a reply points at one finding. */
const findingsOf = (given: readonly Given[], replies: ReplyFile['replies']): ReviewFinding[] =>
  given.flatMap(({ auditor, entry }) =>
    Object.entries(entry.findings ?? {}).map(([id, text]) => {
      const name = auditor === '' ? id : `${id}.${auditor}`;
      return { id: name, text, reply: Object.hasOwn(replies, name) ? (replies[name] ?? null) : null };
    }),
  );

/** Only sources that count; a talk without a group or a file that is gone does not. */
const sourcesOf = (given: readonly Given[], criterion: string, shelf: SourceShelf): ReviewSource[] => {
  const found = given.flatMap(({ auditor, entry }) =>
    (entry.sources ?? []).flatMap((id) => {
      const source = shelf.find(auditor, id);
      if (source === null || shelf.faultsOf(auditor, id, criterion).length > 0) return [];
      return [{ key: source.method === 'document' ? id : `${auditor}/${id}`, source }];
    }),
  );
  return [...new Map(found.map(({ key, source }) => [key, source])).values()];
};

/** Whether a verdict differs so much from the school's own that it needs a reason. */
export const isDifferent = (
  { verdict, level }: { verdict: string; level: Level | null },
  self: ReviewedCriterion['self'],
  differsFrom: number,
): boolean =>
  verdict !== self.verdict || (level !== null && self.score !== null && Math.abs(level - self.score) >= differsFrom);

type About = { shelf: SourceShelf; replies: ReplyFile['replies']; differsFrom: number };

/** @param files with the first auditor's in front: that one also holds what the auditors agreed on */
export const reviewCriterion = (
  criterion: Pick<ResultCriterion, 'id' | 'title' | 'partOfMark'>,
  self: ReviewedCriterion['self'],
  files: AuditorFiles,
  { shelf, replies, differsFrom }: About,
): ReviewedCriterion => {
  const { id, title, partOfMark } = criterion;
  const given = files.flatMap(({ auditor, audit }): Given[] => {
    const entry = audit.verdicts?.[id];
    return entry === undefined ? [] : [{ auditor, entry }];
  });
  const own = given.flatMap(ownOf);
  const decided = decideVerdict(own, files.find(({ auditor }) => auditor === '')?.audit.agreed?.[id]);
  const texts = (key: 'strength' | 'recommendation' | 'upkeep') =>
    given.flatMap(({ entry }) => (entry[key] === undefined ? [] : [entry[key]]));
  return {
    id,
    title,
    partOfMark,
    self,
    verdict: decided?.verdict ?? null,
    level: decided?.level ?? null,
    reason: decided?.reason ?? null,
    differs: decided !== null && isDifferent(decided, self, differsFrom),
    own,
    agreed: own.length === 0 || decided !== null,
    sources: sourcesOf(given, id, shelf),
    findings: findingsOf(given, replies),
    strengths: texts('strength'),
    recommendations: texts('recommendation'),
    upkeep: texts('upkeep'),
    condition: given.find(({ entry }) => entry.condition !== undefined)?.entry.condition ?? null,
  };
};
