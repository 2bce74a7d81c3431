import type { UserError } from '../base/user-error.ts';
import { type ErrorWords, errorLines } from '../base/words/error-words.ts';

/** What kept the tool from looking at a dossier, at one place in its files. */
export type TroublePlace = {
  /** From the dossier, with '/'; it may begin with '../'. */
  file: string;
  /** From 1; null when it is about the whole file. */
  line: number | null;
  column: number | null;
  text: string;
};

/** Why a dossier could not be checked: what a person reads, and the same by place for programs. */
export type Trouble = { trouble: string[]; places: TroublePlace[] };

/** A file as an error names it: a file of the dossier or of a folder, or a path as the user typed it. */
export type NamedFile = { file: string; folder?: string } | { path: string };

/** The path of a named file from the dossier, with '/'; null when programs cannot follow it there. */
export type Locate = (named: NamedFile) => string | null;

/** Every dossier has it, and people open it first. */
const FIRST_FILE = 'school.yaml';

const textAt = (params: object, key: string): string | undefined => {
  const value = Object.entries(params).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const fileOf = ({ params }: UserError, locate: Locate): string => {
  const [file, folder, path] = ['file', 'folder', 'path'].map((key) => textAt(params, key));
  if (file !== undefined) return locate(folder === undefined ? { file } : { file, folder }) ?? FIRST_FILE;
  return (path === undefined ? null : locate({ path })) ?? FIRST_FILE;
};

const placesOf = (error: UserError, words: ErrorWords, locate: Locate): TroublePlace[] => {
  if (error.code === 'invalid-files') {
    const { problems } = (error as UserError<'invalid-files'>).params;
    // The words of this error have a line for each problem, in the same order.
    return problems.map(({ file, line, column }, index) => ({
      file: locate({ file }) ?? FIRST_FILE,
      line,
      column,
      text: words.details[index] ?? words.what,
    }));
  }
  return [{ file: fileOf(error, locate), line: null, column: null, text: [words.what, words.next].join(' ') }];
};

/** @param words those of the error */
export const troubleOf = (error: UserError, words: ErrorWords, locate: Locate): Trouble => ({
  trouble: errorLines(words),
  places: placesOf(error, words, locate),
});
