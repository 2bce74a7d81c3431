import type { TemplateProblem } from './own-template.ts';

/** Why there is no PDF: no browser on this computer, one that refuses to serve an administrator, or one that made none. */
export type Unprinted = 'no-browser' | 'administrator' | 'failed';

/** Reasons why a report cannot be written as requested. */
export type ReportErrors = {
  /** `of` says which report has fewer formats: one for an audience other than the team, or the audit report. */
  'audience-format': { of: 'audience' | 'audit'; formats: string[] };
  /** The audit report keeps its own look. */
  'templates-unfit': { folder: string };
  /** A flag that is about one dossier, beside --recursive. */
  'recursive-unfit': { flag: string };
  'pdf-unprinted': { why: Unprinted };
  'report-language': { typed: string; known: string[]; nearest: string | null };
  /** Another language is there for parents alone. */
  'report-language-unfit': Record<string, never>;
  'templates-invalid': { folder: string; problems: TemplateProblem[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends ReportErrors {}
}
