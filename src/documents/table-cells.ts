import { cellLabel } from './gather-content.ts';

/** Knows, while a table is read cell by cell, what each cell is about: its column's first cell and its row's first cell. */
export type TableCells = ReturnType<typeof followTable>;

/** Cells count from 0; tables are followed by their first row and column only, so memory stays small. */
export const followTable = () => {
  const headings: string[] = [];
  let [row, column, rowName, text] = [-1, -1, '', ''];
  return {
    /** Empty rows at the top are no headings. */
    startRow(): void {
      if (row !== 0 || headings.some((heading) => heading !== '')) row += 1;
      column = -1;
      rowName = '';
    },
    startCell(): void {
      column += 1;
      text = '';
    },
    /** The label of the cell that is being read. */
    label: (): string | undefined =>
      row <= 0 ? undefined : cellLabel(headings[column], column <= 0 ? undefined : rowName),
    /** Text of the cell that is being read. */
    hear(more: string): void {
      if (row <= 0 || column <= 0) text = `${text} ${more}`.trim();
    },
    /** @param columns how many columns the cell spans */
    endCell(columns = 1): void {
      if (row <= 0 && column < 1_000) headings[column] = text;
      if (column === 0) rowName = text;
      column += Math.min(Math.max(columns, 1), 1_000) - 1;
    },
  };
};
