import type { AuditFile } from '../../../src/dossier/audit-file-shape.ts';
import { anAudit, auditedResult } from './audits.ts';

/** What stands in the way of a final report of this audit. */

export type Verdicts = NonNullable<AuditFile['verdicts']>;

export const goodVerdicts: Verdicts = anAudit().verdicts ?? {};

export const allMetVerdicts: Verdicts = {
  ...goodVerdicts,
  C2: { verdict: 'met', sources: ['G2', 'O1'] },
};

export const problemsWith = async (audit: Partial<AuditFile>, others: Record<string, Partial<AuditFile>> = {}) =>
  (await auditedResult({ audit: anAudit(audit), others })).audit.problems;

export const verdictsOf = (C1: Verdicts[string]): Partial<AuditFile> => ({ verdicts: { ...goodVerdicts, C1 } });
