import { auditFileName } from './audit-file-name.ts';
import { copyFileName } from './copy-file-name.ts';
import type { DossierFileName } from './dossier.ts';

/** Whose files: the team's answers or the copy of one person (`as`: a role, or a role with the id of the copy), and which auditor's. */
export type Whose = { as: string | null; auditor: string };

/** The name on disk of a file of the dossier. */
export const namesFor =
  ({ as, auditor }: Whose): ((file: DossierFileName) => string) =>
  (file) => {
    if (file === 'audit.yaml') return auditFileName(auditor);
    return file === 'antwoorden.yaml' && as !== null ? copyFileName(as) : file;
  };

/** The lock of a person's copy or another auditor's file is a separate one, so that it does not lock the team out. */
export const lockName = ({ as, auditor }: Whose): string => {
  const own = as ?? (auditor === '' ? '' : `audit-${auditor}`);
  return own === '' ? 'lock' : `lock-${own}`;
};
