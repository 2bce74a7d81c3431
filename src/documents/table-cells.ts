/** Labels the cells of a table while it is read: the label of a cell is the first cell of its column and of its row. */
export type TableCells = ReturnType<typeof followTable>;

/** Cells count from 0. Only the first row and column are kept, so memory stays small. */
export const followTable = () => {
  const headings: string[] = [];
  let [row, column, rowName, text] = [-1, -1, '', ''];
  return {
    /** Empty rows at the top are skipped: they cannot be headings. */
    startRow(): void {
      if (row !== 0 || headings.some((heading) => heading !== '')) row += 1;
      column = -1;
      rowName = '';
    },
    startCell(): void {
      column += 1;
      text = '';
    },
    /** The label of the current cell. */
    label: (): string | undefined =>
      row <= 0 ? undefined : cellLabel(headings[column], column <= 0 ? undefined : rowName),
    /** The column of the current cell; undefined between cells. */
    column: (): number | undefined => (column < 0 ? undefined : column),
    /** Adds text to the current cell. */
    hear(more: string): void {
      if (row <= 0 || column <= 0) text = `${text} ${more}`.trim();
    },
    /** @param columns the number of columns that the cell spans */
    endCell(columns = 1): void {
      if (row <= 0 && column < 1_000) headings[column] = text;
      if (column === 0) rowName = text;
      column += Math.min(Math.max(columns, 1), 1_000) - 1;
    },
  };
};

/** The text at the top of the cell's column and at the start of its row, joined; undefined when both are empty. */
export const cellLabel = (heading: string | undefined, rowName: string | undefined): string | undefined => {
  const label = [heading, rowName]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
  return label === '' ? undefined : label;
};
