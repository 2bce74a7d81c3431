import type { ReplacedAnswer } from './agree-answer.ts';
import type { TableProblem } from './understand-tables.ts';

/** What can stop taking over or merging answers. */
export type AnswersErrors = {
  /** `sheets`: their names, in the order of the workbook; none for text. */
  'invalid-table': { file: string; sheets: readonly string[]; problems: TableProblem[] };
  'file-damaged': { path: string };
  /** `form`: the form for browsers, which saves its answers in another file. */
  'answers-unreadable-kind': { file: string; kind: 'form' | 'paper' };
  'copy-other-framework': { file: string; given: string; own: string };
  'own-answers-as-copy': { file: string };
  'copy-other-role': { file: string; role: string; chosen: string };
  /** Answers that a file would put in the place of others, where nobody can be asked. */
  'answers-replace': { changes: ReplacedAnswer[] };
  'copy-as-answers': { file: string; role: string; dossier: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends AnswersErrors {}
}
