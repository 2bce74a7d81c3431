import { ImageRun, TextRun } from 'docx';
import type { Line, Picture, Stretch } from './blocks.ts';
import { drawScore, drawVerdict } from './drawings.ts';
import { encodePng } from './png.ts';

/** How large pictures are on paper, in points of a screen (96 to the inch). */
const SIZES = { score: { width: 130, height: 12 }, verdict: { width: 18, height: 18 } };

const pictureOf = ({ number, alt, draw }: Picture): ImageRun =>
  new ImageRun({
    type: 'png',
    data: encodePng(draw.kind === 'score' ? drawScore(draw.score, draw.target) : drawVerdict(draw.verdict)),
    transformation: SIZES[draw.kind],
    altText: { id: String(number), name: `${draw.kind}-${number}`, title: '', description: alt },
  });

const runsOf = (part: string | Stretch | Picture, bold: boolean): (TextRun | ImageRun)[] => {
  if (typeof part !== 'string' && 'draw' in part) return [pictureOf(part)];
  const { text, strong } = typeof part === 'string' ? { text: part } : part;
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(strong === true || bold ? { bold: true } : {}),
      }),
  );
};

/** The runs of a paragraph; each line of a text on a line of its own. */
export const lineRuns = (line: Line, bold = false): (TextRun | ImageRun)[] =>
  line.flatMap((part) => runsOf(part, bold));
