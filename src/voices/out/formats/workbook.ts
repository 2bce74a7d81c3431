import writeExcelFile from 'write-excel-file/node';
import { stripControls } from '../../../base/plain-text.ts';
import { dateZip } from '../../../page/zip-day.ts';

export type SheetRow = readonly string[];

/** A sheet: its first row is the head. */
type Sheet = { sheet: string; rows: readonly SheetRow[]; widths?: readonly number[] };

const WIDTH = 24;

const textCell = (value: string, isHead: boolean) => ({
  value: stripControls(value),
  type: String,
  wrap: !isHead,
  ...(isHead ? { fontWeight: 'bold' as const } : {}),
});

/**
 * Writes a workbook (ISO 29500) in which every cell is a text, so that nothing in it is ever a formula; an empty text is no cell. The
 * same sheets and day give the same bytes.
 */
export const writeWorkbook = async (sheets: readonly Sheet[], date: string): Promise<Uint8Array> => {
  const { toBuffer } = writeExcelFile(
    sheets.map(({ sheet, rows, widths = [] }) => ({
      sheet,
      data: rows.map((row, index) => row.map((text) => (text === '' ? null : textCell(text, index === 0)))),
      columns: (rows[0] ?? []).map((_, index) => ({ width: widths[index] ?? WIDTH })),
      stickyRowsCount: 1,
    })),
  );
  return dateZip(new Uint8Array(await toBuffer()), date);
};
