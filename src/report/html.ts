import type { AuditResult } from '../assessment/audit-result.ts';
import type { Page } from '../page/blocks.ts';
import { renderHtmlPage } from '../page/render-html.ts';
import type { OwnPage } from './own/own-page.ts';
import type { Audience, FileContext } from './renderer.ts';
import { auditPage } from './sections/audit/audit.ts';
import type { Audited } from './sections/audit/audit-criteria.ts';
import { pageFor } from './sections/index.ts';
import { posterPage } from './sections/poster.ts';
import type { ParentsLanguage } from './translation/parents-language.ts';
import { translatePage } from './translation/translate-page.ts';
import { logoOf } from './words/templates.ts';

/** The school's logo with alt text; null without a logo. */
const shownLogo = ({ logo }: OwnPage, school: string): { src: string; alt: string } | null =>
  logo === null ? null : { src: logo.src, alt: logo.alt ?? logoOf(school) };

const inLanguage = (page: Page, own: ParentsLanguage | undefined): Page =>
  own === undefined ? page : translatePage(page, own);

/**
 * Renders the report as one HTML file, with the school's logo and colours and, for the team only, its introduction
 * (docs/templates.md).
 */
export const renderHtmlFor = (
  result: AuditResult,
  audience: Audience,
  { page, parentsLanguage }: Pick<FileContext, 'page' | 'parentsLanguage'> = {},
): string => {
  const report = inLanguage(pageFor(result, audience), parentsLanguage);
  if (page === undefined) return renderHtmlPage(report);
  const { own, introduction } = page;
  return renderHtmlPage(report, {
    own,
    logo: shownLogo(page, report.name),
    introduction: audience === 'team' ? introduction : null,
  });
};

/** The poster for parents, on one sheet of A4, with the school's logo and colours. */
export const renderPoster = (
  result: AuditResult,
  { page, parentsLanguage }: Pick<FileContext, 'page' | 'parentsLanguage'> = {},
): string => {
  const poster = inLanguage(posterPage(result), parentsLanguage);
  return page === undefined
    ? renderHtmlPage(poster)
    : renderHtmlPage(poster, { own: page.own, logo: shownLogo(page, poster.name) });
};

export const renderHtml = (result: AuditResult, context: Pick<FileContext, 'page'> = {}): string =>
  renderHtmlFor(result, 'team', context);

export const renderAuditHtml = (result: Audited, audience: Audience): string =>
  renderHtmlPage(auditPage(result, audience));
