import type { AuditResult } from '../assessment/audit-result.ts';
import type { RenderContext } from '../report/renderer.ts';

/** A dossier that was checked, or the lines that say why it could not be. */
export type CheckedDossier = {
  /** As the user named it. */
  folder: string;
  /** Its place from the root of the repository, with '/'; empty for the root itself. Locations of findings start there. */
  root: string;
} & ({ result: AuditResult } | { trouble: string[] });

export type CheckContext = Omit<RenderContext, 'folder'> & {
  /** Whether somebody asked for all dossiers in a folder: one is told as several then, so that the shape stays when a second comes. */
  several?: boolean;
};

/** What a check says about one dossier, or about several at once. */
export type CheckRenderer = (dossiers: readonly CheckedDossier[], context: CheckContext) => string;

/** The one dossier that somebody asked for; null when it is told as several. */
export const onlyOf = (dossiers: readonly CheckedDossier[], several = false): CheckedDossier | null => {
  const [only] = dossiers;
  return several || dossiers.length !== 1 || only === undefined ? null : only;
};

/** The path of a file of a dossier from the root of the repository. */
export const pathFromRoot = (root: string, file: string): string => (root === '' ? file : `${root}/${file}`);
