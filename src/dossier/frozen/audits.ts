import type { SealChange } from '../../findings/frozen-change.ts';
import type { AuditFile, Frozen } from '../audit-file.ts';
import type { Dossier } from '../dossier.ts';
import { auditFileName } from '../dossier-part.ts';
import { type ChangeContext, findChanges } from './find-changes.ts';
import type { SealState } from './frozen-state.ts';

export type Files = { auditor: string; audit: AuditFile }[];

/** The files of all auditors, the first one's ('') in front. */
export const auditsOf = ({ audit, otherAudits }: Pick<Dossier, 'audit' | 'otherAudits'>, auditor = ''): Files => {
  const all = { ...otherAudits, ...(audit === null ? {} : { [auditor]: audit }) };
  return Object.entries(all)
    .map(([name, file]) => ({ auditor: name, audit: file }))
    .sort((one, other) => (one.auditor < other.auditor ? -1 : 1));
};

/** What each auditor froze, the first auditor in front. */
export const frozenIn = (files: Files): Frozen[] =>
  files.flatMap(({ audit }) => (audit.frozen === undefined ? [] : [audit.frozen]));

/**
 * What is different from what any auditor froze, each file once: nobody loses sight of a change because somebody else began later.
 * An erasure explains a file to one auditor, and not what else became of it to another.
 */
export const findAllChanges = (files: Files, now: SealState, about: Omit<ChangeContext, 'name'>): SealChange[] => {
  const found = new Map<string, SealChange>();
  for (const { auditor, audit } of files) {
    if (audit.frozen === undefined) continue;
    for (const change of findChanges(audit.frozen, now, { ...about, name: auditFileName(auditor) })) {
      if (change.what !== 'erased' || !found.has(change.file)) found.set(change.file, change);
    }
  }
  return [...found.values()];
};
