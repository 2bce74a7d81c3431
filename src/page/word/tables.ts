import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Column } from '../blocks.ts';
import { STYLES, TEXT_WIDTH, WORD_COLOURS } from './styles.ts';

/** The tables of a Word document: with a head and lines between rows, or without both, to put things side by side. */

/** Lines between rows only. They are repeated beside the style, because the library draws a black grid by default. */
export const TABLE_LINE = { style: BorderStyle.SINGLE, size: 4, color: WORD_COLOURS.line };

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const TABLE_BORDERS = {
  top: TABLE_LINE,
  bottom: TABLE_LINE,
  insideHorizontal: TABLE_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
};

const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  insideHorizontal: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
};

const CELL_MARGINS = { top: 20, bottom: 20, left: 80, right: 80 };

/** Keeps a table apart from what follows; a full empty line would be too much. */
const spaceBelow = (): Paragraph => new Paragraph({ spacing: { line: 80, lineRule: LineRuleType.EXACT } });

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

/**
 * A table that repeats its head on each page, and the white space below it.
 * @param head the heads of the columns, as runs; null for a table without
 */
export const tableOf = (
  columns: readonly Column[],
  head: readonly Paragraphs[] | null,
  rows: readonly (readonly Paragraphs[])[],
): FileChild[] => {
  const widths = columns.map(([, part]) => Math.round((part / 100) * TEXT_WIDTH));
  const rowOf = (cells: readonly Paragraphs[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((each, index) => cellOf(each, widths[index] ?? 0, columns[index]?.[2] === 'numbers')),
    });
  const table = new WordTable({
    // LibreOffice gives the first row of this style the look of a head, also where the table says it has none.
    ...(head === null ? { margins: CELL_MARGINS } : { style: STYLES.table }),
    borders: head === null ? NO_LINES : TABLE_BORDERS,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: {
      firstRow: head !== null,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...(head === null ? [] : [rowOf(head, true)]), ...rows.map((row) => rowOf(row, false))],
  });
  return [table, spaceBelow()];
};

/** Bodies side by side, in a table that shows no lines. */
export const besideEachOther = (bodies: readonly (readonly FileChild[])[]): FileChild => {
  const width = Math.round(TEXT_WIDTH / bodies.length);
  const children = bodies.map(
    (body) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        // Only paragraphs and tables come from blocks; a cell has to end in a paragraph.
        children: [...(body as Paragraph[]), spaceBelow()],
      }),
  );
  return new WordTable({
    margins: CELL_MARGINS,
    borders: NO_LINES,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: bodies.map(() => width),
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [new TableRow({ children })],
  });
};
