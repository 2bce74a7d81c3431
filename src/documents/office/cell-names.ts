import { columnName } from '../open-document/open-document-places.ts';

/** Columns and rows that Excel knows; both count from 1. */
export const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const A = 65;

/** A cell by its column and row. */
export type CellPosition = { column: number; row: number };

/** The position of a cell by its name (B7); null when it is no name. */
export const positionOf = (name: string): CellPosition | null => {
  const [, letters = '', digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - A + 1;
  const row = Number(digits);
  return column > 0 && column <= MOST_COLUMNS && row <= MOST_ROWS ? { column, row } : null;
};

/** The name of a cell, never text of the document itself. */
export const nameOf = ({ column, row }: CellPosition): string => `${columnName(column - 1)}${row}`;
