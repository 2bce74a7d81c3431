import type { KeptFile, LastChange } from './last-change.ts';

/** How the files of a dossier are now. */
type Now = {
  /** The hash of a file; null where there is none. */
  hashOf: (path: string) => string | null;
  /** A link on the way may lead out of the dossier. */
  isWithinDossier: (path: string) => boolean;
  /** Whether a copy is there and holds what it was. */
  isWhole: (kept: KeptFile) => boolean;
};

/**
 * The files that somebody changed after the command did, such as by hand, or whose copy is gone: because of one of them nothing is taken
 * back. A file that is as it was before stands in no way, for taking back may have stopped halfway.
 */
export const changedSince = ({ files }: LastChange, { hashOf, isWithinDossier, isWhole }: Now): string[] =>
  files
    .filter(({ path, before, after }) => {
      const now = hashOf(path);
      const isOurs = now === (after?.sha256 ?? null) || now === (before?.sha256 ?? null);
      return !isOurs || !isWithinDossier(path) || !isWhole(before);
    })
    .map(({ path }) => path);
