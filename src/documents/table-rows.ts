import { positionOf } from './cell-names.ts';
import { isEncryptedOffice } from './compound-file.ts';
import { ReadError } from './limits.ts';
import { readSpreadsheet } from './office/read-spreadsheet.ts';
import { csvCells } from './text/csv-cells.ts';
import { decodeText } from './text/decode-text.ts';
import type { Work } from './work.ts';

/** A cell with text. Rows and columns count from 0, sheets from 1. */
export type TableCell = { sheet: number; row: number; column: number; text: string };

/** Removes the apostrophe that keeps a text from being a formula. */
const withoutGuard = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, '');

/** The cells of all sheets, and the name of each sheet; text has none. */
export type CellTable = { cells: TableCell[]; sheets: string[] };

const fromText = (bytes: Uint8Array): CellTable => ({
  sheets: [],
  cells: [...csvCells(decodeText(bytes).replace(/^\uFEFF/, ''))].map(({ row, column, text }) => ({
    sheet: 1,
    row,
    column,
    text: withoutGuard(text),
  })),
});

const fromSpreadsheet = async (bytes: Uint8Array, work: Work): Promise<CellTable> => {
  if (isEncryptedOffice(bytes)) throw new ReadError({ kind: 'encrypted' });
  const { parts } = await readSpreadsheet({ bytes, extension: 'xlsx' }, work);
  return {
    sheets: parts.filter(({ place }) => place.part === 'sheet-name').map(({ text }) => text),
    cells: parts.flatMap(({ place: { sheet = 1, cell, part }, text }) => {
      // Comments and links have a cell too, but are not its text.
      const position = cell === undefined || (part !== undefined && part !== 'hidden') ? null : positionOf(cell);
      return position === null ? [] : [{ sheet, row: position.row - 1, column: position.column - 1, text }];
    }),
  };
};

/**
 * Reads a table: an Excel workbook, or values with separators.
 * @param extension in lower case, without the dot; whatever is no workbook is read as text
 * @throws ReadError when it cannot be read
 */
export const readTable = async (bytes: Uint8Array, extension: string, work: Work): Promise<CellTable> =>
  extension === 'xlsx' ? await fromSpreadsheet(bytes, work) : fromText(bytes);

/** A row of a table: its number in the sheet from 0, and the columns and texts of its filled cells. */
export type TableRow = { sheet: number; row: number; cells: [column: number, text: string][] };

/** Cells by row, in the order of the table; empty cells are left out. */
export const rowsOf = (cells: readonly TableCell[]): TableRow[] => {
  const rows: TableRow[] = [];
  for (const { sheet, row, column, text } of cells) {
    if (text.trim() === '') continue;
    let last = rows.at(-1);
    if (last?.sheet !== sheet || last.row !== row) {
      last = { sheet, row, cells: [] };
      rows.push(last);
    }
    last.cells.push([column, text]);
  }
  return rows;
};
