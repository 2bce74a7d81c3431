import type { QuestionSheet, SheetChoice } from '../question-sheet.ts';
import { choiceLabels, levelColumn, roleColumn, sheetColumns } from '../words/questions.ts';

/** The questions as rows and columns of a table, for a spreadsheet and for CSV. */

type SheetCriterion = QuestionSheet['criteria'][number];

/** A question with its criterion: a row. */
export type QuestionRow = { criterion: SheetCriterion; question: SheetCriterion['questions'][number] };

export type SheetColumn = {
  kind: keyof typeof sheetColumns | 'level' | 'role';
  name: string;
  cell: (row: QuestionRow) => string;
};

/** An answer as people choose it from a list: a level by its digit, the rest in words. */
export const choiceText = (choice: SheetChoice): string =>
  choice === 'w' || choice === 'n' || choice === 'l' ? choiceLabels[choice] : choice;

export const questionRows = (criteria: readonly SheetCriterion[]): QuestionRow[] =>
  criteria.flatMap((criterion) => criterion.questions.map((question) => ({ criterion, question })));

/** All columns, with what each level looks like before the answer. The copy of one role has a column with that role. */
export const columnsOf = ({ as, criteria }: QuestionSheet): SheetColumn[] => {
  const levels = questionRows(criteria)[0]?.question.levels ?? [];
  const { question, criterion, text, roles, answer, remark } = sheetColumns;
  return [
    { kind: 'question', name: question, cell: (row) => row.question.id },
    { kind: 'criterion', name: criterion, cell: (row) => `${row.criterion.id} ${row.criterion.title}` },
    { kind: 'text', name: text, cell: (row) => row.question.text },
    { kind: 'roles', name: roles, cell: (row) => row.question.roles.join(', ') },
    ...levels.map(
      ({ label }, index): SheetColumn => ({
        kind: 'level',
        name: levelColumn(label),
        cell: (row) => row.question.levels[index]?.text ?? '',
      }),
    ),
    {
      kind: 'answer',
      name: answer,
      cell: (row) => (row.question.choice === null ? '' : choiceText(row.question.choice)),
    },
    { kind: 'remark', name: remark, cell: (row) => row.question.remark },
    ...(as === null ? [] : [{ kind: 'role', name: roleColumn, cell: () => as.id } satisfies SheetColumn]),
  ];
};
