import type { AuditResult } from '../assessment/audit-result.ts';
import { renderHtmlPage } from '../page/render-html.ts';
import type { OwnPage } from './own/own-page.ts';
import type { Audience, FileContext } from './renderer.ts';
import { auditPage } from './sections/audit.ts';
import type { Audited } from './sections/audit-criteria.ts';
import { pageFor } from './sections/index.ts';
import { logoOf } from './words/templates.ts';

/** The school's logo with alt text; null without a logo. */
const shownLogo = ({ logo }: OwnPage, school: string): { src: string; alt: string } | null =>
  logo === null ? null : { src: logo.src, alt: logo.alt ?? logoOf(school) };

/**
 * Renders the report as one HTML file, with the school's logo and colours and, for the team only, its introduction
 * (docs/templates.md).
 */
export const renderHtmlFor = (
  result: AuditResult,
  audience: Audience,
  { page }: Pick<FileContext, 'page'> = {},
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

export const renderHtml = (result: AuditResult, context: Pick<FileContext, 'page'> = {}): string =>
  renderHtmlFor(result, 'team', context);

export const renderAuditHtml = (result: Audited, audience: Audience): string =>
  renderHtmlPage(auditPage(result, audience));
