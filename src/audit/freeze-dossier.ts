import type { AuditResult } from '../assessment/audit-result.ts';
import { asLookup } from '../base/records.ts';
import type { AuditFile, Frozen } from '../dossier/audit-file-shape.ts';
import { areErasures } from '../dossier/frozen/find-changes.ts';
import { type Digest, type FrozenState, frozenText, withoutNames } from '../dossier/frozen/frozen-state.ts';
import type { FrozenChange } from '../findings/frozen-change.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

const close = ({ on, ...parts }: Omit<Frozen, 'dossier'>, digest: Digest): Frozen => ({
  on,
  dossier: digest(frozenText({ on, ...parts })),
  ...parts,
});

/** The day of a run, and the day by the clock of the computer. */
export type RunDay = { on: string; clock: string };

/** Freezes the dossier: every file by its hash, the framework, and the verdicts of the self-assessment. */
export const freezeDossier = (
  result: Pick<AuditResult, 'criteria'>,
  { files, framework, entries }: FrozenState,
  { on, clock }: RunDay,
  digest: Digest,
): Frozen =>
  close(
    {
      on,
      ...(clock === on ? {} : { clock }),
      ...(framework === null ? {} : { framework }),
      files,
      entries,
      self: Object.fromEntries(result.criteria.map(({ id, verdict, score }) => [id, { verdict, score }])),
    },
    digest,
  );

type Earlier = NonNullable<Frozen['earlier']>[number];

/** An earlier freeze without the names that are not told any more: older versions froze files by name that nobody registered. */
const withoutOldNames = (time: Earlier, isNamed: (path: string) => boolean): Earlier => {
  const { files, hashes = {} } = time;
  const covered = (path: string) =>
    Object.keys(withoutNames([[path, asLookup(hashes)[path] ?? '']], isNamed))[0] ?? path;
  return {
    ...time,
    files: files.map(covered),
    ...(time.hashes === undefined ? {} : { hashes: withoutNames(Object.entries(hashes), isNamed) }),
  };
};

/**
 * Freezes a dossier that changed once more. What was frozen before is kept under `earlier`, with the reason. If erasures are the
 * only changes, the self-assessment stays as it was first frozen.
 */
export const freezeAgain = (
  before: Frozen,
  changes: readonly FrozenChange[],
  reason: string,
  { dossier: _own, ...now }: Frozen,
  digest: Digest,
): Frozen => {
  const { earlier = [], on, clock, dossier, framework, files: hashes, entries, self } = before;
  const erasure = areErasures(changes);
  const time = {
    on,
    ...(clock === undefined ? {} : { clock }),
    dossier,
    reason,
    files: changes.map(({ file }) => file),
    ...(erasure ? { erasure: true as const } : {}),
    ...(framework === undefined ? {} : { framework }),
    hashes,
    ...(entries === undefined ? {} : { entries }),
    self,
  };
  const erased = new Set(changes.flatMap(({ file, what }) => (what === 'erased' ? [file] : [])));
  const known = new Set([...earlier, time].flatMap(({ files, erasure: only }) => (only === true ? files : [])));
  const isNamed = (path: string) => Object.hasOwn(now.files, path) || erased.has(path) || known.has(path);
  const all = [...earlier, time].map((each) => withoutOldNames(each, isNamed));
  return close({ ...now, self: erasure ? self : now.self, earlier: all }, digest);
};

/** The file of an audit that begins now. @param seal of the package that the dossier came in; null for none */
export const newAudit = (
  { id, version }: Pick<QualityMark, 'id' | 'version'>,
  frozen: Frozen,
  seal: string | null,
): AuditFile => ({
  formatVersion: 1,
  qualityMark: { id, version },
  ...(seal === null ? {} : { received: { seal } }),
  frozen,
  talks: {},
  verdicts: {},
});
