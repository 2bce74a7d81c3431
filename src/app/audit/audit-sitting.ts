import type { AuditFile } from '../../domain/audit/audit-file.ts';
import type { AuditReview } from '../../domain/audit/audit-review.ts';
import { auditsOf, reviewAudit } from '../../domain/audit/review-audit.ts';
import { findSealChanges, listSealed, type SealedFiles } from '../../domain/audit/seal.ts';
import type { SealChange } from '../../domain/audit/seal-change.ts';
import type { AuditResult } from '../../domain/audit-result.ts';
import type { Dossier, DossierFileName } from '../../domain/dossier.ts';
import type { AuditRules, QualityMark } from '../../domain/quality-mark.ts';
import { maxEvidenceBytes } from '../../domain/quality-mark-limits.ts';
import { UserError } from '../../domain/user-error.ts';
import { kindsInText } from '../evidence-review.ts';
import type { Clock, DossierStore, Edit, EvidenceFolder } from '../ports.ts';
import type { AuditDesk, AuditText } from './audit-desk.ts';

/** Everything of one sitting of an auditor. */
export type AuditSitting = {
  store: DossierStore;
  evidence: EvidenceFolder;
  mark: QualityMark;
  rules: AuditRules;
  desk: AuditDesk;
  clock: Clock;
  /** '' for the first auditor. */
  auditor: string;
  dossier: Dossier;
  /** What the school says of itself, judged by the tool. */
  result: AuditResult;
  sealed: SealedFiles;
};

/** Everything that is judged, as it is on disk now. */
export const sealNow = async (dossier: Dossier, evidence: EvidenceFolder, mark: QualityMark): Promise<SealedFiles> => {
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const files = await evidence.gather(registered, { maxBytes: maxEvidenceBytes(mark) });
  return listSealed(dossier, files);
};

/** The file of the auditor who sits here. */
export const ownAudit = ({ dossier }: Pick<AuditSitting, 'dossier'>): AuditFile => {
  if (dossier.audit === null) throw new UserError('changed-elsewhere', { path: 'audit.yaml' });
  return dossier.audit;
};

/** What is different from what this auditor froze. */
export const changesSince = (sitting: Pick<AuditSitting, 'dossier' | 'sealed'>): SealChange[] => {
  const { frozen } = ownAudit(sitting);
  return frozen === undefined ? [] : findSealChanges(frozen, sitting.sealed, sitting.dossier.register.erased);
};

export const reviewOf = ({ result, dossier, auditor, sealed, mark, rules }: AuditSitting): AuditReview =>
  reviewAudit({ result, dossier, files: auditsOf(dossier, auditor), sealed, mark, rules });

/** Writes edits, and reads the dossier again: everything is on disk before the next question. */
export const record = async (
  sitting: AuditSitting,
  edits: Edit[],
  file: DossierFileName = 'audit.yaml',
): Promise<void> => {
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

/** Asks for words; is there data of a person in them, then for other words, unless they say it is nobody's. */
export const askWords = async (sitting: AuditSitting, request: AuditText): Promise<string | null> => {
  const { desk, mark, dossier } = sitting;
  for (;;) {
    const typed = await desk.write(request);
    if (typed === null || typed === '' || typed === request.current) return typed;
    const kinds = kindsInText(typed, { mark, dossier });
    if (kinds.length === 0) return typed;
    const chosen = await desk.choose({
      title: { kind: 'personal-data', kinds },
      options: [
        { key: 'again', label: { kind: 'write-again' } },
        { key: 'keep', label: { kind: 'keep' } },
      ],
      usual: 'again',
    });
    if (chosen === null) return null;
    if (chosen === 'keep') return typed;
  }
};
