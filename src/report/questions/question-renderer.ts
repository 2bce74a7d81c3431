import type { QuestionSheet } from '../../domain/question-sheet.ts';
import type { FileContent } from '../renderer.ts';

/** Turns the questions into the content of a file. @param about the day on which that is (YYYY-MM-DD) */
export type QuestionRenderer = (sheet: QuestionSheet, about: { date: string }) => FileContent | Promise<FileContent>;
