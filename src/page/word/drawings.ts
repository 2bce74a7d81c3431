import type { Shape } from '../blocks.ts';
import { TOP_OF_SCALE } from '../pictures.ts';
import type { Bitmap, Colour } from './png.ts';

/** The pictures in a Word report, pixel by pixel: the same bars and shapes as on the page, distinguishable without colour. */

const CLEAR = 0;
const ACCENT = 1;
const WASH = 2;
const MID = 3;
const INK = 4;
const SOFT = 5;
const GOOD = 6;
const BAD = 7;

const COLOURS: readonly Colour[] = [
  [255, 255, 255, 0],
  [0x1f, 0x5c, 0x7a, 255],
  [0xe6, 0xee, 0xf2, 255],
  [0x5b, 0x98, 0xa1, 255],
  [0x1b, 0x2a, 0x33, 255],
  [0x55, 0x62, 0x6e, 255],
  [0x1d, 0x6b, 0x3a, 255],
  [0xa6, 0x3d, 0x0a, 255],
];

const paint = (width: number, height: number, colourAt: (x: number, y: number) => number): Bitmap => ({
  width,
  height,
  palette: COLOURS,
  points: Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return colourAt(x + 0.5, y + 0.5);
  }),
});

/** Drawn larger than shown, so that edges are smooth. */
const BAR = { width: 520, height: 48, from: 8, to: 40, tick: 4, stripe: 16 };

/** A score on its bar: the score is dark, the gap to the target is striped, and a line marks the target. */
export const drawScore = (score: number, target: number): Bitmap => {
  const along = (value: number) => (Math.min(value, TOP_OF_SCALE) / TOP_OF_SCALE) * BAR.width;
  const [filled, wanted] = [along(score), along(target)];
  const tick = Math.min(Math.max(wanted, BAR.tick), BAR.width - BAR.tick);
  return paint(BAR.width, BAR.height, (x, y) => {
    if (Math.abs(x - tick) < BAR.tick) return INK;
    if (y < BAR.from || y > BAR.to) return CLEAR;
    if (x < filled) return ACCENT;
    return x < wanted && (x + y) % BAR.stripe < BAR.stripe / 4 ? MID : WASH;
  });
};

type Point = readonly [x: number, y: number];

type Drawing = {
  /** Takes the place of the accent. */
  colour?: number;
  ring?: 'whole' | 'dashed';
  /** How much of the circle is filled. */
  fill?: 'all' | 'half';
  line?: readonly Point[];
  dots?: readonly Point[];
};

/** In a square of 24 by 24, like the shapes on the page (templates/html/parts/shapes.hbs). */
const DRAWINGS: Record<Shape, Drawing> = {
  met: {
    colour: GOOD,
    fill: 'all',
    line: [
      [6.8, 12.4],
      [10.3, 16],
      [17.3, 8.4],
    ],
  },
  partlyMet: { ring: 'whole', fill: 'half' },
  notMet: { colour: BAD, ring: 'whole' },
  undetermined: {
    ring: 'dashed',
    line: [
      [9.2, 9.6],
      [9.8, 7.6],
      [12, 6.7],
      [14.2, 7.6],
      [14.9, 9.6],
      [14, 11.6],
      [12.6, 12.8],
      [12, 14.4],
    ],
    dots: [[12, 17.4]],
  },
  unanswered: {
    ring: 'dashed',
    dots: [
      [7.6, 12],
      [12, 12],
      [16.4, 12],
    ],
  },
  notApplicable: {
    line: [
      [5, 12],
      [19, 12],
    ],
  },
};

const SIDE = 96;
const SQUARE = 24;
const MIDDLE = 12;
const CIRCLE = { outer: 11, inner: 9 };
const THICK = 1.2;
const DASHES = 22;

const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2);

const distanceToPiece = (point: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const part = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx ** 2 + dy ** 2);
  const at = Math.min(1, Math.max(0, part));
  return distance(point, [from[0] + at * dx, from[1] + at * dy]);
};

const isOnLine = (point: Point, line: readonly Point[]): boolean =>
  line.slice(1).some((to, index) => distanceToPiece(point, line[index] ?? to, to) <= THICK);

const isOnRing = (point: Point, ring: Drawing['ring']): boolean => {
  const from = distance(point, [MIDDLE, MIDDLE]);
  if (ring === undefined || from > CIRCLE.outer || from < CIRCLE.inner) return false;
  const turn = Math.atan2(point[1] - MIDDLE, point[0] - MIDDLE) / Math.PI + 1;
  return ring === 'whole' || Math.floor((turn * DASHES) / 2) % 2 === 0;
};

const colourIn = ({ colour = ACCENT, ring, fill, line = [], dots = [] }: Drawing, point: Point): number => {
  if (isOnLine(point, line)) return fill === undefined ? SOFT : CLEAR;
  if (dots.some((dot) => distance(point, dot) <= THICK)) return SOFT;
  if (isOnRing(point, ring)) return ring === 'dashed' ? SOFT : colour;
  const inside = fill === 'all' || (fill === 'half' && point[0] < MIDDLE);
  return inside && distance(point, [MIDDLE, MIDDLE]) <= CIRCLE.outer ? colour : CLEAR;
};

export const drawVerdict = (shape: Shape): Bitmap =>
  paint(SIDE, SIDE, (x, y) => colourIn(DRAWINGS[shape], [(x / SIDE) * SQUARE, (y / SIDE) * SQUARE]));
