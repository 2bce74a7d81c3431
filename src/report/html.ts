import { text as css, sha256 as cssSha256 } from '../../templates/report.css';
import { render } from '../../templates/report.html.hbs';
import { text as script, sha256 as scriptSha256 } from '../../templates/report.js';
import type { AuditResult } from '../assessment/audit-result.ts';
import { mapTexts, stripControls } from '../base/plain-text.ts';
import { shownLogo } from './own/shown-logo.ts';
import type { RenderContext } from './renderer.ts';
import { buildReportView } from './report-view.ts';

/**
 * The report as one HTML file: nothing from outside, its own style and one small script, and a policy (CSP) that allows those two
 * by their digest and nothing else. Handlebars escapes every text; control characters go, as they are no characters in HTML
 * (WHATWG HTML, parse errors). A school brings its colours, logo and introduction (docs/templates.md).
 */
export const renderHtml = (result: AuditResult, { page }: Pick<RenderContext, 'page'> = {}): string => {
  const view = mapTexts(buildReportView(result), stripControls);
  const built = { ...view, css, cssSha256, script, scriptSha256 };
  if (page === undefined) return render(built);
  const { own, introduction } = page;
  return render({ ...built, own, introduction, logo: shownLogo(page, view.school.name) });
};
