import { css, cssSha256 } from '../../templates/report.css';
import { render } from '../../templates/report.html.hbs';
import type { AuditResult } from '../domain/audit-result.ts';
import { mapTexts, stripControls } from '../domain/plain-text.ts';
import { buildReportView } from './report-view.ts';

/**
 * The report as one HTML file: no script, nothing from outside, and a policy (CSP) that says so. Handlebars escapes every text;
 * control characters go, as they are no characters in HTML (WHATWG HTML, parse errors).
 */
export const renderHtml = (result: AuditResult): string =>
  render({ ...mapTexts(buildReportView(result), stripControls), css, cssSha256 });
