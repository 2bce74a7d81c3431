import { type FileChild, Paragraph } from 'docx';
import {
  type Block,
  type Column,
  type Inline,
  partTitle,
  scaleLine,
  type Table,
  type Text,
  type Topic,
} from '../blocks.ts';
import { type Heading, headingOf } from './contents.ts';
import { lineRuns, type Picture, pictureRun } from './runs.ts';
import { STYLES } from './styles.ts';
import { tableOf } from './table.ts';

/** Turns blocks into what stands in a Word document. */

/**
 * The library finds its lists again by looking for `{name-0}` in the whole text. In this name is a character that no text has
 * after cleaning, so that nobody can write it.
 */
export const LISTS = { bullets: '\uFFFEbullets', numbers: '\uFFFEnumbers' };

/** Shapes in one row of a strip. */
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

/** The paragraphs of an entry as one: below each other, or one after the other. */
const entryLine = ({ paragraphs }: Topic, between: string): Inline =>
  paragraphs
    .filter(({ on }) => on !== 'screen')
    .flatMap((each, index) => [...(index === 0 ? [] : [between]), ...lineOf(each)]);

/** What a document is made of so far: its headings, and how many pictures there are. */
type State = { headings: Heading[]; pictures: number };

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

/** Above each shape its id, and below the strip what the shapes mean. */
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

/** Adds the headings and pictures that it meets to the state. */
export const bodyOf = (blocks: readonly Block[], state: State): FileChild[] =>
  blocks.flatMap((block) => blockOf(block, state));
