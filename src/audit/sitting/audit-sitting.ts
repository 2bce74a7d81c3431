import type { AuditResult } from '../../assessment/audit-result.ts';
import type { AuditReview } from '../../assessment/audit-review.ts';
import { UserError } from '../../base/user-error.ts';
import type { AuditFile, Frozen } from '../../dossier/audit-file.ts';
import type { Dossier, DossierFileName } from '../../dossier/dossier.ts';
import { auditFileName } from '../../dossier/dossier-part.ts';
import { auditsOf } from '../../dossier/frozen/audits.ts';
import { findChanges } from '../../dossier/frozen/find-changes.ts';
import { readSealState, type SealState } from '../../dossier/frozen/frozen-state.ts';
import type { Digest } from '../../dossier/frozen/frozen-text.ts';
import type { Clock, DossierStore, Edit, EvidenceFolder } from '../../dossier/ports.ts';
import type { SealChange } from '../../findings/frozen-change.ts';
import type { AuditRules, QualityMark } from '../../framework/quality-mark.ts';
import { ANY_SIZE } from '../../framework/quality-mark-limits.ts';
import type { Desk } from '../../terminal/desk.ts';
import { reviewAudit } from '../review-audit.ts';
import { freezeDossier } from './freeze-dossier.ts';

/** Everything of one sitting of an auditor. */
export type AuditSitting = {
  store: DossierStore;
  evidence: EvidenceFolder;
  mark: QualityMark;
  rules: AuditRules;
  desk: Desk;
  clock: Clock;
  /** '' for the first auditor. */
  auditor: string;
  dossier: Dossier;
  /** What the school says of itself, judged by the tool. */
  result: AuditResult;
  sealed: SealState;
  /** Begins the file in which this sitting writes, unless it is there: with the first thing that is kept, or before. */
  begin: () => Promise<void>;
  digest: Digest;
};

type ToSeal = Pick<AuditSitting, 'dossier' | 'evidence' | 'mark' | 'digest'>;

/** Everything that is judged, as it is on disk now. */
export const sealNow = async ({ dossier, evidence, mark, digest }: ToSeal): Promise<SealState> => {
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const files = await evidence.gather(registered, { maxBytes: ANY_SIZE });
  return readSealState(dossier, files, mark, digest);
};

/** The file of the auditor who sits here. */
export const ownAudit = ({ dossier }: Pick<AuditSitting, 'dossier'>): AuditFile => {
  if (dossier.audit === null) throw new UserError('changed-elsewhere', { path: 'audit.yaml' });
  return dossier.audit;
};

/** What is different from what this auditor froze. */
export const changesSince = (sitting: AuditSitting): SealChange[] => {
  const { dossier, auditor, sealed, digest } = sitting;
  const { frozen } = ownAudit(sitting);
  if (frozen === undefined) return [];
  return findChanges(frozen, sealed, { name: auditFileName(auditor), erased: dossier.register.erased ?? [], digest });
};

/** What would be frozen now. */
export const freezeNow = ({ result, sealed, clock, digest }: AuditSitting): Frozen =>
  freezeDossier(result, sealed, clock.today(), digest);

export const reviewOf = ({ result, dossier, auditor, sealed, mark, rules, digest }: AuditSitting): AuditReview =>
  reviewAudit({ result, dossier, files: auditsOf(dossier, auditor), sealed, mark, rules, digest });

/** Writes edits, and reads the dossier again: everything is on disk before the next question. */
export const record = async (
  sitting: AuditSitting,
  edits: Edit[],
  file: DossierFileName = 'audit.yaml',
): Promise<void> => {
  await sitting.begin();
  await sitting.store.edit(file, edits);
  sitting.dossier = await sitting.store.read(sitting.mark);
};

export const setIn = (path: string[], value: unknown, order?: string[]): Edit => ({
  kind: 'set',
  path,
  value,
  layout: 'block',
  ...(order === undefined ? {} : { order }),
});

/** What is frozen stands in lines of its own, so that a later change is small. */
export const setFrozen = (frozen: Frozen): Edit => ({ kind: 'set', path: ['frozen'], value: frozen, layout: 'tree' });
