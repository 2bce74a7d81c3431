import { ShadingType, TextRun } from 'docx';
import type { Line, Stretch } from './blocks.ts';

const runsOf = (part: string | Stretch, bold: boolean): TextRun[] => {
  const { text, strong, fill } = typeof part === 'string' ? { text: part } : part;
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(strong === true || bold ? { bold: true } : {}),
        ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      }),
  );
};

/** The runs of a paragraph; each line of a text on a line of its own. */
export const lineRuns = (line: Line, bold = false): TextRun[] => line.flatMap((part) => runsOf(part, bold));
