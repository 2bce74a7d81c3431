import type { AuditResult } from '../assessment/audit-result.ts';
import { renderMarkdownPage } from '../page/render-markdown.ts';
import type { Audience } from './renderer.ts';
import { auditPage } from './sections/audit.ts';
import type { Audited } from './sections/audit-criteria.ts';
import { pageFor } from './sections/index.ts';

export const renderMarkdownFor = (result: AuditResult, audience: Audience): string =>
  renderMarkdownPage(pageFor(result, audience));

export const renderMarkdown = (result: AuditResult): string => renderMarkdownFor(result, 'team');

export const renderAuditMarkdown = (result: Audited, audience: Audience): string =>
  renderMarkdownPage(auditPage(result, audience));
