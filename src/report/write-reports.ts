import type { AuditResult } from '../assessment/audit-result.ts';
import type { FileContent, Output } from '../base/output.ts';
import {
  type AuditFormat,
  audienceRenderers,
  auditRenderers,
  posterRenderer,
  type ReportFormat,
  renderers,
} from './index.ts';
import type { Audience, FileContext } from './renderer.ts';

/** Path of each format inside the dossier. */
export const REPORT_FILES: Record<ReportFormat, string> = {
  md: 'rapport/rapport.md',
  html: 'rapport/rapport.html',
  json: 'rapport/audit.json',
  docx: 'rapport/rapport.docx',
  ics: 'rapport/kalender.ics',
};

/**
 * Renders every format before it writes the first, then writes each file whole. Returns the paths as the user would type them.
 */
export const writeReports = async (
  result: AuditResult,
  formats: readonly ReportFormat[],
  output: Output,
  context: FileContext,
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

export const isAudited = (result: AuditResult): result is AuditResult & { audit: NonNullable<AuditResult['audit']> } =>
  result.audit !== undefined;

/**
 * Writes the audit report for an audience in these formats. Its JSON is the same as for the self-assessment, because one result
 * holds both.
 * @returns the paths as the user would type them
 */
export const writeAuditReport = async (
  result: AuditResult & { audit: NonNullable<AuditResult['audit']> },
  audience: Audience,
  formats: readonly AuditFormat[],
  output: Output,
  context: FileContext,
): Promise<string[]> => {
  const name = audience === 'team' ? 'auditrapport' : `auditrapport-${audience}`;
  const written: string[] = [];
  for (const format of formats) {
    const content =
      format === 'json'
        ? await (await renderers.json())(result, context)
        : await (await auditRenderers[format]())(result, audience);
    written.push(await output.write(format === 'json' ? REPORT_FILES.json : `rapport/${name}.${format}`, content));
  }
  return written;
};

const POSTER = 'rapport/poster-ouders';

/** What the name of a file in another language ends in: '-tr'. */
const endingOf = ({ parentsLanguage }: Pick<FileContext, 'parentsLanguage'>): string =>
  parentsLanguage === undefined ? '' : `-${parentsLanguage.language}`;

type ToPrint = { path: string; html: string };

/** Parents get a poster beside their page. */
const posterFor = async (
  result: AuditResult,
  audience: Audience,
  context: Pick<FileContext, 'page' | 'parentsLanguage'>,
): Promise<string[]> => (audience === 'ouders' ? [(await posterRenderer())(result, context)] : []);

/**
 * The pages that a browser prints for an audience, each with the path of its PDF inside the dossier.
 * @param kind 'audit' takes a result that holds an audit
 */
export const pagesToPrint = async (
  result: AuditResult,
  { kind, audience }: { kind: 'self' | 'audit'; audience: Audience },
  context: Pick<FileContext, 'page' | 'parentsLanguage'>,
): Promise<ToPrint[]> => {
  const name = `${kind === 'audit' ? 'auditrapport' : 'rapport'}${audience === 'team' ? '' : `-${audience}`}`;
  const html =
    kind === 'audit' && isAudited(result)
      ? (await auditRenderers.html())(result, audience)
      : (await audienceRenderers.html())(result, audience, context);
  const posters = kind === 'audit' ? [] : await posterFor(result, audience, context);
  const own = endingOf(context);
  return [
    { path: `rapport/${name}${own}.pdf`, html },
    ...posters.map((poster) => ({ path: `${POSTER}${own}.pdf`, html: poster })),
  ];
};

/** Formats for audiences other than the team; the other formats hold everything. */
export const AUDIENCE_FORMATS = ['md', 'html'] as const;

/**
 * Writes the report for an audience in these formats, each under its own name, and a poster beside the HTML for parents. Returns the
 * paths as the user would type them.
 */
export const writeForAudience = async (
  result: AuditResult,
  audience: Exclude<Audience, 'team'>,
  formats: readonly (typeof AUDIENCE_FORMATS)[number][],
  output: Output,
  context: Pick<FileContext, 'page' | 'parentsLanguage'>,
): Promise<string[]> => {
  const written: string[] = [];
  for (const format of formats) {
    const render = await audienceRenderers[format]();
    written.push(
      await output.write(
        `rapport/rapport-${audience}${endingOf(context)}.${format}`,
        render(result, audience, context),
      ),
    );
  }
  if (!formats.includes('html')) return written;
  for (const poster of await posterFor(result, audience, context)) {
    written.push(await output.write(`${POSTER}${endingOf(context)}.html`, poster));
  }
  return written;
};
