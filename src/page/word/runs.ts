import { ImageRun, TextRun } from 'docx';
import type { Inline, Shape } from '../blocks.ts';
import { drawScore, drawVerdict } from './drawings.ts';
import { encodePng } from './png.ts';

/** How large pictures are on paper, in points of a screen (96 to the inch). */
const SIZES = { score: { width: 130, height: 12 }, verdict: { width: 18, height: 18 } };

export type Picture = { alt: string } & (
  | { draw: 'score'; score: number; target: number }
  | { draw: 'verdict'; shape: Shape }
);

/** The run of a picture. @param number unlike that of any other picture in the document */
export const pictureRun = (picture: Picture, number: number): ImageRun =>
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

/** The runs of a paragraph; each line of a text on a line of its own. */
export const lineRuns = (line: Inline, isBold = false): TextRun[] => line.flatMap((part) => stretchRuns(part, isBold));
