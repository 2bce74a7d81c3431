import { asLookup } from '../../base/records.ts';
import type { SealChange } from '../../findings/frozen-change.ts';
import type { Frozen } from '../audit-file.ts';
import type { Erased } from '../dossier.ts';
import { findSealChanges } from './frozen-files.ts';
import type { SealState } from './frozen-state.ts';
import { type Digest, frozenText } from './frozen-text.ts';

/** What became of everything that was frozen: the files, the framework, and what is frozen itself. */

const REGISTER = 'bewijs.yaml';

type Frozenness = Pick<Frozen, 'files' | 'entries' | 'earlier'>;

/** The SHA-256 of every file that was ever frozen for this audit. */
export const everFrozen = ({ files, earlier = [] }: Frozenness): Set<string> =>
  new Set([files, ...earlier.map(({ hashes = {} }) => hashes)].flatMap((hashes) => Object.values(hashes)));

/** Whether the register lost what was erased or is covered, and is the same in all else. */
const isRegisterExplained = (
  frozen: Frozenness,
  { entries }: Pick<SealState, 'entries'>,
  { erased, covered = [] }: Pick<ChangeContext, 'erased' | 'covered'>,
) => {
  // Which entries changed is not known then; that a package covers some of them is.
  if (frozen.entries === undefined && covered.length > 0) return true;
  const [before, after] = [asLookup(frozen.entries ?? {}), asLookup(entries)];
  const known = everFrozen(frozen);
  const gone = new Set(erased.filter(({ sha256 }) => known.has(sha256)).map(({ id }) => id));
  const isExplained = (id: string) =>
    before[id] === after[id] || covered.includes(id) || (after[id] === undefined && gone.has(id));
  return gone.size + covered.length > 0 && [...Object.keys(before), ...Object.keys(after)].every(isExplained);
};

export type ChangeContext = {
  /** The name of the auditor's file. */
  name: string;
  erased: readonly Erased[];
  digest: Digest;
  /** Ids of entries that stayed at school: a package has them without title and quotes. */
  covered?: readonly string[];
};

/** What became of the files and the register, in the order of the paths. */
export const findFileChanges = (
  frozen: Frozenness,
  now: Pick<SealState, 'files' | 'entries'>,
  about: Pick<ChangeContext, 'erased' | 'covered'>,
): SealChange[] => {
  const explained = isRegisterExplained(frozen, now, about);
  return findSealChanges(frozen, now.files, about.erased).filter(
    ({ file, what }) => !(explained && file === REGISTER && what === 'changed'),
  );
};

/** In the order of the paths; then the framework, and the frozen part when somebody wrote in it. */
export const findChanges = (frozen: Frozen, now: SealState, about: ChangeContext): SealChange[] => {
  const { name, digest } = about;
  const { framework } = frozen;
  const isOther = framework !== undefined && now.framework !== null && framework.sha256 !== now.framework.sha256;
  return [
    ...findFileChanges(frozen, now, about),
    ...(isOther ? [{ file: `${framework.id} ${framework.version}`, what: 'framework' as const }] : []),
    ...(digest(frozenText(frozen)) === frozen.dossier ? [] : [{ file: name, what: 'edited' as const }]),
  ];
};

/** Whether nothing changed but what had to be erased. */
export const areErasures = (changes: readonly SealChange[]): boolean => changes.every(({ what }) => what === 'erased');
