import type { AuditResult } from '../assessment/audit-result.ts';
import { jsonText } from '../base/json-text.ts';
import { describeFinding } from '../findings/describe-finding.ts';

/** The result, with the Dutch words of every finding next to its code. */
export const resultAsJson = (result: AuditResult): object => {
  const findings = result.findings.map((finding) => {
    const { message, advice } = describeFinding(finding);
    return { ...finding, message, advice };
  });
  return { ...result, findings };
};

export const renderJson = (result: AuditResult): string => `${jsonText(resultAsJson(result))}\n`;
