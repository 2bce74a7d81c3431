/** Numbers for the drawings on the page. Lengths along a bar are shares of its width, so that it fits every screen. */

/** The highest level, and therefore the highest score. */
export const TOP_OF_SCALE = 3;

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`;

/** A score on its bar: how much is filled, the gap that is left, and where the target is. */
export const drawBar = (score: number | null, target: number) => {
  const filled = Math.min(score ?? 0, TOP_OF_SCALE);
  return {
    filled: share(filled, TOP_OF_SCALE),
    gapAt: share(filled, TOP_OF_SCALE),
    gap: share(Math.max(0, target - filled), TOP_OF_SCALE),
    target: share(target, TOP_OF_SCALE),
  };
};

/** Parts of a whole as pieces of one bar, in order; empty parts are left out. */
export const drawParts = <Part extends { number: number }>(parts: readonly Part[]) => {
  const whole = parts.reduce((sum, { number }) => sum + number, 0);
  return parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((sum, { number }) => sum + number, 0);
    return { ...part, at: share(before, whole), width: share(part.number, whole) };
  });
};

const DOT = { column: 34, step: 13, first: 17, tallest: 130 };
const LEVELS = [0, 1, 2, 3];

/** Votes as dots above the level each person chose. The more votes, the closer together they stand. */
export const drawDots = (levels: readonly number[]) => {
  const stacks = LEVELS.map((level) => levels.filter((chosen) => chosen === level).length);
  const most = Math.max(...stacks);
  const step = Math.min(DOT.step, DOT.tallest / most);
  const floor = Math.ceil((most - 1) * step) + 8;
  const dots = stacks.flatMap((number, level) =>
    Array.from({ length: number }, (_, index) => ({
      x: DOT.first + level * DOT.column,
      y: Math.round((floor - index * step) * 10) / 10,
    })),
  );
  return {
    width: LEVELS.length * DOT.column,
    height: floor + 24,
    line: floor + 8.5,
    words: floor + 21,
    dots,
    columns: LEVELS.map((level) => ({ x: DOT.first + level * DOT.column, level: String(level) })),
  };
};

const LINE = { width: 180, height: 44, margin: 6 };

/** The scores of one thing over the rounds as a line, broken where a score is missing. */
export const drawLine = (scores: readonly (number | null)[]) => {
  const step = scores.length < 2 ? 0 : (LINE.width - 2 * LINE.margin) / (scores.length - 1);
  const tall = LINE.height - 2 * LINE.margin;
  const points = scores.map((score, index) =>
    score === null
      ? null
      : {
          x: Math.round((LINE.margin + index * step) * 10) / 10,
          y: Math.round((LINE.margin + tall * (1 - score / TOP_OF_SCALE)) * 10) / 10,
        },
  );
  const runs: string[][] = [[]];
  for (const point of points) {
    if (point === null) runs.push([]);
    else runs.at(-1)?.push(`${point.x},${point.y}`);
  }
  return {
    width: LINE.width,
    height: LINE.height,
    lines: runs.filter((run) => run.length > 1).map((run) => run.join(' ')),
    points: points.flatMap((point, index) =>
      point === null
        ? []
        : [{ ...point, last: index === points.length - 1, radius: index === points.length - 1 ? 4.5 : 3 }],
    ),
  };
};
