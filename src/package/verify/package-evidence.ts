import type { JudgeInput } from '../../assessment/judge-dossier.ts';
import type { FileFacts } from '../../evidence/evidence.ts';
import { presenceOfRegistered } from '../../evidence/evidence-path.ts';
import type { BagEntry } from '../bag.ts';

const EVIDENCE = 'data/dossier/bewijs/';

const byPath = (one: FileFacts, other: FileFacts): number => (one.path < other.path ? -1 : 1);

/**
 * The evidence in a package, with the digests that verifying worked out.
 * @param sha256 by path in the package
 */
export const evidenceInPackage = (
  entries: readonly BagEntry[],
  sha256: ReadonlyMap<string, string>,
): JudgeInput['evidenceFolder'] => ({
  locationOf: (path) => path,
  gather: async (registered, { maxBytes }) => {
    const here = entries.flatMap(({ path, bytes }): FileFacts[] => {
      if (!path.startsWith(EVIDENCE)) return [];
      const digest = bytes > maxBytes ? null : (sha256.get(path) ?? null);
      const name = path.slice(EVIDENCE.length).normalize('NFC');
      return [{ path: name, presence: { state: 'present' }, bytes, sha256: digest, document: null }];
    });
    const known = new Set(here.map(({ path }) => path));
    const absent = [...new Set(registered)].filter((path) => !known.has(path));
    return [
      ...here.sort(byPath),
      ...absent.map((path) => ({
        path,
        presence: presenceOfRegistered(path, here),
        bytes: null,
        sha256: null,
        document: null,
      })),
    ];
  },
});
