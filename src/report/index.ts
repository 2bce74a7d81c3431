import type { FileRenderer } from './renderer.ts';

export type ReportFormat = 'json' | 'md' | 'html' | 'docx' | 'ics';

/** The self-assessment report in every format; each renderer loads only when somebody asks for it. */
export const renderers: Record<ReportFormat, () => Promise<FileRenderer>> = {
  json: async () => (await import('./json.ts')).renderJson,
  md: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
  docx: async () => (await import('./word.ts')).renderWord,
  ics: async () => (await import('./icalendar.ts')).renderCalendar,
};

/** The self-assessment report for one audience; boards and parents get these formats only. */
export const audienceRenderers = {
  html: async () => (await import('./html.ts')).renderHtmlFor,
  md: async () => (await import('./markdown.ts')).renderMarkdownFor,
};

/** The poster for parents. */
export const posterRenderer = async () => (await import('./html.ts')).renderPoster;

/** The formats of the audit report. Its JSON is the same as for the self-assessment, because one result holds both. */
export type AuditFormat = 'md' | 'html' | 'docx' | 'json';

/** The audit report for one audience; the result must hold an audit. */
export const auditRenderers = {
  html: async () => (await import('./html.ts')).renderAuditHtml,
  md: async () => (await import('./markdown.ts')).renderAuditMarkdown,
  docx: async () => (await import('./word.ts')).renderAuditWord,
};
