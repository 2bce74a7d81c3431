import type { QuestionSheet } from '../question-sheet.ts';
import { csvText } from './csv-text.ts';
import { columnsOf, questionRows } from './rows.ts';

/** The questions as comma separated values. */
export const renderCsv = (sheet: QuestionSheet): string => {
  const columns = columnsOf(sheet);
  const rows = questionRows(sheet.criteria).map((row) => columns.map((column) => column.cell(row)));
  return csvText([columns.map(({ name }) => name), ...rows]);
};
