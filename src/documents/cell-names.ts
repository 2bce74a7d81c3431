/** The name of a column, counted from 0: A, B, …, Z, AA. */
export const columnName = (column: number): string => {
  let [name, rest] = ['', column + 1];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
};

/** The most columns and rows that Excel has. Both count from 1. */
export const MOST_COLUMNS = 16_384;

const MOST_ROWS = 1_048_576;

const A = 65;

/** A cell by its column and row, from 1. */
export type CellPosition = { column: number; row: number };

/** The position of a cell by its name (B7); null when it is not a cell name. */
export const positionOf = (name: string): CellPosition | null => {
  const [, letters = '', digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - A + 1;
  const row = Number(digits);
  return column > 0 && column <= MOST_COLUMNS && row <= MOST_ROWS ? { column, row } : null;
};

/** The name of a cell. It is built from numbers, so it can never hold text from the document. */
export const cellName = ({ column, row }: CellPosition): string => `${columnName(column - 1)}${row}`;
