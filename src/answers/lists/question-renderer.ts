import type { FileContent } from '../../report/renderer.ts';
import type { QuestionSheet } from '../question-sheet.ts';

/** Turns the questions into the content of a file. @param about the day on which that is (YYYY-MM-DD) */
export type QuestionRenderer = (sheet: QuestionSheet, about: { date: string }) => FileContent | Promise<FileContent>;
