import type { Labels, NumberLabel } from './number-labels.ts';
import type { TextSpan } from './personal-data-match.ts';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** 000000000, 111111110 … 999999990 pass the test, but are what people type when they have no number. */
const FILLED_IN = /^(\d)\1{7}0$/;

/**
 * The eleven-test of a citizen service number (BSN) of nine digits: 9a + 8b + … + 2h − i is a multiple of eleven.
 * Source: Logisch ontwerp BSN, Rijksdienst voor Identiteitsgegevens.
 */
export const checkEleven = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || FILLED_IN.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0;
};

/**
 * Eight or nine digits on their own, in the groups that people use; not part of a longer number, a code, a decimal number or a web
 * address.
 */
const CANDIDATES =
  /(?<![\p{L}\p{N}_#+€$/\\@%&?-])(?<!\p{N}[.,:/–-])(?<!€ ?)(?:\d{9}|\d{8}|\d{4}([.\u00A0 -])\d{2}\1\d{3}|\d{3}([.\u00A0 -])\d{3}\2\d{3}|\d{2}([.\u00A0 -])\d{3}\3\d{4})(?![\p{L}\p{N}_@%])(?![.,:/-]\d)(?! ?(?:€|euro))/gu;

type Surroundings = { label: NumberLabel | null; aboutPupil: boolean };

/** A number without a label is only taken for a BSN where the number of a pupil is likely: there are many other numbers. */
const isBsn = (written: string, { label, aboutPupil }: Surroundings): boolean => {
  const digits = written.replace(/\D/g, '');
  // A spreadsheet drops the leading zero.
  if (label !== null) return label === 'bsn' && checkEleven(digits.padStart(9, '0'));
  return digits.length === 9 && checkEleven(digits) && aboutPupil;
};

/** Finds citizen service numbers: numbers that pass the eleven-test and that no word calls something else. */
export const findBsns = (text: string, columnLabel: string, labels: Labels): TextSpan[] =>
  [...text.matchAll(CANDIDATES)].flatMap((match) => {
    const [written] = match;
    const span = { start: match.index, end: match.index + written.length };
    const digits = written.replace(/\D/g, '');
    if (!checkEleven(digits.padStart(9, '0'))) return [];
    const label = labels.of(text, span.start, span.end, columnLabel);
    const aboutPupil = labels.isAboutPupil(text, span.start, span.end, columnLabel);
    return isBsn(written, { label, aboutPupil }) ? [span] : [];
  });
