import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImportedXmlComponent,
  InternalHyperlink,
  LevelFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Page } from '../blocks.ts';
import { frameWords } from '../words.ts';
import { bodyOf, bookmarkOf, type DocumentHeading, LISTS } from './body.ts';
import { FONT, MARGIN, PAPER_SIZE, STYLE_SHEET, STYLES, WORD_COLOURS } from './styles.ts';

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 420, hanging: 280 } } },
  },
];

/** LibreOffice recognises a heading by its level; Word knows its own styles by name. */
const headingLook = (level: number, size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: WORD_COLOURS.accent },
  paragraph: { spacing: { before, after }, keepNext: true, outlineLevel: level - 1 },
});

const pageNumbers = () =>
  new TextRun({
    children: [frameWords.sheet, PageNumber.CURRENT, frameWords.ofSheets, PageNumber.TOTAL_PAGES],
  });

/** The title, what comes before the first section, the contents, and the rest. */
const childrenOf = ({ title, about, blocks }: Page): FileChild[] => {
  const first = blocks.findIndex(({ kind }) => kind === 'section');
  const state = { headings: [] as DocumentHeading[], pictures: 0 };
  const before = bodyOf(blocks.slice(0, first), state);
  const rest = bodyOf(blocks.slice(first), state);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...about.map((words) => new Paragraph({ style: STYLES.subtitle, children: [new TextRun(words)] })),
    ...before,
    ...contentsOf(state.headings),
    ...rest,
  ];
};

/** Builds a Word document from a page, with a line at the top of each sheet and a page number at the bottom. */
export const buildDocument = (page: Page): Document =>
  new Document({
    externalStyles: STYLE_SHEET,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, color: WORD_COLOURS.ink, language: { value: 'nl-NL' } } },
        title: { run: { font: FONT, size: 48, bold: true, color: WORD_COLOURS.accent } },
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
        properties: {
          page: { size: PAPER_SIZE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: STYLES.header, children: [new TextRun(page.header)] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ style: STYLES.footer, alignment: AlignmentType.CENTER, children: [pageNumbers()] }),
            ],
          }),
        },
        children: childrenOf(page),
      },
    ],
  });

const CONTENTS_LEVELS = 2;

const fieldMark = (type: 'begin' | 'separate' | 'end') =>
  new ImportedXmlComponent('w:fldChar', { 'w:fldCharType': type, ...(type === 'begin' ? { 'w:dirty': 'true' } : {}) });

const fieldInstruction = (instruction: string) => {
  const element = new ImportedXmlComponent('w:instrText', { 'xml:space': 'preserve' });
  element.push(instruction);
  return element;
};

const fieldStart = (): TextRun[] => [
  new TextRun({ children: [fieldMark('begin')] }),
  new TextRun({ children: [fieldInstruction(` TOC \\o "1-${CONTENTS_LEVELS}" \\h `)] }),
  new TextRun({ children: [fieldMark('separate')] }),
];

type Entry = DocumentHeading & { number: number };

/** The field begins in the first line and ends in the last: in a paragraph of its own, it could spill onto an empty page. */
const contentsLine = ({ level, text, number }: Entry, index: number, { length }: readonly Entry[]): Paragraph =>
  new Paragraph({
    style: `TOC${level}`,
    children: [
      ...(index === 0 ? fieldStart() : []),
      new InternalHyperlink({ anchor: bookmarkOf(number), children: [new TextRun(text)] }),
      ...(index === length - 1 ? [new TextRun({ children: [fieldMark('end')] })] : []),
    ],
  });

/**
 * A field with the contents as far as they are known before layout; Word adds the page numbers. The library's own field shows
 * its code in LibreOffice.
 */
const contentsOf = (headings: readonly DocumentHeading[]): FileChild[] => [
  new Paragraph({ style: STYLES.contentsHeading, children: [new TextRun(frameWords.contents)] }),
  ...headings
    .map((heading, number) => ({ ...heading, number }))
    .filter(({ level }) => level <= CONTENTS_LEVELS)
    .map(contentsLine),
];
