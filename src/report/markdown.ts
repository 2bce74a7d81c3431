import type { AuditResult } from '../assessment/audit-result.ts';
import { renderMarkdownPage } from '../page/render-markdown.ts';
import type { Audience, FileContext } from './renderer.ts';
import { auditPage } from './sections/audit/audit.ts';
import type { Audited } from './sections/audit/audit-criteria.ts';
import { pageFor } from './sections/index.ts';
import { translatePage } from './translation/translate-page.ts';

export const renderMarkdownFor = (
  result: AuditResult,
  audience: Audience,
  { parentsLanguage }: Pick<FileContext, 'parentsLanguage'> = {},
): string => {
  const page = pageFor(result, audience);
  return renderMarkdownPage(parentsLanguage === undefined ? page : translatePage(page, parentsLanguage));
};

export const renderMarkdown = (result: AuditResult): string => renderMarkdownFor(result, 'team');

export const renderAuditMarkdown = (result: Audited, audience: Audience): string =>
  renderMarkdownPage(auditPage(result, audience));
