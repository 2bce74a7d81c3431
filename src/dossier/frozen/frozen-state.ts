import { canonicalText } from '../../base/records.ts';
import { frameworkText } from '../../framework/known-versions.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Frozen } from '../audit-file-shape.ts';
import type { Dossier, RegisterFile } from '../dossier.ts';
import { isFrozen, isSigned, partOf } from '../dossier-part.ts';

/**
 * What an audit freezes, read from the dossier as it is now, and the text of it that is hashed. The same content always gives the
 * same text.
 */

/**
 * What freezing needs of a file below bewijs/: its path, whether it exists, and the SHA-256 of its bytes if they could be read.
 */
type EvidenceFile = { path: string; presence: { state: string }; sha256: string | null };

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** SHA-256 in hexadecimal by path in the dossier, with '/'. */
export type FrozenFiles = Record<string, string>;

/** The current state of everything that an audit freezes. */
export type FrozenState = {
  files: FrozenFiles;
  /** The framework by which the dossier is judged; null if nobody can know which one that is. */
  framework: NonNullable<Frozen['framework']> | null;
  /** SHA-256 of each register entry, so that the entries that remain after an erasure can still be compared. */
  entries: Record<string, string>;
};

/**
 * Replaces the hash of a file that nobody could read: the file still counts, and compares as equal while it stays unreadable.
 */
export const UNREAD = '0'.repeat(64);

const inOrder = (files: readonly (readonly [path: string, sha256: string])[]): FrozenFiles =>
  Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));

const isThere = ({ presence }: EvidenceFile): boolean =>
  presence.state === 'present' || presence.state === 'unreadable';

/** The paths that may be told: those in the register, except of confidential evidence and its copies. */
const namedPaths = ({ evidence = {} }: RegisterFile, files: readonly EvidenceFile[]): Set<string> => {
  const entries = Object.values(evidence).map(
    ({ file, confidential }) => [file.normalize('NFC'), confidential] as const,
  );
  const secret = new Set(entries.flatMap(([path, confidential]) => (confidential === true ? [path] : [])));
  const secretBytes = new Set(files.flatMap(({ path, sha256 }) => (secret.has(path) ? (sha256 ?? []) : [])));
  const copies = new Set(files.flatMap(({ path, sha256 }) => (secretBytes.has(sha256 ?? '') ? [path] : [])));
  return new Set(entries.map(([path]) => path).filter((path) => !secret.has(path) && !copies.has(path)));
};

/** Long enough that no two files of a dossier share it. */
const SHORT = 16;

/** What stands for the name of a file that is not told. */
export const coverName = (sha256: string | null): string => `?${(sha256 ?? UNREAD).slice(0, SHORT)}`;

/** The path of a frozen file without its name. @param taken paths already in use: files with the same bytes are numbered */
const namelessPath = (sha256: string, taken: ReadonlySet<string>): string => {
  const first = `bewijs/${coverName(sha256)}`;
  let path = first;
  for (let number = 2; taken.has(path); number += 1) path = `${first}-${number}`;
  return path;
};

/** The same files, those below bewijs/ without their names where `isNamed` says so. */
export const withoutNames = (
  files: Iterable<readonly [path: string, sha256: string]>,
  isNamed: (path: string) => boolean,
): FrozenFiles => {
  const taken = new Set<string>();
  return inOrder(
    [...files].map(([path, sha256]) => {
      const own = partOf(path) === 'evidence' && !isNamed(path) ? namelessPath(sha256, taken) : path;
      taken.add(own);
      return [own, sha256] as const;
    }),
  );
};

/** Every file that is judged now, sorted by path; one that is not in the register, or is confidential, without its name. */
export const listFrozen = (
  { digests, register }: Pick<Dossier, 'digests' | 'register'>,
  files: readonly EvidenceFile[],
): FrozenFiles => {
  const own = Object.entries(digests).filter(([file]) => isFrozen(file));
  const evidence = files.filter(isThere).map(({ path, sha256 }) => [`bewijs/${path}`, sha256 ?? UNREAD] as const);
  const named = namedPaths(register, files);
  return withoutNames([...own, ...evidence], (path) => named.has(path.slice('bewijs/'.length)));
};

/** Every file that a sign-off covers: the frozen files, and what auditors and school wrote about them. */
export const listSigned = ({ digests }: Pick<Dossier, 'digests'>, frozen: FrozenFiles): FrozenFiles => {
  const own = Object.entries(digests).filter(([file]) => isSigned(file) && !isFrozen(file));
  return inOrder([...Object.entries(frozen), ...own]);
};

/** The files whose path passes `which`, sorted by path. */
export const pickFiles = (digests: Iterable<[path: string, sha256: string]>, which: (path: string) => boolean) =>
  inOrder([...digests].filter(([path]) => which(path)));

/** SHA-256 of each register entry by its id; the layout of the YAML does not matter. */
export const hashEntries = (
  { evidence = {} }: Pick<RegisterFile, 'evidence'>,
  digest: Digest,
): FrozenState['entries'] =>
  Object.fromEntries(Object.entries(evidence).map(([id, entry]) => [id, digest(canonicalText(entry))]));

/** @param files facts of every file in bewijs/, including unregistered ones */
export const readFrozenState = (
  dossier: Pick<Dossier, 'digests' | 'register'>,
  files: readonly EvidenceFile[],
  mark: QualityMark,
  digest: Digest,
): FrozenState => ({
  files: listFrozen(dossier, files),
  framework: { id: mark.id, version: mark.version, sha256: digest(frameworkText(mark)) },
  entries: hashEntries(dossier.register, digest),
});

/** One line per file in the format of `sha256sum`, so that anybody can check the hash without this tool. */
export const frozenFilesText = (files: FrozenFiles): string =>
  Object.entries(files)
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');

/** The frozen part without its own hash: the files in the format of `sha256sum`, then the rest on one line. */
export const frozenText = ({ files, dossier: _own, ...rest }: Omit<Frozen, 'dossier'> & { dossier?: string }): string =>
  `${frozenFilesText(files)}${canonicalText(rest)}\n`;
