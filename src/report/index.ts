import type { Renderer } from './renderer.ts';

export type { RenderContext, Renderer, Style } from './renderer.ts';

export type ReportFormat = 'text' | 'json' | 'md' | 'html';

/** Every format and what renders it; each loads only when it is asked for. */
export const renderers: Record<ReportFormat, () => Promise<Renderer>> = {
  text: async () => (await import('./terminal.ts')).renderTerminal,
  json: async () => (await import('./json.ts')).renderJson,
  md: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html.ts')).renderHtml,
};

/** What the end of an interview shows, and what to do next. */
export const loadSummary = async (): Promise<{ renderSummary: Renderer; renderNextSteps: Renderer }> => {
  const { renderSummary, renderNextSteps } = await import('./terminal.ts');
  return { renderSummary, renderNextSteps };
};

/** What writes the workflow file of a CI platform. */
export const loadWorkflow = async () => (await import('./ci-workflow.ts')).renderWorkflow;
