/** Where a letter stands on its page, in points from the lower left: as wide as it moves the pen, as high as all letters of its font. */
export type LetterBox = { left: number; bottom: number; right: number; top: number };

/** A letter with the size of its font and the point of the line that it is written from. */
export type Letter = { box: LetterBox; size: number; x: number; y: number };

/** What stands between two letters. A tab keeps cells apart that stand beside each other. */
export type Separator = '' | ' ' | '\t' | '\n';

/** The direction in which letters are written; null when it is askew. */
export type Direction = 'right' | 'left' | 'up' | 'down' | null;

/** In sizes of the font. */
const GAPS = {
  /** From here on, a space. The space of a narrow font is a quarter, that of a tightly set line less. */
  space: 0.2,
  /** A space that PDFium saw in a smaller gap is none: it stands within a word. */
  noSpace: 0.09,
  /** From here on, another cell. */
  cell: 1.8,
  /** And from here on where the line itself has a space: lines that fill a column are set wide. */
  wideSpace: 4,
  /** How far a letter may stand before the one that it follows, as accents do. */
  back: 0.5,
  /** How far a letter of the same size may be raised, and how far a smaller one. */
  raised: 0.49,
  small: 0.7,
};

/** Two letters are of one size when neither is larger than the other by more than this. */
const SAME_SIZE = 1.25;

/** How much the boxes of two letters of one word may differ, in heights of the box. Most pairs are well within this. */
const JOINED = { level: 0.01, gap: 0.05, back: 0.1, space: 1 };

/** @param angle of a letter, in radians with the clock: 0 for upright letters from left to right */
export const directionOf = (angle: number): Direction => {
  const [along, down] = [Math.cos(angle), Math.sin(angle)];
  if (Math.abs(along) > 0.9) return along > 0 ? 'right' : 'left';
  if (Math.abs(down) > 0.9) return down > 0 ? 'down' : 'up';
  return null;
};

/** The box as it would be if the letters were written to the right. */
const turnBack = ({ left, bottom, right, top }: LetterBox, direction: Direction): LetterBox => {
  if (direction === 'left') return { left: -right, bottom: -top, right: -left, top: -bottom };
  if (direction === 'up') return { left: bottom, bottom: -right, right: top, top: -left };
  if (direction === 'down') return { left: -top, bottom: left, right: -bottom, top: right };
  return { left, bottom, right, top };
};

/** How far the lines stand apart on which two letters are written. */
const shiftBetween = (last: Letter, next: Letter, direction: Direction): number =>
  direction === 'up' || direction === 'down' ? Math.abs(next.x - last.x) : Math.abs(next.y - last.y);

const isOtherLine = (last: Letter, next: Letter, direction: Direction): boolean => {
  const [smaller, larger] = [Math.min(last.size, next.size), Math.max(last.size, next.size)];
  const most = larger < SAME_SIZE * smaller ? GAPS.raised * smaller : GAPS.small * larger;
  return shiftBetween(last, next, direction) > most;
};

/** Whether a letter stands right below another, as in columns of Chinese and Japanese. */
export const isBelow = (last: LetterBox, next: LetterBox): boolean => {
  const height = last.top - last.bottom;
  return Math.abs(next.left - last.left) < height / 2 && Math.abs(next.top - last.bottom) < height / 2;
};

const isLevel = (last: LetterBox, next: LetterBox, height: number): boolean =>
  Math.abs(next.bottom - last.bottom) <= JOINED.level * height &&
  Math.abs(next.top - last.top) <= JOINED.level * height;

/** Whether two letters are so obviously part of one word that nobody has to look further. */
export const isJoined = (last: LetterBox, next: LetterBox): boolean => {
  const height = last.top - last.bottom;
  return (
    next.left - last.right <= JOINED.gap * height &&
    last.left - next.left <= JOINED.back * height &&
    isLevel(last, next, height)
  );
};

/** Whether two letters with a space between them are as obviously on one line, and not in different cells. */
export const isSpaced = (last: LetterBox, next: LetterBox): boolean => {
  const height = last.top - last.bottom;
  const gap = next.left - last.right;
  return gap >= 0 && gap <= JOINED.space * height && isLevel(last, next, height);
};

/** How far the next letter stands ahead of the last, in sizes of their font; null when it stands on another line, or before it. */
const gapBetween = (last: Letter, next: Letter, direction: Direction, leftward: boolean): number | null => {
  const [one, other] = [turnBack(last.box, direction), turnBack(next.box, direction)];
  const size = Math.min(last.size, next.size);
  const isBack = !leftward && one.left - other.left > GAPS.back * size;
  if (isBack || isOtherLine(last, next, direction)) return null;
  return Math.max(other.left - one.right, one.left - other.right) / size;
};

/** What is known of two letters but for where they stand. */
type Known = {
  /** What PDFium saw between them: it does not always look at where they stand. */
  seen: Separator;
  /** Whether there is a space between them in the text itself. */
  written: boolean;
  direction: Direction;
  /** Whether they are letters of a script that runs to the left. */
  leftward: boolean;
};

/** What separates two letters that follow each other in a PDF. Words drawn in another order than they stand, such as cells, stay apart. */
export const separatorBetween = (
  last: Letter,
  next: Letter,
  { seen, written, direction, leftward }: Known,
): Separator => {
  if (direction === null) return seen;
  const gap = gapBetween(last, next, direction, leftward);
  if (gap === null) return '\n';
  // A raised figure is on its line still, whatever PDFium thinks.
  if (gap >= (written ? GAPS.wideSpace : GAPS.cell)) return seen === '\n' ? seen : '\t';
  if (written) return ' ';
  return gap > (seen === '' ? GAPS.space : GAPS.noSpace) ? ' ' : '';
};
