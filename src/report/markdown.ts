import { render } from '../../templates/report.md.hbs';
import type { AuditResult } from '../assessment/audit-result.ts';
import { mapTexts, toOneLine } from '../base/plain-text.ts';
import { buildReportView } from './report-view.ts';

/** Characters that mean something anywhere in CommonMark or GFM text, or start raw HTML, a mail address or mathematics. */
const PUNCTUATION = /[\\`*_{}[\]<>#|~&!@^$+=]/g;

/**
 * GFM turns addresses in plain text into links, also where their punctuation is escaped. A word joiner (U+2060, invisible
 * and without width) between their parts keeps them what they are: text that somebody typed.
 */
const unlink = (text: string): string =>
  text
    .replace(/:(?=\/\/)/g, ':\u2060')
    .replace(/(www|mailto|xmpp)(?=[.:])/gi, '$1\u2060')
    .replace(/@/g, '\u2060@');

/**
 * Text from outside as Markdown that shows exactly that text: one line, punctuation escaped (CommonMark 2.4), no list
 * marker at the start, no links.
 */
export const escapeMarkdown = (text: string): string =>
  unlink(toOneLine(text))
    .replace(PUNCTUATION, '\\$&')
    .replace(/^-/, '\\-')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** The report as Markdown (CommonMark with GFM tables). Every word in it is escaped: the template holds the markup. */
export const renderMarkdown = (result: AuditResult): string =>
  `${render(mapTexts(buildReportView(result), escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
