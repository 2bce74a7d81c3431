import { css, cssSha256 } from '../../templates/report.css';
import { render } from '../../templates/report.html.hbs';
import type { AuditResult } from '../domain/audit-result.ts';
import { stripControls } from '../domain/plain-text.ts';
import { buildReportView } from './report-view.ts';

/** Control characters are no characters in HTML (WHATWG HTML, parse errors); Handlebars escapes the rest. */
const cleanAll = (value: unknown): unknown => {
  if (typeof value === 'string') return stripControls(value);
  if (Array.isArray(value)) return value.map(cleanAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanAll(inner)]));
};

/** The report as one HTML file: no script, nothing from outside, and a policy (CSP) that says so. */
export const renderHtml = (result: AuditResult): string =>
  render({ ...(cleanAll(buildReportView(result)) as object), css, cssSha256 });
