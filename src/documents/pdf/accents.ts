import type { LetterBox } from './letter-geometry.ts';

/** Accents that stand by themselves, with the mark of Unicode that belongs on a letter. Old fonts of TeX have no letters with accents. */
const MARKS: ReadonlyMap<number, string> = new Map([
  [0x60, '\u0300'],
  [0xb4, '\u0301'],
  [0x2c6, '\u0302'],
  [0x2dc, '\u0303'],
  [0xaf, '\u0304'],
  [0x2d8, '\u0306'],
  [0x2d9, '\u0307'],
  [0xa8, '\u0308'],
  [0x2da, '\u030a'],
  [0x2dd, '\u030b'],
  [0x2c7, '\u030c'],
  [0xb8, '\u0327'],
]);

/** Letters without their dot, which are written below an accent. */
const DOTLESS: ReadonlyMap<number, number> = new Map([
  [0x131, 0x69],
  [0x237, 0x6a],
]);

/** Whether an accent stands on a letter: they share most of the narrower one's width. */
const standsOn = (accent: LetterBox, letter: LetterBox): boolean => {
  const shared = Math.min(accent.right, letter.right) - Math.max(accent.left, letter.left);
  const narrower = Math.min(accent.right - accent.left, letter.right - letter.left);
  const height = letter.top - letter.bottom;
  return shared > narrower / 2 && Math.abs(accent.bottom - letter.bottom) < height / 2;
};

type Letter = LetterBox & { code: number };

/** Nearly no letter is, so a quick test saves time. */
const mayBeAccent = ({ code }: Letter): boolean => code === 0x60 || (code >= 0xa8 && code <= 0x2dd);

const withMark = (accent: Letter, letter: Letter): number | null => {
  const mark = mayBeAccent(accent) ? MARKS.get(accent.code) : undefined;
  if (mark === undefined || !standsOn(accent, letter)) return null;
  const joined = (String.fromCodePoint(DOTLESS.get(letter.code) ?? letter.code) + mark).normalize('NFC');
  return joined.length === 1 ? joined.charCodeAt(0) : null;
};

/** The letter that a letter and an accent on it make together, in whichever order they were drawn; null when they make none. */
export const accented = (one: Letter, other: Letter): number | null => withMark(one, other) ?? withMark(other, one);
