import type { TemplateProblem } from './own-template.ts';

/** What can be wrong with the house style that a user gives to a report. */
export type TemplateErrors = {
  /** The audit report has a look of its own. */
  'templates-unfit': { folder: string };
  'templates-invalid': { folder: string; problems: TemplateProblem[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends TemplateErrors {}
}
