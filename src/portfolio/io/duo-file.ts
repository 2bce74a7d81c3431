import { readNamedFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import { ReadError } from '../../documents/limits.ts';
import { csvCells } from '../../documents/text/csv-cells.ts';
import { decodeText } from '../../documents/text/decode-text.ts';
import { type DuoSchool, readDuoSchools } from '../duo-addresses.ts';

const rowsOf = (text: string): string[][] => {
  const rows: string[][] = [];
  for (const { row, column, text: cell } of csvCells(text)) {
    const line = rows[row] ?? [];
    line[column] = cell;
    rows[row] = line;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
};

/**
 * Reads a file with DUO's addresses, in whatever encoding it came.
 * @throws UserError 'file-unreadable', 'file-damaged' or 'schools-file-unfit'
 */
export const readDuoFile = (path: string, shown: string): Map<string, DuoSchool> => {
  const bytes = readNamedFile(path, shown);
  try {
    const schools = readDuoSchools(rowsOf(decodeText(bytes).replace(/^\uFEFF/, '')));
    if (schools === null) throw new UserError('schools-file-unfit', { path: shown });
    return schools;
  } catch (error) {
    if (error instanceof ReadError) throw new UserError('file-damaged', { path: shown }, error);
    throw error;
  }
};
