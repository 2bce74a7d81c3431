import { DEFAULT_COLOURS } from '../own-template.ts';

/** Whether what is written in the colours of a school can be read (WCAG 2.2, 1.4.3). */

const ENOUGH = 4.5;
/** What is written on the paper. */
const ON_PAPER = ['--ink', '--soft', '--accent'] as const;

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The colours of text, own or ours, that cannot be read on the paper, where a school changed one of the two. */
export const unreadable = (scheme: keyof typeof DEFAULT_COLOURS, own: ReadonlyMap<string, string>): string[] => {
  const colourOf = (name: '--paper' | (typeof ON_PAPER)[number]) => own.get(name) ?? DEFAULT_COLOURS[scheme][name];
  return ON_PAPER.filter(
    (name) => (own.has(name) || own.has('--paper')) && contrast(colourOf(name), colourOf('--paper')) < ENOUGH,
  );
};
