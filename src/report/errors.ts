import type { TemplateProblem } from './own-template.ts';

/** Reasons why a report cannot be written as requested. */
export type ReportErrors = {
  /** `of` says which report has fewer formats: one for an audience other than the team, or the audit report. */
  'audience-format': { of: 'audience' | 'audit'; formats: string[] };
  /** The audit report keeps its own look. */
  'templates-unfit': { folder: string };
  'templates-invalid': { folder: string; problems: TemplateProblem[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends ReportErrors {}
}
