import type { AuditResult } from '../../assessment/audit-result.ts';
import type { AuditReview } from '../../assessment/audit-review.ts';
import type { Clock } from '../../base/clock.ts';
import type { Edit } from '../../base/edit.ts';
import { UserError } from '../../base/user-error.ts';
import type { AuditFile, HearingLine, LogLine } from '../../dossier/audit-file-shape.ts';
import type { Dossier, DossierFileName } from '../../dossier/dossier.ts';
import type { DossierStore } from '../../dossier/dossier-store.ts';
import { auditsOf } from '../../dossier/frozen/audits.ts';
import type { Digest, FrozenState } from '../../dossier/frozen/frozen-state.ts';
import type { EvidenceFolder } from '../../evidence/evidence-folder.ts';
import type { AuditRules, QualityMark } from '../../framework/quality-mark.ts';
import type { Desk } from '../../terminal/desk.ts';
import { reviewAudit } from '../review-audit.ts';
import { linesFor } from '../verdict-log.ts';

/** Everything that one sitting of an auditor needs. */
export type AuditSitting = {
  store: DossierStore;
  evidence: EvidenceFolder;
  mark: QualityMark;
  rules: AuditRules;
  desk: Desk;
  clock: Clock;
  /** Today by the clock of the computer, whatever day the run was given. */
  clockDay: string;
  /** '' for the first auditor. */
  auditor: string;
  dossier: Dossier;
  /** The self-assessment of the school, as the tool judges it. */
  result: AuditResult;
  /** What the dossier holds now, to compare with what was frozen. */
  state: FrozenState;
  /** Creates the file that this sitting writes, unless it exists. Runs before the first write at the latest. */
  begin: () => Promise<void>;
  /** The same for the file of what the school replies. */
  beginReplies: () => Promise<void>;
  digest: Digest;
};

/** The file of the auditor at the desk. @throws UserError 'changed-elsewhere' when somebody removed it */
export const ownAudit = ({ dossier }: Pick<AuditSitting, 'dossier'>): AuditFile => {
  if (dossier.audit === null) throw new UserError('changed-elsewhere', { path: 'audit.yaml' });
  return dossier.audit;
};

/** @param desk who may see it, where that is not the auditor of the sitting; null for whoever is at no desk */
export const reviewOf = (
  { result, dossier, auditor, state, mark, rules, digest }: AuditSitting,
  desk: string | null = auditor,
): AuditReview =>
  reviewAudit({ ...{ result, dossier, state, mark, rules, digest, desk }, files: auditsOf(dossier, auditor) });

/** Writes edits and reads the dossier again, so that everything is on disk before the next question. */
export const record = async (
  sitting: AuditSitting,
  edits: Edit[],
  file: DossierFileName = 'audit.yaml',
): Promise<void> => {
  await (file === 'reactie.yaml' ? sitting.beginReplies() : sitting.begin());
  await sitting.store.edit(file, edits);
  sitting.dossier = await sitting.store.read(sitting.mark);
};

type Logged = {
  /** What the file is going to say. */
  after: AuditFile;
  subjects: Parameters<typeof linesFor>[1];
  via: LogLine['via'];
  why?: string;
};

/** The edits that add what changes to the log. */
export const logEdits = (sitting: AuditSitting, { after, subjects, via, why }: Logged): Edit[] => {
  const { clock, clockDay, auditor } = sitting;
  const by = { at: clock.today(), clock: clockDay, auditor, via, ...(why === undefined ? {} : { why }) };
  return linesFor(after, subjects, by).map((value) => ({ kind: 'append', path: ['log'], value }));
};

/** The edit that adds to the hearing which texts were put before the school, or which replies were answered. */
export const hearingEdit = (
  { clock, clockDay, auditor }: AuditSitting,
  did: HearingLine['did'],
  texts: HearingLine['texts'],
): Edit => {
  const by = { at: clock.today(), clock: clockDay, ...(auditor === '' ? {} : { auditor }) };
  return { kind: 'append', path: ['hearing'], value: { ...by, did, texts } };
};

export const setIn = (path: string[], value: unknown, order?: string[]): Edit => ({
  kind: 'set',
  path,
  value,
  layout: 'block',
  ...(order === undefined ? {} : { order }),
});
