import type { ReviewedCriterion } from '../../assessment/audit-review.ts';
import type { AuditVerdictEntry } from '../../dossier/audit-file-shape.ts';
import { entrySavedScreen } from '../screens.ts';
import { type AuditSitting, logEdits, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';

/** What the auditor at the desk wrote about one criterion. */

const KEYS = [
  'verdict',
  'levels',
  'level',
  'reason',
  'deviation',
  'sources',
  'findings',
  'strength',
  'recommendation',
  'upkeep',
  'condition',
] as const satisfies readonly (keyof AuditVerdictEntry)[];

/** A part to change; undefined removes it. */
export type EntryPart = { [Key in keyof AuditVerdictEntry]: AuditVerdictEntry[Key] | undefined };

export const entryOf = (sitting: AuditSitting, id: string): AuditVerdictEntry => ownAudit(sitting).verdicts?.[id] ?? {};

/** Changes a part of the entry of a criterion; the log says so of a verdict. @param why a verdict is taken back */
export const changeEntry = async (sitting: AuditSitting, id: string, part: EntryPart, why?: string): Promise<void> => {
  const entry: EntryPart = { ...entryOf(sitting, id), ...part };
  const ordered: AuditVerdictEntry = Object.fromEntries(
    KEYS.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const])),
  );
  const order = sitting.mark.criteria.map((criterion) => criterion.id);
  const own = ownAudit(sitting);
  const after = { ...own, verdicts: { ...own.verdicts, [id]: ordered } };
  const subjects = 'verdict' in part ? [{ criterion: id, agreed: false }] : [];
  const log = logEdits(sitting, { after, subjects, via: 'desk', ...(why === undefined ? {} : { why }) });
  await record(sitting, [setIn(['verdicts', id], ordered, order), ...log]);
  sitting.desk.show(entrySavedScreen());
};

/** The criterion as reviewed now. */
export const reviewedAt = (sitting: AuditSitting, id: string): ReviewedCriterion | undefined =>
  reviewOf(sitting).criteria.find((each) => each.id === id);
