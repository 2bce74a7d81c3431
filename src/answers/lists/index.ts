import type { FileContent } from '../../base/output.ts';
import type { QuestionFormat } from '../flags.ts';
import type { QuestionSheet } from '../question-sheet.ts';

/** Turns the questions into the content of a file. @param about the day on which that is (YYYY-MM-DD) */
type QuestionRenderer = (sheet: QuestionSheet, about: { date: string }) => FileContent | Promise<FileContent>;

/** The questions in every format; each renderer loads only when somebody asks for it. */
export const questionRenderers: Record<QuestionFormat, () => Promise<QuestionRenderer>> = {
  html: async () => (await import('./form.ts')).renderForm,
  xlsx: async () => (await import('./spreadsheet.ts')).renderSpreadsheet,
  csv: async () => (await import('./csv.ts')).renderCsv,
  md: async () => (await import('./markdown.ts')).renderQuestionsMarkdown,
};
