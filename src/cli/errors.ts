/** Errors in the command line as typed. */
export type CliErrors = {
  'unknown-schema': { typed: string; known: string[] };
  usage: { problem: UsageProblem; subject: string; nearest: string | null };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends CliErrors {}
}

export type UsageProblem =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'missing-value'
  | 'excess-arguments'
  | 'invalid-value'
  | 'missing-option'
  | 'other';
