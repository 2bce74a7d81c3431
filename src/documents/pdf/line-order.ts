/** A piece of a line, up to the next cell or column, and where it begins and ends, in points from the left. */
export type LinePiece = { text: string; left: number; right: number };

/** A line as it was drawn: its pieces, its height on the page in points from below, and the size of its letters. */
export type DrawnLine = { pieces: LinePiece[]; y: number; size: number };

/** A space that nobody wrote: letters stand apart. */
export const THIN_SPACE = '\u2009';

/** A heading that is set wide has this many gaps at least, and no digit between them. Single letters may stand together. */
const FEWEST_GAPS = 4;
const BETWEEN_GAPS = /^[\p{L} ]{1,3}$/u;

/** Lines that follow each other closely, in sizes of their letters. */
const STEP = { least: 0.5, most: 3 };

/** What makes pieces beside each other columns of running text, and not cells of a table. */
const COLUMN = {
  /** As many lines at least. */
  lines: 4,
  /** Each line fills most of its column, in shares of the longest. */
  filled: 0.75,
  /** And holds this many words, as the middle of its lines does. */
  words: 3,
  /** Lines begin below each other, give or take so many sizes. */
  indent: 1,
};

const spanOf = ({ pieces }: DrawnLine): { left: number; right: number } => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
});

const isBeneath = (line: DrawnLine, other: DrawnLine): boolean => {
  const [one, two] = [spanOf(line), spanOf(other)];
  const shared = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  return shared > Math.min(one.right - one.left, two.right - two.left) / 2;
};

/** Whether a line was drawn right above the one before it. */
const goesUp = (last: DrawnLine, next: DrawnLine): boolean => {
  const size = Math.max(last.size, next.size);
  const step = (next.y - last.y) / size;
  return step > STEP.least && step < STEP.most && isBeneath(last, next);
};

/** Puts lines that were drawn from below in order. */
const fromAbove = (lines: readonly DrawnLine[]): DrawnLine[] => {
  const ordered: DrawnLine[] = [];
  let run: DrawnLine[] = [];
  for (const line of lines) {
    const last = run.at(-1);
    if (last !== undefined && !goesUp(last, line)) {
      ordered.push(...run.reverse());
      run = [];
    }
    run.push(line);
  }
  return [...ordered, ...run.reverse()];
};

const median = (numbers: number[]): number =>
  numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const wordsIn = (text: string): number => text.split(/\s+/).length;

const isAligned = (last: DrawnLine, next: DrawnLine): boolean =>
  next.pieces.length > 1 &&
  next.pieces.length === last.pieces.length &&
  next.pieces.every(({ left }, index) => Math.abs(left - (last.pieces[index]?.left ?? 0)) <= COLUMN.indent * next.size);

const isRunningText = (column: readonly LinePiece[]): boolean => {
  const widths = column.map(({ left, right }) => right - left);
  const isFilled = median(widths) >= COLUMN.filled * Math.max(...widths);
  return isFilled && median(column.map(({ text }) => wordsIn(text))) >= COLUMN.words;
};

const textOfPiece = ({ text }: LinePiece): string => {
  const pieces = text.split(THIN_SPACE);
  const isSetWide = pieces.length > FEWEST_GAPS && pieces.every((piece) => BETWEEN_GAPS.test(piece));
  return pieces.join(isSetWide ? '' : ' ');
};

const textOfLine = ({ pieces }: DrawnLine): string => pieces.map(textOfPiece).join('\t');

/** Lines that stand in columns and were drawn across them: column by column if they are running text, else as they are. */
const byColumn = (block: readonly DrawnLine[]): string[] => {
  const across = block.map(textOfLine);
  const count = block[0]?.pieces.length ?? 0;
  if (block.length < COLUMN.lines || count < 2) return across;
  const columns = Array.from({ length: count }, (_, index) => block.flatMap(({ pieces }) => pieces[index] ?? []));
  return columns.every(isRunningText) ? columns.flatMap((column) => column.map(textOfPiece)) : across;
};

/** The text of lines in the order in which a person reads them, as far as that follows from where they stand. */
export const inReadingOrder = (lines: readonly DrawnLine[]): string => {
  const texts: string[] = [];
  let block: DrawnLine[] = [];
  for (const line of fromAbove(lines)) {
    const last = block.at(-1);
    if (last !== undefined && !isAligned(last, line)) {
      texts.push(...byColumn(block));
      block = [];
    }
    block.push(line);
  }
  return [...texts, ...byColumn(block)].join('\n');
};
