import { describe, expect, it } from 'vitest';
import { readTable, rowsOf } from '../../src/documents/table-rows.ts';
import { startWorkAlone } from '../../src/documents/work.ts';
import { xlsx } from '../support/documents/hostile/office-packages.ts';

const rowsIn = async (bytes: Uint8Array, extension: string) =>
  rowsOf((await readTable(bytes, extension, startWorkAlone())).cells);

describe('a table of somebody else', () => {
  it('is rows of filled cells, without the byte order mark and what guards against formulas', async () => {
    expect(await rowsIn(Buffer.from('\uFEFFa;b\n;"\'=3"\n;\n'), 'csv')).toEqual([
      {
        sheet: 1,
        row: 0,
        cells: [
          [0, 'a'],
          [1, 'b'],
        ],
      },
      { sheet: 1, row: 1, cells: [[1, '=3']] },
    ]);
  });

  it('is read from a workbook, with its sheets', async () => {
    const bytes = xlsx('<row r="2"><c r="B2" t="inlineStr"><is><t>3 Altijd</t></is></c></row>', '');
    expect(await rowsIn(bytes, 'xlsx')).toEqual([{ sheet: 1, row: 1, cells: [[1, '3 Altijd']] }]);
  });
});
