import type { AuditVerdict, AuditVerdictEntry, Frozen } from '../dossier/audit-file-shape.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import type { Criterion, Level, QualityMark } from '../framework/quality-mark.ts';
import { judgeCriterion } from '../judging/verdict.ts';
import { evidenceWhenFrozen } from './evidence-when-frozen.ts';
import { leastOf } from './least-rules.ts';

/** What follows from the levels that an auditor gave, by the rule that judges the school too. */

export type FromLevels = {
  /** By question of the criterion, in its order. */
  levels: Record<string, Level>;
  /** Their mean in two decimals; the one level of a file of an older version; null without any. */
  score: number | null;
  /** Null while too few questions have a level. */
  proposed: AuditVerdict | null;
};

/** The evidence as it is today, and what each auditor froze. */
type Judging = { mark: QualityMark; evidence: JudgedEvidence[]; frozen: readonly Frozen[] };

export const proposeVerdict = (
  criterion: Criterion,
  { levels: given = {}, level }: Pick<AuditVerdictEntry, 'levels' | 'level'>,
  { mark, evidence, frozen }: Judging,
): FromLevels => {
  const questions = criterion.questions.filter(({ id }) => given[id] !== undefined);
  const levels = Object.fromEntries(questions.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])));
  if (questions.length === 0) return { levels, score: level ?? null, proposed: null };
  const answers = Object.fromEntries(Object.entries(levels).map(([id, each]) => [id, { level: each }]));
  const held = evidenceWhenFrozen(evidence, frozen, mark);
  const { score, verdict } = judgeCriterion({ ...criterion, questions }, answers, held, mark);
  const enough = questions.length >= leastOf(mark).questionsOf(criterion);
  const isVerdict = verdict !== 'unanswered' && verdict !== 'notApplicable';
  return { levels, score, proposed: enough && isVerdict ? verdict : null };
};
