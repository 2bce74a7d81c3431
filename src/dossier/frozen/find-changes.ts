import { asLookup } from '../../base/records.ts';
import { type FrozenChange, isNameless } from '../../findings/frozen-change.ts';
import { auditFileName } from '../audit-file-name.ts';
import type { Frozen } from '../audit-file-shape.ts';
import type { Dossier, Erased, LeftOut } from '../dossier.ts';
import type { AuditorFiles } from './audits.ts';
import { type Digest, type FrozenFiles, type FrozenState, frozenText, UNREAD } from './frozen-state.ts';

/** Compares what an auditor froze with the dossier as it is now. */

const REGISTER = 'bewijs.yaml';

export type ChangeContext = {
  /** The name of the auditor's file. */
  name: string;
  erased: readonly Erased[];
  digest: Digest;
  /** What a package leaves out, for a dossier that comes out of one. */
  leftOut?: readonly LeftOut[];
};

/** What a dossier itself tells about files that are gone. */
export const goneFrom = ({
  register: { erased = [] },
  leftOut,
}: Pick<Dossier, 'register' | 'leftOut'>): Pick<ChangeContext, 'erased' | 'leftOut'> => ({
  erased,
  leftOut: leftOut?.leftOut ?? [],
});

type FrozenRegister = Pick<Frozen, 'files' | 'entries' | 'earlier'>;

/** The SHA-256 of every file that was ever frozen for this audit, including earlier freezes. */
export const everFrozen = ({ files, earlier = [] }: FrozenRegister): Set<string> =>
  new Set([files, ...earlier.map(({ hashes = {} }) => hashes)].flatMap((hashes) => Object.values(hashes)));

type Pairing = { lost: readonly string[]; come: readonly string[] };

/** Pairs each lost file with the first new one that fits and is not taken yet. @returns new by lost path */
const pairUp = ({ lost, come }: Pairing, fits: (lost: string, come: string) => boolean): Map<string, string> => {
  const left = [...come];
  return new Map(
    lost.flatMap((file): [string, string][] => {
      const at = left.findIndex((other) => fits(file, other));
      return at === -1 ? [] : [[file, ...left.splice(at, 1)] as [string, string]];
    }),
  );
};

const without = (files: readonly string[], gone: Iterable<string>): string[] => {
  const known = new Set(gone);
  return files.filter((file) => !known.has(file));
};

/**
 * Files that differ from the frozen ones, sorted by path. A missing file counts as erased if the register lists an erasure with
 * the same hash. One that a package leaves out, with the bytes that it was frozen with, is no change. Nor is a file that got or lost
 * its name: it came into the register or left it, or an older version froze it with its name. A nameless file that is lost and
 * another one that is new count as one that changed.
 */
export const compareFrozenFiles = (
  { files }: Pick<Frozen, 'files'>,
  now: FrozenFiles,
  { erased = [], leftOut = [] }: { erased?: readonly { sha256: string }[]; leftOut?: readonly LeftOut[] } = {},
): FrozenChange[] => {
  const [before, after] = [asLookup(files), asLookup(now)];
  const gone = new Set(erased.map(({ sha256 }) => sha256));
  const stayed = new Set(leftOut.map(({ sha256 }) => sha256 ?? UNREAD));
  const [lost, come] = [without(Object.keys(files), Object.keys(now)), without(Object.keys(now), Object.keys(files))];
  const renamed = pairUp(
    { lost, come },
    (file, other) => before[file] === after[other] && (isNameless(file) || isNameless(other)),
  );
  const missing = without(lost, renamed.keys()).filter((file) => !stayed.has(before[file] ?? ''));
  const added = without(come, renamed.values());
  const isErased = (file: string) => gone.has(before[file] ?? '');
  const replaced = pairUp(
    { lost: missing.filter((file) => isNameless(file) && !isErased(file)), come: added.filter(isNameless) },
    () => true,
  );
  const changed = Object.keys(files).filter((file) => after[file] !== undefined && after[file] !== before[file]);
  const changes: FrozenChange[] = [
    ...[...changed, ...replaced.keys()].map((file) => ({ file, what: 'changed' as const })),
    ...without(missing, replaced.keys()).map((file) => ({
      file,
      what: isErased(file) ? ('erased' as const) : ('missing' as const),
    })),
    ...without(added, replaced.values()).map((file) => ({ file, what: 'added' as const })),
  ];
  return changes.sort((one, other) => (one.file < other.file ? -1 : 1));
};

/** Whether erased and covered entries explain every difference in the register. */
const isRegisterExplained = (
  frozen: FrozenRegister,
  { entries }: Pick<FrozenState, 'entries'>,
  { erased, leftOut = [] }: Pick<ChangeContext, 'erased' | 'leftOut'>,
) => {
  // Of what is confidential, a package leaves out title and quotes too.
  const covered = leftOut.flatMap(({ id, reason }) => (id !== undefined && reason === 'confidential' ? [id] : []));
  // Older audits froze no entries, so nobody can tell which ones changed; but the package does say that it covers some.
  if (frozen.entries === undefined && covered.length > 0) return true;
  const [before, after] = [asLookup(frozen.entries ?? {}), asLookup(entries)];
  const known = everFrozen(frozen);
  const gone = new Set(erased.filter(({ sha256 }) => known.has(sha256)).map(({ id }) => id));
  const isExplained = (id: string) =>
    before[id] === after[id] || covered.includes(id) || (after[id] === undefined && gone.has(id));
  return gone.size + covered.length > 0 && [...Object.keys(before), ...Object.keys(after)].every(isExplained);
};

/** Files and register that differ, sorted by path. A register whose differences are explained is left out. */
export const findFileChanges = (
  frozen: FrozenRegister,
  now: Pick<FrozenState, 'files' | 'entries'>,
  about: Pick<ChangeContext, 'erased' | 'leftOut'>,
): FrozenChange[] => {
  const explained = isRegisterExplained(frozen, now, about);
  return compareFrozenFiles(frozen, now.files, about).filter(
    ({ file, what }) => !(explained && file === REGISTER && what === 'changed'),
  );
};

/** Every change: files sorted by path, then the framework, then the frozen part itself if somebody edited it. */
export const findChanges = (frozen: Frozen, now: FrozenState, about: ChangeContext): FrozenChange[] => {
  const { name, digest } = about;
  const { framework } = frozen;
  const isOther = framework !== undefined && now.framework !== null && framework.sha256 !== now.framework.sha256;
  return [
    ...findFileChanges(frozen, now, about),
    ...(isOther ? [{ file: `${framework.id} ${framework.version}`, what: 'framework' as const }] : []),
    ...(digest(frozenText(frozen)) === frozen.dossier ? [] : [{ file: name, what: 'edited' as const }]),
  ];
};

/** Whether every change is an erasure, which the law requires. */
export const areErasures = (changes: readonly FrozenChange[]): boolean =>
  changes.every(({ what }) => what === 'erased');

/**
 * Changes since any auditor froze the dossier, each file once. A file that was erased according to one auditor and changed
 * according to another counts as changed: an auditor who began later must not hide a change from the first.
 */
export const findAllChanges = (
  files: AuditorFiles,
  now: FrozenState,
  about: Omit<ChangeContext, 'name'>,
): FrozenChange[] => {
  const found = new Map<string, FrozenChange>();
  for (const { auditor, audit } of files) {
    if (audit.frozen === undefined) continue;
    for (const change of findChanges(audit.frozen, now, { ...about, name: auditFileName(auditor) })) {
      if (change.what !== 'erased' || !found.has(change.file)) found.set(change.file, change);
    }
  }
  return [...found.values()];
};
