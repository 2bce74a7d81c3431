/** Errors about the details of a school. */
export type SchoolErrors = {
  /** Nothing was said about what to change, and nobody can be asked. */
  'school-change-needed': Record<string, never>;
  /** A number of a board that has no name yet. */
  'board-name-needed': Record<string, never>;
  /** Answers to questions that the new version does not have would go. */
  'version-drops-answers': { questions: string[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends SchoolErrors {}
}
