import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ColumnWords } from '../words/word.ts';
import type { Cell } from './blocks.ts';
import { TEXT_WIDTH } from './page.ts';
import { lineRuns } from './runs.ts';
import { COLOURS, STYLES } from './styles.ts';

const cellOf = ({ lines, right }: Cell, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: (lines.length === 0 ? [[]] : lines).map(
      (line) =>
        new Paragraph({
          style: STYLES.tableText,
          ...(right === true ? { alignment: AlignmentType.RIGHT } : {}),
          children: lineRuns(line, bold),
        }),
    ),
  });

/** Lines between rows alone; said once more beside the style, as the library draws a black grid where nothing is said. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const TABLE_BORDERS = {
  top: RULE,
  bottom: RULE,
  insideHorizontal: RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideVertical: NO_RULE,
};

/** A table whose head is repeated on each page, and the white below it. */
export const tableOf = (columns: ColumnWords, rows: readonly (readonly Cell[])[]): FileChild[] => {
  const widths = columns.map(([, part]) => Math.round((part / 100) * TEXT_WIDTH));
  const head = columns.map(([words], index) => ({ lines: [[words]], right: rows[0]?.[index]?.right === true }));
  const rowOf = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, index) => cellOf(cell, widths[index] ?? 0, isHead)),
    });
  const table = new Table({
    style: STYLES.table,
    borders: TABLE_BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
  });
  return [table, new Paragraph({ spacing: { after: 120 } })];
};
