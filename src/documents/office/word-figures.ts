import type { Gathering } from '../gather-content.ts';
import { shareOfPage } from '../pictures/laid-out-pages.ts';
import { pointsIn } from '../pictures/lengths.ts';
import type { XmlElement } from '../xml-events.ts';

/** In a point. */
const ENGLISH_METRIC_UNITS = 12_700;

const shareOfExtent = ({ attribute }: XmlElement): number => {
  const [width, height] = ['cx', 'cy'].map((name) => Number(attribute('', name) ?? 0) / ENGLISH_METRIC_UNITS || 0);
  return shareOfPage(width ?? 0, height ?? 0);
};

/** The size of a shape in VML, in its style; null when it has none. */
const shareOfShape = ({ attribute }: XmlElement): number | null => {
  const style = attribute('', 'style') ?? '';
  const [width, height] = ['width', 'height'].map((name) =>
    pointsIn(new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(style)?.[1]),
  );
  return width == null || height == null ? null : shareOfPage(width, height);
};

/** Follows the pictures in a Word text: in DrawingML (ISO 29500-1, 20.4.2.7), or in the VML of older versions (ISO 29500-4, 19.1). */
export const followWordFigures = (content: Gathering) => {
  let share: number | null = null;
  return (name: string, element: XmlElement): void => {
    if (name === 'wp:extent') share = shareOfExtent(element);
    else if (name === 'v:shape' || name === 'v:rect') share = shareOfShape(element);
    if (share === null || (name !== 'a:blip' && name !== 'v:imagedata')) return;
    content.figure(share);
    share = null;
  };
};
