import { render } from '../../templates/report.md.hbs';
import type { AuditResult } from '../domain/audit-result.ts';
import { toOneLine } from '../domain/plain-text.ts';
import { buildReportView } from './report-view.ts';

/** Characters that mean something anywhere in CommonMark or GFM text, or start raw HTML, a mail address or mathematics. */
const PUNCTUATION = /[\\`*_{}[\]<>#|~&!@^$+=]/g;

/**
 * Text from outside as Markdown that shows exactly that text: one line, punctuation escaped (CommonMark 2.4), no
 * list marker at the start, and no address that GFM would turn into a link by itself.
 */
export const escapeMarkdown = (text: string): string =>
  toOneLine(text)
    .replace(PUNCTUATION, '\\$&')
    .replace(/^-/, '\\-')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=\b(?:www|xmpp|mailto)\b)([.:])/gi, '\\$1');

const escapeAll = (value: unknown): unknown => {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escapeAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeAll(inner)]));
};

/** The report as Markdown (CommonMark with GFM tables). Every word in it is escaped: the template holds the markup. */
export const renderMarkdown = (result: AuditResult): string =>
  `${render(escapeAll(buildReportView(result)) as object)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
