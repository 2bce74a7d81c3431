import type { QuestionSheet } from '../question-sheet.ts';
import { roleColumn, sheetColumns } from '../words/questions.ts';

/** The questions as rows of a table, with the same columns in a spreadsheet and in CSV. */

/** The copy of one role has a column with that role. */
export const headerOf = ({ as }: QuestionSheet): string[] => [
  ...Object.values(sheetColumns),
  ...(as === null ? [] : [roleColumn]),
];

export const rowsOf = ({ as, criteria }: QuestionSheet): string[][] =>
  criteria.flatMap(({ id: criterion, title, questions }) =>
    questions.map(({ id, text, roles, choice, remark }) => [
      id,
      `${criterion} ${title}`,
      text,
      roles.join(', '),
      choice ?? '',
      remark,
      ...(as === null ? [] : [as.id]),
    ]),
  );
