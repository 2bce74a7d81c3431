import {
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  HeadingLevel,
  ImportedXmlComponent,
  InternalHyperlink,
  Paragraph,
  TextRun,
} from 'docx';
import { frameWords } from '../words.ts';
import { STYLES } from './styles.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** A heading of the document; a section has level 1. */
export type Heading = { level: number; text: string };

const anchorOf = (number: number) => `_Toc${String(number).padStart(6, '0')}`;

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

type Entry = Heading & { number: number };

/** The field begins in the first line and ends in the last: a paragraph of its own could spill over to an empty page. */
const contentsLine = ({ level, text, number }: Entry, index: number, { length }: readonly Entry[]): Paragraph =>
  new Paragraph({
    style: `TOC${level}`,
    children: [
      ...(index === 0 ? fieldStart() : []),
      new InternalHyperlink({ anchor: anchorOf(number), children: [new TextRun(text)] }),
      ...(index === length - 1 ? [new TextRun({ children: [fieldMark('end')] })] : []),
    ],
  });

/**
 * A field with the contents as they can be known without laying out pages; Word adds the numbers of the pages. The library's own
 * field shows its code in LibreOffice.
 */
export const contentsOf = (headings: readonly Heading[]): FileChild[] => [
  new Paragraph({ style: STYLES.contentsHeading, children: [new TextRun(frameWords.contents)] }),
  ...headings
    .map((heading, number) => ({ ...heading, number }))
    .filter(({ level }) => level <= CONTENTS_LEVELS)
    .map(contentsLine),
];

/** A heading with the bookmark that the contents lead to; the first one starts a page. */
export const headingOf = (heading: Heading, number: number): FileChild =>
  new Paragraph({
    heading: HEADINGS[heading.level - 1] ?? HeadingLevel.HEADING_3,
    pageBreakBefore: number === 0,
    children: [new BookmarkStart(anchorOf(number), number), new TextRun(heading.text), new BookmarkEnd(number)],
  });
