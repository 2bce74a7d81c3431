import type { TemplateProblem } from './own-template.ts';

/** What keeps a report from being written as it was asked for. */
export type ReportErrors = {
  /** `of` says whose report has fewer formats: that for another audience than the team, or that of the auditors. */
  'audience-format': { of: 'audience' | 'audit'; formats: string[] };
  /** The audit report has a look of its own. */
  'templates-unfit': { folder: string };
  'templates-invalid': { folder: string; problems: TemplateProblem[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends ReportErrors {}
}
