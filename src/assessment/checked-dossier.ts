import type { AuditResult } from './audit-result.ts';
import type { Trouble } from './trouble.ts';

/** Where a dossier lies for programs that show findings beside files. */
export type PlaceOfDossier = {
  /** Its path with '/', from where paths start; empty when it starts there itself. Locations of findings begin with it. */
  root: string;
  /** Where paths start: the root of the repository; else the folder of the build server or of the user; else the dossier. */
  start: 'repository' | 'folder' | 'dossier';
};

/** A dossier that was checked, or the lines that say why it could not be. */
export type CheckedDossier = {
  /** As the user named it. */
  folder: string;
} & PlaceOfDossier &
  ({ result: AuditResult } | Trouble);

export type JudgedDossier = Extract<CheckedDossier, { result: AuditResult }>;

export const isJudged = (dossier: CheckedDossier): dossier is JudgedDossier => 'result' in dossier;
