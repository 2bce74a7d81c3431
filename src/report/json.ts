import type { AuditResult } from '../domain/audit-result.ts';
import { describeFinding } from '../messages/nl-findings.ts';

/** The result as JSON, with the Dutch words of every finding beside its code. */
export const renderJson = (result: AuditResult): string => {
  const findings = result.findings.map((finding) => {
    const { message, advice } = describeFinding(finding);
    return { ...finding, message, advice };
  });
  return `${JSON.stringify({ ...result, findings }, null, 2)}\n`;
};
