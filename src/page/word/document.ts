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
  Tab,
  TextRun,
} from 'docx';
import { headerLine, type Page } from '../blocks.ts';
import { frameWords } from '../words.ts';
import { bodyOf, bookmarkOf, type DocumentHeading, LISTS } from './body.ts';
import { FONT, MARGIN, OTHER_MARGINS, PAPER_SIZE, STYLE_SHEET, STYLES, WORD_COLOURS } from './styles.ts';

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

/** The section that says it all is on the first page. */
const isFirst = (block: Page['blocks'][number]): boolean => block.kind === 'section' && block.isFirst === true;

/** The title, what comes before the first section or the first page if there is one, the contents on a page of their own, and the rest. */
const childrenOf = ({ title, about, draft, blocks }: Page): FileChild[] => {
  const first = blocks.findIndex((block) => block.kind === 'section' && !isFirst(block));
  const state = { headings: [] as DocumentHeading[], pictures: 0, startsPage: false };
  const before = bodyOf(blocks.slice(0, first), state);
  const hasFirst = state.headings.length > 0;
  state.startsPage = !hasFirst;
  const rest = bodyOf(blocks.slice(first), state);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(draft === undefined
      ? []
      : [new Paragraph({ style: STYLES.subtitle, children: [new TextRun({ text: draft, bold: true })] })]),
    ...about.map((words) => new Paragraph({ style: STYLES.subtitle, children: [new TextRun(words)] })),
    ...before,
    ...contentsOf(state.headings, hasFirst),
    ...rest,
  ];
};

/** Builds a Word document from a page, with a line at the top of each sheet and a page number at the bottom. */
export const buildDocument = (page: Page): Document =>
  new Document({
    externalStyles: STYLE_SHEET,
    styles: {
      default: {
        document: { run: { font: FONT, size: 20, color: WORD_COLOURS.ink, language: { value: 'nl-NL' } } },
        title: { run: { font: FONT, size: 36, bold: true, color: WORD_COLOURS.accent } },
        heading1: headingLook(1, 32, 280, 80),
        heading2: headingLook(2, 25, 160, 60),
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
          page: { size: PAPER_SIZE, margin: { top: MARGIN, right: MARGIN, left: MARGIN, ...OTHER_MARGINS } },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ style: STYLES.header, children: [new TextRun(headerLine(page))] })],
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

/** The page that a heading is on: a field that Word and LibreOffice work out when the document opens. */
const pageOf = (number: number): TextRun[] => [
  new TextRun({ children: [fieldMark('begin')] }),
  new TextRun({ children: [fieldInstruction(` PAGEREF ${bookmarkOf(number)} \\h `)] }),
  new TextRun({ children: [fieldMark('separate')] }),
  new TextRun({ children: [fieldMark('end')] }),
];

type Entry = DocumentHeading & { number: number };

const contentsLine = ({ level, text, number }: Entry): Paragraph =>
  new Paragraph({
    style: `TOC${level}`,
    children: [
      new InternalHyperlink({
        anchor: bookmarkOf(number),
        children: [new TextRun({ children: [text, new Tab()] }), ...pageOf(number)],
      }),
    ],
  });

/**
 * The contents, each with a link and with a field for its page. Inside a field for the contents as a whole, LibreOffice would show page
 * numbers as they were saved, and nobody knows them before layout; the library's own field shows its code there.
 */
const contentsOf = (headings: readonly DocumentHeading[], startsPage: boolean): FileChild[] => [
  new Paragraph({
    style: STYLES.contentsHeading,
    pageBreakBefore: startsPage,
    children: [new TextRun(frameWords.contents)],
  }),
  ...headings
    .map((heading, number) => ({ ...heading, number }))
    .filter(({ level, isMinor }) => level <= CONTENTS_LEVELS && isMinor !== true)
    .map(contentsLine),
];
