import type { AuditResult } from '../../assessment/audit-result.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { evidenceTitle, lookedWords } from '../../wording/evidence.ts';

/** Evidence that counts because somebody looked where the tool could not, with who that was; by whatever name a report may use. */
const lookedAt = ({ evidence, qualityMark }: AuditResult, nameOf: (item: JudgedEvidence) => string): string[] =>
  evidence.flatMap((item) => {
    const looked = lookedWords(item, qualityMark.roles);
    return looked === null ? [] : [`${nameOf(item)}: ${looked}`];
  });

export const lookedByTitle = (result: AuditResult): string[] =>
  lookedAt(result, (item) => evidenceTitle({ ...item, title: item.title ?? item.file }));

/** By kind of document, for whoever may not know titles. */
export const lookedByKind = (result: AuditResult): string[] => lookedAt(result, ({ documentTitle }) => documentTitle);
