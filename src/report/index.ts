import type { FileRenderer } from './renderer.ts';

export type ReportFormat = 'json' | 'md' | 'html' | 'docx' | 'ics';

/** The report of the self-assessment in every format; each renderer loads only when somebody asks for it. */
export const renderers: Record<ReportFormat, () => Promise<FileRenderer>> = {
  json: async () => (await import('./json.ts')).renderJson,
  md: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
  docx: async () => (await import('./word.ts')).renderWord,
  ics: async () => (await import('./icalendar.ts')).renderCalendar,
};

/** The report for one audience; boards and parents get it in these formats alone. */
export const audienceRenderers = {
  html: async () => (await import('./html.ts')).renderHtmlFor,
  md: async () => (await import('./markdown.ts')).renderMarkdownFor,
};

/** What the audit report can be asked for in. The JSON is that of the self-assessment: one result holds both. */
export type AuditFormat = 'md' | 'html' | 'docx' | 'json';

/** The audit report for one audience; the result has to hold an audit. */
export const auditRenderers = {
  html: async () => (await import('./html.ts')).renderAuditHtml,
  md: async () => (await import('./markdown.ts')).renderAuditMarkdown,
  docx: async () => (await import('./word.ts')).renderAuditWord,
};
