import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import type { Dress } from '../terminal/style.ts';

export type CheckContext = Omit<Dress, 'folder'> & {
  /** Whether the user asked for all dossiers in a folder. Even one dossier is then shown as a list, so that the shape stays the same when a second one is added. */
  several?: boolean;
};

/** What a check says about one dossier, or about several at once. */
export type CheckRenderer = (dossiers: readonly CheckedDossier[], context: CheckContext) => string;

/** The one dossier that the user asked for; null if the output is a list. */
export const onlyOf = (dossiers: readonly CheckedDossier[], several = false): CheckedDossier | null => {
  const [only] = dossiers;
  return several || dossiers.length !== 1 || only === undefined ? null : only;
};

/** The path of a dossier's file from the root of the repository. */
export const pathFromRoot = (root: string, file: string): string => (root === '' ? file : `${root}/${file}`);
