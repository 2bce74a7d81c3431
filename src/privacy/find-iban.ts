import { LINE_END } from './line-ends.ts';
import type { TextSpan } from './personal-data-match.ts';

/** Length by country (SWIFT IBAN Registry), for the countries that Dutch schools deal with. */
const LENGTHS: Record<string, number> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  GB: 22,
  IE: 22,
  ES: 24,
  PT: 25,
  IT: 27,
  AT: 20,
  CH: 21,
  LU: 20,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  PL: 28,
  CZ: 24,
  SK: 24,
  HU: 28,
  RO: 24,
  BG: 22,
  GR: 27,
  HR: 21,
  SI: 19,
  LT: 20,
  LV: 21,
  EE: 20,
  TR: 26,
  MT: 31,
  CY: 28,
};

const compact = (iban: string): string => iban.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const numberOf = (character: string): string =>
  /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);

/** Whether a text without spaces is an IBAN: the length fits its country, and the remainder modulo 97 is 1 (ISO 13616). */
export const isIban = (iban: string): boolean => {
  if (LENGTHS[iban.slice(0, 2)] !== iban.length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map(numberOf).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
};

/** What people write between the characters, over a line end or not. */
const GAP = `(?:[ \\u00A0.–-]{0,2}${LINE_END}|[ \\u00A0.-]?)`;

/** Two letters and two digits, with which every IBAN begins. */
const START = new RegExp(`(?<![\\p{L}\\p{N}])[a-z]{2}${GAP}\\d${GAP}\\d`, 'giu');

/** The shape of an IBAN of each length. */
const SHAPES = new Map(
  [...new Set(Object.values(LENGTHS))].map((length) => [
    length,
    new RegExp(`(?:[a-z0-9]${GAP}){${length - 1}}[a-z0-9](?![\\p{L}\\p{N}])`, 'iuy'),
  ]),
);

/** The end of what looks like an IBAN at `start`: as many characters as its country has; null when there is none. */
const endOfNumber = (text: string, start: number): number | null => {
  const shape = SHAPES.get(LENGTHS[text.slice(start, start + 2).toUpperCase()] ?? 0);
  if (shape === undefined) return null;
  shape.lastIndex = start;
  return shape.test(text) ? shape.lastIndex : null;
};

/** Finds IBANs. `shaped` is all that looks like one; `notOf` returns the valid ones, without those of the school itself. */
export const findIbans = (text: string): { shaped: TextSpan[]; notOf: (own: readonly string[]) => TextSpan[] } => {
  const shaped = [...text.matchAll(START)].flatMap(({ index }) => {
    const end = endOfNumber(text, index);
    return end === null ? [] : [{ start: index, end }];
  });
  return {
    shaped,
    notOf: (own) => {
      const known = new Set(own.map(compact));
      const written = ({ start, end }: TextSpan) => compact(text.slice(start, end));
      return shaped.filter((span) => isIban(written(span)) && !known.has(written(span)));
    },
  };
};
