import type { QuestionRenderer } from '../answers/lists/question-renderer.ts';
import type { QuestionFormat } from '../answers/usage.ts';
import type { CheckFormat } from '../assessment/usage.ts';
import type { CheckRenderer } from '../ci/check-renderer.ts';
import type { FileRenderer, Renderer } from './renderer.ts';

export type { CheckedDossier, CheckRenderer } from '../ci/check-renderer.ts';
export type { OwnPage } from './own/own-page.ts';
export type { Audience, FileContent, FileContext, RenderContext, Renderer } from './renderer.ts';

export type ReportFormat = 'json' | 'md' | 'html' | 'docx' | 'ics';

/** Every format and what renders it; each loads only when it is asked for. */
export const renderers: Record<ReportFormat, () => Promise<FileRenderer>> = {
  json: async () => (await import('./json.ts')).renderJson,
  md: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
  docx: async () => (await import('./word.ts')).renderWord,
  ics: async () => (await import('./icalendar.ts')).renderCalendar,
};

/** The report for an audience; boards and parents get it in these formats alone. */
export const audienceRenderers = {
  html: async () => (await import('./html.ts')).renderHtmlFor,
  md: async () => (await import('./markdown.ts')).renderMarkdownFor,
};

/** The audit report: each format, and who it is for. */
export type AuditFormat = 'md' | 'html' | 'docx' | 'json';

/** Every format of the audit report; the result has to hold an audit. */
export const auditRenderers = {
  html: async () => (await import('./html.ts')).renderAuditHtml,
  md: async () => (await import('./markdown.ts')).renderAuditMarkdown,
  docx: async () => (await import('./word.ts')).renderAuditWord,
};

/** Every form in which the questions leave the tool; each loads only when it is asked for. */
export const questionRenderers: Record<QuestionFormat, () => Promise<QuestionRenderer>> = {
  html: async () => (await import('../answers/lists/form.ts')).renderForm,
  xlsx: async () => (await import('../answers/lists/spreadsheet.ts')).renderSpreadsheet,
  csv: async () => (await import('../answers/lists/csv.ts')).renderCsv,
  md: async () => (await import('../answers/lists/markdown.ts')).renderQuestionsMarkdown,
};

/** Every form in which a check can say what it found, and to whom; each loads only when it is asked for. */
export const checkRenderers: Record<CheckFormat, () => Promise<CheckRenderer>> = {
  text: async () => (await import('../ci/check-text.ts')).renderCheckText,
  json: async () => (await import('../ci/check-json.ts')).renderCheckJson,
  junit: async () => (await import('../ci/junit.ts')).renderJunit,
  sarif: async () => (await import('../ci/sarif.ts')).renderSarif,
  github: async () => (await import('../ci/github.ts')).renderGithub,
  gitlab: async () => (await import('../ci/gitlab.ts')).renderGitlab,
  markdown: async () => (await import('../ci/job-summary.ts')).renderJobSummary,
};

/** What makes the logo, colours and introduction of a school ready for the HTML report. */
export const loadOwnPage = async () => await import('./own/own-page.ts');

/** What the end of an interview shows, and what to do next. */
export const loadSummary = async (): Promise<{ renderSummary: Renderer; renderNextSteps: Renderer }> => {
  const { renderSummary, renderNextSteps } = await import('../wording/screen/terminal.ts');
  return { renderSummary, renderNextSteps };
};

/** What writes the workflow file of a CI platform. */
export const loadWorkflow = async () => (await import('../ci/ci-workflow.ts')).renderWorkflow;
