import { partOf } from '../dossier/dossier-part.ts';
import type { BagEntry, SourceFile } from './bag.ts';
import { LEFT_OUT_FILE } from './prepare-package.ts';
import type { ManifestLine } from './tag-files.ts';

/** Whether a package holds what is in a dossier now: its texts by their digests, and its evidence by size, which takes no reading. */

const DOSSIER = 'data/dossier/';

/** What packing may cover names and titles in. */
const COVERED: ReadonlySet<string | null> = new Set(['round', 'round-audit']);

type Packed = { entries: readonly BagEntry[]; lines: readonly ManifestLine[] };

const below = <Each extends { path: string }>(all: readonly Each[]): Map<string, Each> =>
  new Map(all.flatMap((each) => (each.path.startsWith(DOSSIER) ? [[each.path.slice(DOSSIER.length), each]] : [])));

/**
 * @param files what of the dossier belongs in a package
 * @param digestOf SHA-256 of a file, in hexadecimal
 */
export const matchesDossier = (
  { entries, lines }: Packed,
  files: readonly SourceFile[],
  digestOf: (file: SourceFile) => string,
): boolean => {
  const [sizes, digests] = [below(entries), below(lines)];
  // The register is covered too where something stays at school because it is confidential.
  const leavesOut = sizes.has(LEFT_OUT_FILE);
  const isSame = (file: SourceFile): boolean => {
    const part = partOf(file.path);
    const size = sizes.get(file.path)?.bytes;
    // Not all evidence goes along, and a package tells what stayed at school itself.
    if (part === 'left-out') return true;
    if (part === 'evidence') return size === undefined || size === file.bytes;
    if (COVERED.has(part) || (leavesOut && file.path === 'bewijs.yaml')) return true;
    return digests.get(file.path)?.digest === digestOf(file);
  };
  const here = new Set(files.map(({ path }) => path));
  return files.every(isSame) && [...sizes.keys()].every((path) => here.has(path) || path === LEFT_OUT_FILE);
};
