import type { AuditResult } from '../../assessment/audit-result.ts';
import type { AuditFile, Frozen } from '../../dossier/audit-file.ts';
import { areErasures } from '../../dossier/frozen/find-changes.ts';
import type { SealState } from '../../dossier/frozen/frozen-state.ts';
import { type Digest, frozenText } from '../../dossier/frozen/frozen-text.ts';
import type { SealChange } from '../../findings/frozen-change.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';

const close = ({ on, ...parts }: Omit<Frozen, 'dossier'>, digest: Digest): Frozen => ({
  on,
  dossier: digest(frozenText({ on, ...parts })),
  ...parts,
});

/** What is judged from now on: every file by its hash, by which framework, and where the school said it stands. */
export const freezeDossier = (
  result: Pick<AuditResult, 'criteria'>,
  { files, framework, entries }: SealState,
  on: string,
  digest: Digest,
): Frozen =>
  close(
    {
      on,
      ...(framework === null ? {} : { framework }),
      files,
      entries,
      self: Object.fromEntries(result.criteria.map(({ id, verdict, score }) => [id, { verdict, score }])),
    },
    digest,
  );

/**
 * The same once more, because something changed: all of the time before stays, with the reason. What the school said of itself
 * stays as well when nothing changed but what had to be erased.
 */
export const freezeAgain = (
  before: Frozen,
  changes: readonly SealChange[],
  reason: string,
  { dossier: _own, ...now }: Frozen,
  digest: Digest,
): Frozen => {
  const { earlier = [], on, dossier, framework, files: hashes, entries, self } = before;
  const erasure = areErasures(changes);
  const time = {
    on,
    dossier,
    reason,
    files: changes.map(({ file }) => file),
    ...(erasure ? { erasure: true as const } : {}),
    ...(framework === undefined ? {} : { framework }),
    hashes,
    ...(entries === undefined ? {} : { entries }),
    self,
  };
  return close({ ...now, self: erasure ? self : now.self, earlier: [...earlier, time] }, digest);
};

export const newAudit = ({ id, version }: Pick<QualityMark, 'id' | 'version'>, frozen: Frozen): AuditFile => ({
  formatVersion: 1,
  qualityMark: { id, version },
  frozen,
  talks: {},
  verdicts: {},
});
