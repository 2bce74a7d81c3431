import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import {
  type Block,
  type Column,
  type Inline,
  partTitle,
  type Shape,
  scaleLine,
  type Table,
  type Text,
  type Topic,
} from '../blocks.ts';
import { drawScore, drawVerdict } from './drawings.ts';
import { encodePng } from './png.ts';
import { STYLES, TEXT_WIDTH, WORD_COLOURS } from './styles.ts';

/** Turns blocks into the paragraphs and tables of a Word document. */

/**
 * The library finds its lists again by looking for `{name-0}` in the whole text. These names hold a character that cleaning
 * removes from every text, so nobody can write one.
 */
export const LISTS = { bullets: '\uFFFEbullets', numbers: '\uFFFEnumbers' };

/** The size of pictures on paper, in CSS pixels (96 to the inch). */
const SIZES = { score: { width: 130, height: 12 }, verdict: { width: 18, height: 18 } };

type Picture = { alt: string } & ({ draw: 'score'; score: number; target: number } | { draw: 'verdict'; shape: Shape });

/** @param number different for every picture in the document */
const pictureRun = (picture: Picture, number: number): ImageRun =>
  new ImageRun({
    type: 'png',
    data: encodePng(picture.draw === 'score' ? drawScore(picture.score, picture.target) : drawVerdict(picture.shape)),
    transformation: SIZES[picture.draw],
    altText: { id: String(number), name: `${picture.draw}-${number}`, title: '', description: picture.alt },
  });

const stretchRuns = (part: Inline[number], isBold: boolean): TextRun[] => {
  const { text, look, href } = typeof part === 'string' ? { text: part } : part;
  const told = href === undefined || href.startsWith('#') ? text : `${text} (${href})`;
  const bold = isBold || look === 'strong' || look === 'name';
  return told
    .split('\n')
    .map((words, index) => ({ text: words, ...(index === 0 ? {} : { break: 1 }), ...(bold ? { bold } : {}) }))
    .filter((run) => run.text !== '' || 'break' in run)
    .map((run) => new TextRun(run));
};

/** The runs of a paragraph; each line of the text starts a new line. */
const lineRuns = (line: Inline, isBold = false): TextRun[] => line.flatMap((part) => stretchRuns(part, isBold));

/** Lines between rows only. They are repeated beside the style, because the library draws a black grid by default. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: WORD_COLOURS.line };

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const TABLE_BORDERS = {
  top: RULE,
  bottom: RULE,
  insideHorizontal: RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideVertical: NO_RULE,
};

/** As many as the empty lines of an HTML page. */
const WRITING_LINES = 3;

/** Empty lines to write on. Word joins the borders of equal paragraphs, so each line between them is asked for too. */
const writingLines = (): FileChild[] =>
  Array.from(
    { length: WRITING_LINES },
    () =>
      new Paragraph({ spacing: { before: 160, after: 160 }, border: { bottom: RULE, between: RULE }, children: [] }),
  );

type Paragraphs = readonly (readonly ParagraphChild[])[];

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

/** A table that repeats its head on each page, and the white space below it. @param head the heads of the columns, as runs */
const tableOf = (
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
  const table = new WordTable({
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

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** A heading of the document; sections have level 1. */
export type DocumentHeading = { level: number; text: string };

export const bookmarkOf = (number: number) => `_Toc${String(number).padStart(6, '0')}`;

/** A heading with the bookmark that the contents link to; the first one starts a new page. */
const headingOf = (heading: DocumentHeading, number: number): FileChild =>
  new Paragraph({
    heading: HEADINGS[heading.level - 1] ?? HeadingLevel.HEADING_3,
    pageBreakBefore: number === 0,
    children: [new BookmarkStart(bookmarkOf(number), number), new TextRun(heading.text), new BookmarkEnd(number)],
  });

/** Shapes per row of a strip. */
const IN_A_ROW = 10;

const paragraph = (line: Inline, isBold = false): FileChild =>
  new Paragraph({ spacing: { after: 120 }, children: lineRuns(line, isBold) });

const listOf = (lists: keyof typeof LISTS, items: readonly Inline[]): FileChild[] =>
  items.map(
    (item) =>
      new Paragraph({
        style: STYLES[lists],
        numbering: { reference: LISTS[lists], level: 0 },
        children: lineRuns(item),
      }),
  );

const wordsOf = (line: Inline): string => line.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const lineOf = ({ line, look }: Text): Inline =>
  look === 'strong' ? line.map((part) => ({ ...(typeof part === 'string' ? { text: part } : part), look })) : line;

/** Joins the paragraphs of an entry with `between`, such as a line break. */
const entryLine = ({ paragraphs }: Topic, between: string): Inline =>
  paragraphs
    .filter(({ on }) => on !== 'screen')
    .flatMap((each, index) => [...(index === 0 ? [] : [between]), ...lineOf(each)]);

/** The document so far: its headings, and its number of pictures. */
type State = { headings: DocumentHeading[]; pictures: number };

const headingBlock = (level: number, line: Inline, state: State): FileChild => {
  const heading = { level, text: wordsOf(line) };
  return headingOf(heading, state.headings.push(heading) - 1);
};

const drawn = (picture: Picture, state: State) => {
  state.pictures += 1;
  return [[pictureRun(picture, state.pictures)]];
};

const headsOf = (columns: readonly Column[]) => columns.map(([head]) => [lineRuns([head], true)]);

const tableBlock = ({ columns, rows, pictures }: Table, state: State): FileChild[] => [
  ...tableOf(
    columns,
    headsOf(columns),
    rows.map((row) =>
      row.map((cell) => {
        if (!('draw' in cell)) return cell.map((line) => lineRuns(line));
        const { draw, score, target, alt } = cell;
        return score === null ? [] : drawn({ draw, score, target, alt }, state);
      }),
    ),
  ),
  ...(pictures === undefined ? [] : [paragraph([pictures])]),
];

/** The id above each shape, and the meaning of the shapes below the strip. */
const stripBlock = ({ items, meanings }: Extract<Block, { kind: 'strip' }>, state: State): FileChild[] => [
  ...items.flatMap((_, start) => {
    if (start % IN_A_ROW > 0) return [];
    const part = items.slice(start, start + IN_A_ROW);
    const columns = part.map(({ id }): Column => [id, 100 / part.length]);
    return tableOf(columns, headsOf(columns), [
      part.map(({ shape, alt }) => drawn({ draw: 'verdict', shape, alt }, state)),
    ]);
  }),
  paragraph([meanings]),
];

const blockOf = (block: Block, state: State): FileChild[] => {
  if (block.on === 'screen') return [];
  switch (block.kind) {
    case 'section':
      return [headingBlock(1, [block.title], state), ...bodyOf(block.blocks, state)];
    case 'standard':
    case 'criterion':
    case 'group':
      return [headingBlock(2, [partTitle(block)], state), ...bodyOf(block.blocks, state)];
    case 'heading':
      return [headingBlock(block.level - 1, block.line, state)];
    case 'text':
      return [paragraph(lineOf(block))];
    case 'quote':
      return [new Paragraph({ style: STYLES.quote, children: lineRuns(block.line) })];
    case 'list':
      return listOf('bullets', block.items);
    case 'prose':
      return block.lines.map((line) => paragraph(line));
    case 'mark':
      return block.told.map((line) => paragraph(line));
    case 'steps':
      return listOf(
        'numbers',
        block.items.map((item) => entryLine(item, block.stacked === true ? '\n' : ' ')),
      );
    case 'topics':
      return listOf(
        'bullets',
        block.items.map((item) => entryLine(item, ' ')),
      );
    case 'scale':
      return listOf('bullets', block.items.map(scaleLine));
    case 'room':
      return writingLines();
    case 'table':
      return tableBlock(block, state);
    case 'strip':
      return stripBlock(block, state);
    case 'details':
    case 'filtered':
      return bodyOf(block.blocks, state);
    case 'columns':
      return block.columns.flatMap((blocks) => bodyOf(blocks, state));
    default:
      return [];
  }
};

/** Converts blocks for the document, and adds their headings and pictures to the state. */
export const bodyOf = (blocks: readonly Block[], state: State): FileChild[] =>
  blocks.flatMap((block) => blockOf(block, state));
