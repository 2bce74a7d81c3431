/** What keeps a report from being written in the form that was asked for. */
export type ReportErrors = {
  /** `of` audit: the report of the auditors has fewer formats than that of the school. */
  'audience-format': { of: 'audience' | 'audit'; formats: string[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends ReportErrors {}
}
