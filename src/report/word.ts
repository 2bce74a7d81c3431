import type { AuditResult } from '../assessment/audit-result.ts';
import { renderWordPage } from '../page/word/render-word.ts';
import { auditPage } from './sections/audit/audit.ts';
import type { Audited } from './sections/audit/audit-criteria.ts';
import { teamPage } from './sections/team.ts';

export const renderWord = async (result: AuditResult): Promise<Uint8Array> => await renderWordPage(teamPage(result));

export const renderAuditWord = async (result: Audited): Promise<Uint8Array> =>
  await renderWordPage(auditPage(result, 'team'));
