/** Errors about a framework, or about a typed name that it does not have. */
export type FrameworkErrors = {
  'framework-missing': { folder: string };
  'framework-incomplete': { folder: string; file: string };
  'framework-drawing': { file: string };
  'unknown-item': { typed: string; nearest: string | null };
  'unknown-criterion-option': { typed: string; nearest: string | null };
  'unknown-document-option': { typed: string; nearest: string | null };
  'unknown-role-option': { typed: string; known: string[]; nearest: string | null };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends FrameworkErrors {}
}
