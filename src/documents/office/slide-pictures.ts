import { type Box, openSheet } from '../pictures/page-sheet.ts';
import type { XmlElement } from '../xml-events.ts';

/** The size of a slide or a page, in the units of its format. */
export type PageSize = { width: number; height: number };

/** A frame around something on a slide (ISO 29500-1, 20.1.7.6), and the coordinates of what is in it. */
type Frame = {
  off: Point;
  ext: Point | null;
  /** For a group: the same box in the coordinates of what it holds. */
  inner: { off: Point; ext: Point } | null;
  turned: boolean;
  holdsPicture: boolean;
};

type Point = { x: number; y: number };

const FRAMES: ReadonlySet<string> = new Set(['p:grpSp', 'p:pic', 'p:sp']);

/** Where the picture of a picture, a shape or the slide itself is told. A bullet may be a picture too, and does not count. */
const isFill = (name: string, above: string): boolean =>
  name === 'p:blipFill' || (name === 'a:blipFill' && (above === 'p:spPr' || above === 'p:bgPr'));

const numberOf = ({ attribute }: XmlElement, name: string): number => Number(attribute('', name) ?? 0) || 0;

/** Turned by a quarter, what was wide is high. The angle is in sixty-thousandths of a degree. */
const isTurned = (angle: number): boolean => Math.abs(Math.round(angle / 5_400_000)) % 2 === 1;

const boxOf = ({ off, turned }: Frame, ext: Point): Box => {
  const [width, height] = turned ? [ext.y, ext.x] : [ext.x, ext.y];
  const [left, bottom] = [off.x + (ext.x - width) / 2, off.y + (ext.y - height) / 2];
  return { left, bottom, right: left + width, top: bottom + height };
};

/** Where a box in a group stands in what is around that group. */
const outOf = ({ off, ext, inner }: Frame, { left, bottom, right, top }: Box): Box => {
  if (ext === null || inner === null) return { left, bottom, right, top };
  const [scaleX, scaleY] = [ext.x / (inner.ext.x || 1), ext.y / (inner.ext.y || 1)];
  const x = (value: number) => off.x + (value - inner.off.x) * scaleX;
  const y = (value: number) => off.y + (value - inner.off.y) * scaleY;
  return { left: x(left), bottom: y(bottom), right: x(right), top: y(top) };
};

/** Follows the pictures on a slide. */
export const followSlidePictures = ({ width, height }: PageSize) => {
  const sheet = openSheet({ left: 0, bottom: 0, right: width, top: height });
  const path: string[] = [];
  const frames: Frame[] = [];
  let [isUnknown, hasWords, hasBackground] = [false, false, false];
  const place = (frame: Frame): void => {
    // A picture without a size has that of the layout, which is not looked up.
    if (frame.ext === null) isUnknown = true;
    else sheet.cover(frames.toReversed().reduce((box, group) => outOf(group, box), boxOf(frame, frame.ext)));
  };
  const measure = (name: string, element: XmlElement, frame: Frame): void => {
    const [across, down] = name.endsWith('xt') ? ['cx', 'cy'] : ['x', 'y'];
    const point = { x: numberOf(element, across), y: numberOf(element, down) };
    const inner = frame.inner ?? { off: { x: 0, y: 0 }, ext: { x: 0, y: 0 } };
    if (name === 'a:off') frame.off = point;
    else if (name === 'a:ext') frame.ext = point;
    else if (name === 'a:chOff') frame.inner = { ...inner, off: point };
    else if (name === 'a:chExt') frame.inner = { ...inner, ext: point };
  };
  const start = (name: string): void => {
    if (FRAMES.has(name))
      frames.push({ off: { x: 0, y: 0 }, ext: null, inner: null, turned: false, holdsPicture: false });
  };
  const fill = (above: string, frame: Frame | undefined): void => {
    if (above === 'p:bgPr') hasBackground = true;
    else if (frame !== undefined) frame.holdsPicture = true;
  };
  return {
    open(name: string, element: XmlElement): void {
      const above = path.at(-1) ?? '';
      path.push(name);
      start(name);
      const frame = frames.at(-1);
      if (isFill(name, above)) fill(above, frame);
      else if (name === 'a:xfrm' && frame !== undefined) frame.turned = isTurned(numberOf(element, 'rot'));
      else if (above === 'a:xfrm' && frame !== undefined) measure(name, element, frame);
    },
    hear(text: string): void {
      hasWords ||= path.at(-1) === 'a:t' && /\p{L}/u.test(text);
    },
    close(): void {
      if (!FRAMES.has(path.pop() ?? '')) return;
      const frame = frames.pop();
      if (frame?.holdsPicture === true) place(frame);
    },
    /** The share of the slide that pictures cover; null when one of them does not say how large it is. */
    share(): number | null {
      // Behind words, a picture on the background is for show.
      if (hasBackground && !hasWords) return 1;
      return isUnknown ? null : Math.round(100 * sheet.share()) / 100;
    },
  };
};
