import { text as css, sha256 as cssSha256 } from '../../../templates/report.css';
import { render as renderHtml } from '../../../templates/report-audit.html.hbs';
import { render as renderMd } from '../../../templates/report-audit.md.hbs';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { Audience } from '../renderer.ts';
import { buildAuditView } from './audit-view.ts';
import type { Audited } from './audited.ts';

/** The audit report as one HTML file without script, with its own style alone (CSP). */
export const renderAuditHtml = (result: Audited, audience: Audience): string =>
  renderHtml({ ...mapTexts(buildAuditView(result, audience), stripControls), css, cssSha256 });

/** The audit report as Markdown (CommonMark with GFM tables); every word is escaped. */
export const renderAuditMarkdown = (result: Audited, audience: Audience): string =>
  `${renderMd(mapTexts(buildAuditView(result, audience), escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
