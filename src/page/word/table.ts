import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Column } from '../blocks.ts';
import { TEXT_WIDTH } from './paper.ts';
import { COLOURS, STYLES } from './styles.ts';

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

/** The paragraphs of a cell, each as what is in it. */
export type Paragraphs = readonly (readonly ParagraphChild[])[];

const cellOf = (paragraphs: Paragraphs, width: number, isNumber: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: (paragraphs.length === 0 ? [[]] : paragraphs).map(
      (children) =>
        new Paragraph({
          style: STYLES.tableText,
          ...(isNumber ? { alignment: AlignmentType.RIGHT } : {}),
          children,
        }),
    ),
  });

/** A table whose head is repeated on each page, and the white below it. @param head the heads of the columns, as runs */
export const tableOf = (
  columns: readonly Column[],
  head: readonly Paragraphs[],
  rows: readonly (readonly Paragraphs[])[],
): FileChild[] => {
  const widths = columns.map(([, part]) => Math.round((part / 100) * TEXT_WIDTH));
  const rowOf = (cells: readonly Paragraphs[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((each, index) => cellOf(each, widths[index] ?? 0, columns[index]?.[2] === 'numbers')),
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
