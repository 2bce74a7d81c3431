import type { QuestionSheet } from '../question-sheet.ts';
import { roleColumn, sheetColumns } from '../words/questions.ts';

/** Each question as a row of a table: the same columns in a spreadsheet as in a text file. */

/** The copy of one role says in each row whose it is. */
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
