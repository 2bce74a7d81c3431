/** What can stop a comparison with an earlier result. */
export type AssessmentErrors = {
  'result-invalid': { path: string };
  /** With --recursive each dossier has its own baseline, and this one has none. */
  'baseline-missing': { path: string };
  'baseline-framework': { path: string; found: string; loaded: string };
  'baseline-school': { path: string; found: string; loaded: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends AssessmentErrors {}
}
