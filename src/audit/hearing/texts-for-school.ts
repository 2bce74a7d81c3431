import type { AuditReview, OwnVerdict, RepliedId, ReviewedCriterion } from '../../assessment/audit-review.ts';
import type { AuditFile } from '../../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../../dossier/frozen/audits.ts';
import type { RepliedGrounds, RepliedText } from '../../dossier/reply-file-shape.ts';
import { findingName, readFinding, sourcesIn } from '../review-criterion.ts';
import { ADVICE } from '../verdict-log.ts';

/**
 * Every text that the school may reply to, each with all that the report says of it. Sources stand in it as the auditor wrote them, not
 * as far as they count: whether a file is there may change with the place where the dossier lies.
 */

export type ReviewedTexts = { criteria: readonly ReviewedCriterion[] } & Pick<AuditReview, 'advice' | 'advices'>;

type TextForSchool = RepliedId & { about: RepliedText };

type Source = NonNullable<RepliedGrounds['sources']>[number];

/** Evidence by its id alone: its title may be confidential. */
const sourceOf = (id: string, { talks = {} }: AuditFile): Source => {
  const talk = Object.hasOwn(talks, id) ? talks[id] : undefined;
  if (talk === undefined) return id;
  const { notes: _notes, ...what } = talk;
  return { id, ...what };
};

const orNothing = <Key extends string, Value>(key: Key, value: Value | null): Partial<Record<Key, Value>> =>
  // Safe: an object with this one key.
  value === null ? {} : ({ [key]: value } as Record<Key, Value>);

const groundsOf = ({ levels, score, deviation }: OwnVerdict, id: string, audit: AuditFile): RepliedGrounds => {
  const sources = sourcesIn(audit.verdicts?.[id] ?? {}).map((source) => sourceOf(source, audit));
  return {
    ...orNothing('levels', Object.keys(levels).length === 0 ? null : levels),
    ...orNothing('score', score),
    ...orNothing('deviation', deviation),
    ...orNothing('sources', sources.length === 0 ? null : sources),
  };
};

const byOf = (auditor: string): { auditor?: string } => (auditor === '' ? {} : { auditor });

const findingTexts = ({ id }: ReviewedCriterion, files: AuditorFiles): TextForSchool[] =>
  files.flatMap(({ auditor, audit }) =>
    Object.entries(audit.verdicts?.[id]?.findings ?? {}).map(([name, finding]): TextForSchool => {
      const { text, sources } = readFinding(finding);
      const about = { text, ...orNothing('sources', sources.length === 0 ? null : sources) };
      return { kind: 'finding', id: findingName(auditor, name), about };
    }),
  );

const verdictTexts = ({ id, verdict, reason, own }: ReviewedCriterion, files: AuditorFiles): TextForSchool[] => {
  if (verdict === null) return [];
  const grounds = own.flatMap((each) => {
    const audit = files.find(({ auditor }) => auditor === each.auditor)?.audit;
    return audit === undefined ? [] : [{ each, grounds: groundsOf(each, id, audit) }];
  });
  const [only] = grounds;
  const resting =
    grounds.length === 1 && only !== undefined
      ? only.grounds
      : {
          own: grounds.map(({ each, grounds: rest }) => ({
            ...byOf(each.auditor),
            outcome: each.verdict,
            ...orNothing('text', each.reason),
            ...rest,
          })),
        };
  return [{ kind: 'verdict', id, about: { outcome: verdict, ...orNothing('text', reason), ...resting } }];
};

const adviceTexts = ({ advice, advices }: ReviewedTexts): TextForSchool[] => {
  if (advice === null) return [];
  const { decision, on, reason } = advice;
  const own = advices.map((each) => ({
    ...byOf(each.auditor),
    outcome: each.decision,
    on: each.on,
    ...orNothing('text', each.reason),
  }));
  const about = { outcome: decision, on, ...orNothing('text', reason), ...(own.length > 1 ? { own } : {}) };
  return [{ kind: 'advice', id: ADVICE, about }];
};

/** Every text that the school may reply to, in the order of the report. */
export const textsForSchool = (texts: ReviewedTexts, files: AuditorFiles): TextForSchool[] => [
  ...texts.criteria.flatMap((criterion): TextForSchool[] => [
    ...findingTexts(criterion, files),
    ...verdictTexts(criterion, files),
    ...(criterion.condition === null
      ? []
      : [{ kind: 'condition', id: criterion.id, about: criterion.condition } satisfies TextForSchool]),
  ]),
  ...adviceTexts(texts),
];
