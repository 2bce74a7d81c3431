import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { wordWords } from '../words/word.ts';
import type { Block } from './blocks.ts';
import { contentsOf, type Heading, headingOf } from './contents.ts';
import { MARGIN, PAGE } from './page.ts';
import { lineRuns } from './runs.ts';
import { COLOURS, FONT, STYLE_SHEET, STYLES } from './styles.ts';
import { tableOf } from './table.ts';

/** Turns blocks into a Word document. */

/**
 * The library finds its lists again by looking for `{name-0}` in the whole text. In this name is a character that no text has
 * after cleaning, so that nobody can write it.
 */
const LISTS = { bullets: '\uFFFEbullets', numbers: '\uFFFEnumbers' };

const listOf = ({ items, numbered }: Extract<Block, { kind: 'items' }>): FileChild[] =>
  items.map(
    (item) =>
      new Paragraph({
        style: numbered ? STYLES.numbers : STYLES.bullets,
        numbering: { reference: numbered ? LISTS.numbers : LISTS.bullets, level: 0 },
        children: lineRuns(item),
      }),
  );

const childrenOf = (block: Block, headings: readonly Heading[]): FileChild[] => {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: lineRuns(block.line) })];
    case 'subtitle':
    case 'quote':
      return [new Paragraph({ style: STYLES[block.kind], children: lineRuns(block.line) })];
    case 'text':
      return [new Paragraph({ spacing: { after: 120 }, children: lineRuns(block.line) })];
    case 'heading':
      return [headingOf(block, headings.indexOf(block))];
    case 'items':
      return listOf(block);
    case 'table':
      return tableOf(block.columns, block.rows);
    case 'contents':
      return contentsOf(headings);
  }
};

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420, hanging: 280 } } },
  },
];

/** The level is what makes it a heading for LibreOffice; Word knows its own styles by name. */
const headingLook = (level: number, size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: COLOURS.accent },
  paragraph: { spacing: { before, after }, keepNext: true, outlineLevel: level - 1 },
});

const pageNumbers = () =>
  new TextRun({
    children: [wordWords.page, PageNumber.CURRENT, wordWords.ofPages, PageNumber.TOTAL_PAGES],
  });

/** The document with these blocks, a line at the top of each page, and its number at the bottom. */
export const buildDocument = (blocks: readonly Block[], top: string): Document => {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return new Document({
    externalStyles: STYLE_SHEET,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, color: COLOURS.ink, language: { value: 'nl-NL' } } },
        title: { run: { font: FONT, size: 48, bold: true, color: COLOURS.accent } },
        heading1: headingLook(1, 34, 420, 140),
        heading2: headingLook(2, 27, 300, 100),
        heading3: headingLook(3, 23, 220, 80),
      },
    },
    numbering: {
      config: [
        { reference: LISTS.bullets, levels: listLevel(LevelFormat.BULLET, '•') },
        { reference: LISTS.numbers, levels: listLevel(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        headers: {
          default: new Header({ children: [new Paragraph({ style: STYLES.header, children: [new TextRun(top)] })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ style: STYLES.footer, alignment: AlignmentType.CENTER, children: [pageNumbers()] }),
            ],
          }),
        },
        children: blocks.flatMap((block) => childrenOf(block, headings)),
      },
    ],
  });
};
