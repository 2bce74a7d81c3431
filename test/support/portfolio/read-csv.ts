import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** What a reader of CSV makes of a file; the apostrophe that keeps a text a text is taken away again. */
export const csvRows = (path: string): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(path), {
    bom: true,
    columns: true,
    delimiter: ';',
    cast: (cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, ''),
  });
