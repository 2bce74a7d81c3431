import type { AuditResult } from '../domain/audit-result.ts';
import { type FileContent, type RenderContext, type ReportFormat, renderers } from '../report/index.ts';
import type { Output } from './ports.ts';

/** Where each format goes inside the dossier. */
export const REPORT_FILES: Record<ReportFormat, string> = {
  md: 'rapport/rapport.md',
  html: 'rapport/rapport.html',
  json: 'rapport/audit.json',
  docx: 'rapport/rapport.docx',
  ics: 'rapport/kalender.ics',
};

/** Renders a result in these formats, and then writes each whole. Returns the paths as the user would type them. */
export const writeReports = async (
  result: AuditResult,
  formats: readonly ReportFormat[],
  output: Output,
  context: RenderContext,
): Promise<string[]> => {
  const rendered: [string, FileContent][] = [];
  for (const format of formats) {
    const render = await renderers[format]();
    rendered.push([REPORT_FILES[format], await render(result, context)]);
  }
  const written: string[] = [];
  for (const [path, content] of rendered) written.push(await output.write(path, content));
  return written;
};
