import type { TableProblem } from './understand-table.ts';

/** What can stop taking over or merging answers. */
export type AnswersErrors = {
  'invalid-table': { file: string; problems: TableProblem[] };
  'file-damaged': { path: string };
  /** `form`: the form for browsers, which saves its answers in another file. */
  'answers-unreadable-kind': { file: string; kind: 'form' | 'paper' };
  'copies-same-role': { role: string; files: string[] };
  'copy-other-framework': { file: string; given: string; own: string };
  'own-answers-as-copy': { file: string };
  'copy-other-role': { file: string; role: string; chosen: string };
  'copy-as-answers': { file: string; role: string; dossier: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends AnswersErrors {}
}
