import { BookmarkEnd, BookmarkStart, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import {
  type Block,
  type Column,
  type Inline,
  partTitle,
  type Shape,
  type Signal,
  scaleLine,
  signalSigns,
  type Table,
  type Text,
  type Topic,
} from '../blocks.ts';
import { drawScore, drawVerdict } from './drawings.ts';
import { encodePng } from './png.ts';
import { STYLES, WORD_COLOURS } from './styles.ts';
import { besideEachOther, TABLE_LINE, tableOf } from './tables.ts';

/** Turns blocks into the paragraphs and tables of a Word document. */

/**
 * The library finds its lists again by looking for `{name-0}` in the whole text. These names hold a character that cleaning
 * removes from every text, so nobody can write one.
 */
export const LISTS = { bullets: '\uFFFEbullets', numbers: '\uFFFEnumbers' };

/** As that of bullets. */
const SIGN_INDENT = { left: 420, hanging: 280 };

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

/** As many as the empty lines of an HTML page. */
const WRITING_LINES = 3;

/** Empty lines to write on. Word joins the borders of equal paragraphs, so each line between them is asked for too. */
const writingLines = (): FileChild[] =>
  Array.from(
    { length: WRITING_LINES },
    () =>
      new Paragraph({
        spacing: { before: 160, after: 160 },
        border: { bottom: TABLE_LINE, between: TABLE_LINE },
        children: [],
      }),
  );

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** A heading of the document; sections have level 1. */
export type DocumentHeading = {
  level: number;
  text: string;
  startsPage?: boolean;
  /** A heading inside a section or a part is not in the contents. */
  isMinor?: boolean;
};

export const bookmarkOf = (number: number) => `_Toc${String(number).padStart(6, '0')}`;

/** A heading with the bookmark that the contents link to. */
const headingOf = (heading: DocumentHeading, number: number): FileChild =>
  new Paragraph({
    heading: HEADINGS[heading.level - 1] ?? HeadingLevel.HEADING_3,
    pageBreakBefore: heading.startsPage === true,
    children: [new BookmarkStart(bookmarkOf(number), number), new TextRun(heading.text), new BookmarkEnd(number)],
  });

/** Shapes per row of a strip: a word of a title fits below each. */
const IN_A_ROW = 5;

const paragraph = (line: Inline, isBold = false): FileChild =>
  new Paragraph({ spacing: { after: 100 }, children: lineRuns(line, isBold) });

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

/** The document so far: its headings, its number of pictures, and whether its next heading starts a new page. */
type State = { headings: DocumentHeading[]; pictures: number; startsPage: boolean };

const headingBlock = (level: number, line: Inline, state: State, isMinor = false): FileChild => {
  const heading = { level, text: wordsOf(line), startsPage: state.startsPage, isMinor };
  state.startsPage = false;
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

/** Rows of shapes, each with its name below it and its verdict. */
const stripBlock = ({ items }: Extract<Block, { kind: 'strip' }>, state: State): FileChild[] => {
  const columns = Array.from({ length: IN_A_ROW }, (): Column => ['', 100 / IN_A_ROW]);
  const rows = items.flatMap((_, start) => {
    if (start % IN_A_ROW > 0) return [];
    const part = items.slice(start, start + IN_A_ROW);
    const cells = part.map(({ shape, alt, id, title, verdict }) => [
      ...drawn({ draw: 'verdict', shape, alt }, state),
      lineRuns([`${id} ${title}`], true),
      lineRuns([verdict]),
    ]);
    return [columns.map((__, index) => cells[index] ?? [])];
  });
  return tableOf(columns, null, rows);
};

/** Columns side by side, in a table that shows no lines; what leaves one column is just that. */
const columnsBlock = (columns: readonly (readonly Block[])[], state: State): FileChild[] => {
  const bodies = columns.map((blocks) => bodyOf(blocks, state)).filter((body) => body.length > 0);
  if (bodies.length < 2) return bodies.flat();
  return [besideEachOther(bodies)];
};

/** What stands before a paragraph that is a signal. */
const signalRun = (signal: Signal): TextRun =>
  new TextRun({ text: `${signalSigns[signal]}\t`, bold: true, color: WORD_COLOURS[signal] });

/** A list with bullets, or with the signs of its signals in their place. */
const topicsBlock = (items: readonly Topic[]): FileChild[] =>
  items.flatMap((item) => {
    const line = entryLine(item, ' ');
    if (item.signal === undefined) return listOf('bullets', [line]);
    return [
      new Paragraph({
        style: STYLES.bullets,
        indent: SIGN_INDENT,
        children: [signalRun(item.signal), ...lineRuns(line)],
      }),
    ];
  });

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
      return [headingBlock(block.level - 1, block.line, state, true)];
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
      return topicsBlock(block.items);
    case 'parting':
      return [
        new Paragraph({
          style: STYLES.parting,
          pageBreakBefore: true,
          children: [new TextRun(block.title)],
        }),
        paragraph([block.line]),
      ];
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
      return columnsBlock(block.columns, state);
    default:
      return [];
  }
};

/** Converts blocks for the document, and adds their headings and pictures to the state. */
export const bodyOf = (blocks: readonly Block[], state: State): FileChild[] =>
  blocks.flatMap((block) => blockOf(block, state));
