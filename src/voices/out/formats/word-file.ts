import { Document, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx';
import { cleanText, packWord } from '../../../page/word/render-word.ts';
import { FONT, MARGIN, PAPER_SIZE, WORD_COLOURS } from '../../../page/word/styles.ts';

/** A simple Word file in any language: headings and paragraphs, each in its own direction. */

type Direction = 'ltr' | 'rtl';

export type WordLine =
  | { kind: 'title' | 'heading' | 'text' | 'strong' | 'small'; text: string; direction?: Direction; language?: string }
  | { kind: 'picture'; png: Uint8Array; side: number; alt: string }
  | { kind: 'page' };

type Written = Exclude<WordLine, { kind: 'picture' | 'page' }>;

/** In half points. */
const SIZES = { title: 36, heading: 26, text: 22, strong: 22, small: 18 };
const AFTER = 140;

const heading = (kind: Written['kind']) => {
  if (kind === 'title') return { heading: HeadingLevel.HEADING_1 };
  return kind === 'heading' ? { heading: HeadingLevel.HEADING_2, keepNext: true } : {};
};

const textLine = ({ kind, text, direction = 'ltr', language = 'nl' }: Written): Paragraph =>
  new Paragraph({
    ...heading(kind),
    bidirectional: direction === 'rtl',
    spacing: { after: AFTER },
    children: [
      new TextRun({
        text: cleanText(text),
        size: SIZES[kind],
        bold: kind !== 'text' && kind !== 'small',
        color: WORD_COLOURS.ink,
        rightToLeft: direction === 'rtl',
        language: direction === 'rtl' ? { bidirectional: language } : { value: language },
      }),
    ],
  });

const paragraphOf = (line: WordLine): Paragraph => {
  if (line.kind === 'page') return new Paragraph({ pageBreakBefore: true, children: [] });
  if (line.kind !== 'picture') return textLine(line);
  const { png, side, alt } = line;
  return new Paragraph({
    spacing: { after: AFTER },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: side, height: side },
        altText: { id: '1', name: 'qr', title: '', description: cleanText(alt) },
      }),
    ],
  });
};

/** @param about the title in the properties of the file, and the day; the author is never a person */
export const writeWordFile = async (
  lines: readonly WordLine[],
  { title, creator, date }: { title: string; creator: string; date: string },
): Promise<Uint8Array> => {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: SIZES.text } } } },
    sections: [
      {
        properties: {
          page: { size: PAPER_SIZE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        children: lines.map(paragraphOf),
      },
    ],
  });
  return await packWord(document, { title: cleanText(title), creator, date });
};
