import type { AuditResult } from '../assessment/audit-result.ts';
import { renderHtmlPage } from '../page/render-html.ts';
import { shownLogo } from './own/shown-logo.ts';
import type { Audience, RenderContext } from './renderer.ts';
import { type Audited, auditPage } from './sections/audit.ts';
import { pageFor } from './sections/page-for.ts';

/**
 * The report as one HTML file. A school brings its logo and colours, and for the page of the team an introduction
 * (docs/templates.md).
 */
export const renderHtmlFor = (
  result: AuditResult,
  audience: Audience,
  { page }: Pick<RenderContext, 'page'> = {},
): string => {
  const report = pageFor(result, audience);
  if (page === undefined) return renderHtmlPage(report);
  const { own, introduction } = page;
  return renderHtmlPage(report, {
    own,
    logo: shownLogo(page, report.name),
    introduction: audience === 'team' ? introduction : null,
  });
};

export const renderHtml = (result: AuditResult, context: Pick<RenderContext, 'page'> = {}): string =>
  renderHtmlFor(result, 'team', context);

export const renderAuditHtml = (result: Audited, audience: Audience): string =>
  renderHtmlPage(auditPage(result, audience));
