import type { AuditFile, Frozen } from '../audit-file-shape.ts';
import type { Dossier } from '../dossier.ts';

/** Each auditor's name with the auditor's file; '' is the first auditor. */
export type AuditorFiles = { auditor: string; audit: AuditFile }[];

/** The files of all auditors, with the first auditor's first. */
export const auditsOf = (
  { audit, otherAudits }: Pick<Dossier, 'audit' | 'otherAudits'>,
  auditor = '',
): AuditorFiles => {
  const all = { ...otherAudits, ...(audit === null ? {} : { [auditor]: audit }) };
  return Object.entries(all)
    .map(([name, file]) => ({ auditor: name, audit: file }))
    .sort((one, other) => (one.auditor < other.auditor ? -1 : 1));
};

/** What each auditor froze, in the same order. */
export const frozenIn = (files: AuditorFiles): Frozen[] =>
  files.flatMap(({ audit }) => (audit.frozen === undefined ? [] : [audit.frozen]));
