import type { AuditResult } from './audit-result.ts';

/** A dossier that was checked, or the lines that say why it could not be. */
export type CheckedDossier = {
  /** As the user named it. */
  folder: string;
  /** Its place from the root of the repository, with '/'; empty for the root itself. Locations of findings start there. */
  root: string;
} & ({ result: AuditResult } | { trouble: string[] });

export type JudgedDossier = Extract<CheckedDossier, { result: AuditResult }>;

export const isJudged = (dossier: CheckedDossier): dossier is JudgedDossier => 'result' in dossier;
