import type { JudgeInput } from '../assessment/judge-dossier.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import { presenceOfRegistered } from '../evidence/evidence-path.ts';

/**
 * The evidence as whoever unpacks a package will find it, so that the result in the package is the one that they work out themselves.
 * Nothing is read again: the facts are those of the files that were judged.
 * @param taken the paths that go in
 */
export const packedEvidence = (
  files: readonly FileFacts[],
  taken: ReadonlySet<string>,
): Pick<JudgeInput, 'evidenceFolder' | 'documentReader'> => {
  const here = files.filter(({ path }) => taken.has(path)).sort((one, other) => (one.path < other.path ? -1 : 1));
  const documents = new Map(here.map(({ path, document }) => [path, document]));
  return {
    evidenceFolder: {
      locationOf: (path) => path,
      gather: async (registered) => {
        const absent = [...new Set(registered)].filter((path) => !taken.has(path));
        return [
          ...here.map((facts) => ({ ...facts, document: null })),
          ...absent.map((path) => ({
            path,
            presence: presenceOfRegistered(path, here),
            bytes: null,
            sha256: null,
            document: null,
          })),
        ];
      },
    },
    documentReader: {
      read: async (asked) => asked.flatMap(({ location }) => documents.get(location) ?? []),
    },
  };
};
