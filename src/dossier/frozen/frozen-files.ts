import { asLookup } from '../../base/records.ts';
import type { FileFacts } from '../../evidence/evidence.ts';
import type { SealChange } from '../../findings/frozen-change.ts';
import type { Frozen } from '../audit-file.ts';
import type { Dossier } from '../dossier.ts';
import { isSealed, isSigned } from '../dossier-part.ts';

/** What is judged, frozen: every file that counts with the SHA-256 of its bytes, and what became of it since. */

/** SHA-256 in hexadecimal by path in the dossier, with '/'. */
export type SealedFiles = Record<string, string>;

/** What stands in for the hash of a file that nobody could read: it counts, and is known again while it stays so. */
const UNREAD = '0'.repeat(64);

const inOrder = (files: readonly (readonly [path: string, sha256: string])[]): SealedFiles =>
  Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));

/** Everything that is judged now, in the order of the paths. */
export const listSealed = ({ digests }: Pick<Dossier, 'digests'>, files: readonly FileFacts[]): SealedFiles => {
  const own = Object.entries(digests).filter(([file]) => isSealed(file));
  const evidence = files
    .filter(({ presence }) => presence.state === 'present' || presence.state === 'unreadable')
    .map(({ path, sha256 }) => [`bewijs/${path}`, sha256 ?? UNREAD] as const);
  return inOrder([...own, ...evidence]);
};

/** The same with what auditors and school wrote about it: what a sign-off is about. */
export const listSigned = ({ digests }: Pick<Dossier, 'digests'>, sealed: SealedFiles): SealedFiles => {
  const own = Object.entries(digests).filter(([file]) => isSigned(file) && !isSealed(file));
  return inOrder([...Object.entries(sealed), ...own]);
};

/** Of all files of a dossier by their digests, those that are sealed or signed for. */
export const pickFiles = (digests: Iterable<[path: string, sha256: string]>, which: (path: string) => boolean) =>
  inOrder([...digests].filter(([path]) => which(path)));

/** The list as the text over which one hash is the name of the whole: a line per file, as `sha256sum` writes them. */
export const sealText = (files: SealedFiles): string =>
  Object.entries(files)
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');

/**
 * What is different from what was frozen, by path. A file that had to be erased, and of which the register says so under the same
 * hash, is told apart from one that is gone.
 */
export const findSealChanges = (
  { files }: Pick<Frozen, 'files'>,
  now: SealedFiles,
  erased: readonly { sha256: string }[] = [],
): SealChange[] => {
  const [before, after] = [asLookup(files), asLookup(now)];
  const gone = new Set(erased.map(({ sha256 }) => sha256));
  const paths = [...new Set([...Object.keys(files), ...Object.keys(now)])].sort();
  return paths.flatMap((file): SealChange[] => {
    const [was, is] = [before[file], after[file]];
    if (was === is) return [];
    if (was === undefined) return [{ file, what: 'added' }];
    if (is === undefined) return [{ file, what: gone.has(was) ? 'erased' : 'missing' }];
    return [{ file, what: 'changed' }];
  });
};
