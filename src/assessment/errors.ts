/** What can stop a comparison with an earlier result. */
export type AssessmentErrors = {
  'result-invalid': { path: string };
  /** With a baseline for each dossier: the one of this dossier is not there. */
  'baseline-missing': { path: string };
  'baseline-framework': { path: string; found: string; loaded: string };
  'baseline-school': { path: string; found: string; loaded: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends AssessmentErrors {}
}
