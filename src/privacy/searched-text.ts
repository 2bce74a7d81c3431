import { LINE_END } from './line-ends.ts';
import type { TextSpan } from './personal-data-match.ts';

/** A text as it is searched, and a function that maps a place in it to the given text. */
export type SearchedText = { text: string; toGiven: (span: TextSpan) => TextSpan };

/** Soft hyphens and zero-width characters, which nobody sees, and the hyphen and line end within a word. */
const LEFT_OUT = new RegExp(
  `\\u00AD${LINE_END}|[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|(?<=\\p{Ll})[-\\u2010]${LINE_END}(?=\\p{Ll})`,
  'gu',
);
/** Nearly no text holds any of these. */
const MAY_LEAVE_OUT = /[\u00AD\u200B-\u200D\u2060\uFEFF]|[-\u2010][ \t\u00A0|]{0,12}\r?\n/;

/** Digits of other keyboards and scripts, each as wide as ours: full-width, Arabic and Persian. */
const OTHER_DIGITS = /[\uFF10-\uFF19\u0660-\u0669\u06F0-\u06F9]/g;

const withOurDigits = (text: string): string =>
  text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f));

/** Makes the form of a text that is searched: with the digits 0–9, without what nobody sees, and with words in one piece. */
export const searchedText = (written: string): SearchedText => {
  const given = withOurDigits(written);
  if (!MAY_LEAVE_OUT.test(given)) return { text: given, toGiven: (span) => span };
  const pieces: { from: number; at: number }[] = [];
  let [text, from] = ['', 0];
  for (const { 0: left, index } of given.matchAll(LEFT_OUT)) {
    if (index > from) pieces.push({ from, at: text.length });
    text += given.slice(from, index);
    from = index + left.length;
  }
  pieces.push({ from, at: text.length });
  text += given.slice(from);
  const placeOf = (place: number): number => {
    let [low, high] = [0, pieces.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= place) low = middle;
      else high = middle;
    }
    const piece = pieces[low] ?? { from: 0, at: 0 };
    return piece.from + place - piece.at;
  };
  return { text, toGiven: ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }) };
};
