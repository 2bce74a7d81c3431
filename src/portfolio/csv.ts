import { BYTE_ORDER_MARK, csvLine, csvText } from '../answers/lists/csv-text.ts';
import { COLUMNS, inPieces, type MeasuredRound, measuresOf } from './measures.ts';

/** Numbers are written with a comma, as Dutch spreadsheet programs expect them. */
const cellOf = (value: string | number | null): string => {
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
};

/** A table of texts and numbers as CSV; what is not known is empty. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  csvText([heads, ...rows.map((row) => row.map(cellOf))]);

const NAMES = COLUMNS.map(({ name }) => name);

const ROUNDS_AT_ONCE = 200;

/** The same rows as in Parquet, as the bytes of a CSV file, piece by piece. */
export function* measuresCsv(rounds: readonly MeasuredRound[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(NAMES));
  for (const some of inPieces(rounds, ROUNDS_AT_ONCE)) {
    const lines = some.flatMap((round) =>
      measuresOf(round).map((row) => csvLine(NAMES.map((name) => cellOf(row[name])))),
    );
    yield encoder.encode(lines.join(''));
  }
}
