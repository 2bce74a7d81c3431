import type { AuditFile, Frozen } from '../../domain/audit/audit-file.ts';
import { type SealedFiles, sealText } from '../../domain/audit/seal.ts';
import type { SealChange } from '../../domain/audit/seal-change.ts';
import type { AuditResult } from '../../domain/audit-result.ts';
import type { QualityMark } from '../../domain/quality-mark.ts';

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** What is judged from now on: every file by its hash, and where the school said it stands. */
export const freezeDossier = (
  result: Pick<AuditResult, 'criteria'>,
  sealed: SealedFiles,
  on: string,
  digest: Digest,
): Frozen => ({
  on,
  dossier: digest(sealText(sealed)),
  files: sealed,
  self: Object.fromEntries(result.criteria.map(({ id, verdict, score }) => [id, { verdict, score }])),
});

/** The same once more, because something changed: the time before stays, with the reason. */
export const freezeAgain = (
  { earlier = [], on, dossier }: Frozen,
  changes: readonly SealChange[],
  reason: string,
  now: Frozen,
): Frozen => ({ ...now, earlier: [...earlier, { on, dossier, reason, files: changes.map(({ file }) => file) }] });

export const newAudit = ({ id, version }: Pick<QualityMark, 'id' | 'version'>, frozen: Frozen): AuditFile => ({
  formatVersion: 1,
  qualityMark: { id, version },
  frozen,
  talks: {},
  verdicts: {},
});
