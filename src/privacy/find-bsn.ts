import { goesOnInNextLine, hasOneLineEnd, LINE_END } from './line-ends.ts';
import type { Labels } from './number-labels.ts';
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

const NOT_BEHIND = '(?<![\\p{L}\\p{N}_#+€$/\\\\@%&?-])(?<!\\p{N}[.,:/–-])(?<!€ ?)';
const NOT_BEFORE = '(?![\\p{L}\\p{N}_@%])(?![.,:/-]\\d)(?! ?(?:€|euro))';

/**
 * Eight or nine digits on their own, in the groups that people use; not part of a longer number, a code, a decimal number or a web
 * address.
 */
const USUAL =
  '(?:\\d{9}|\\d{8}|\\d{4}([.\\u00A0 -])\\d{2}\\1\\d{3}|\\d{3}([.\\u00A0 -])\\d{3}\\2\\d{3}|\\d{2}([.\\u00A0 -])\\d{3}\\3\\d{4})';
const CANDIDATES = new RegExp(`${NOT_BEHIND}${USUAL}${NOT_BEFORE}`, 'gu');
const WHOLE = new RegExp(`^${USUAL}$`, 'u');

/** Groups of digits of any size, also over a line end. Only the word for it can make a BSN of such a number. */
const GROUPED = new RegExp(
  `${NOT_BEHIND}\\d{1,8}(?:(?:[ \\u00A0.–-]|[ .–-]{0,2}${LINE_END}[.–-]?)\\d{1,8}){1,8}(?![\\p{L}\\p{N}_@%])`,
  'gu',
);

const DATE = /^(?:\d{1,2}[-. –]\d{1,2}[-. –](?:19|20)\d{2}|(?:19|20)\d{2}[-. –](?:0?\d|1[0-2])[-. –]\d{1,2})(?!\d)/;
const COMPACT_DATE = /^(?:(?:19\d{2}|20[0-3]\d)(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:19\d{2}|20[0-3]\d))$/;

/** With fewer digits before or after a line end, it is more likely a number of its own. */
const FEWEST_IN_LINE = 2;

const digitsOf = (written: string): string => written.replace(/\D/g, '');

/** Right behind its word, eight digits are a BSN that lost one of them. It may be any of them, so there is nothing to test. */
const lostOne = (written: string): boolean =>
  /^\d{8}$/.test(written) && !COMPACT_DATE.test(written) && !/^(\d)\1+$/.test(written);

/** The groups at the start of a number that make up a BSN together; null when there are none. */
const bsnAtStart = (written: string): string | null => {
  if (DATE.test(written)) return null;
  let taken = '';
  for (const [piece] of written.matchAll(/\D*\d+/g)) {
    taken += piece;
    const digits = digitsOf(taken);
    if (digits.length > 9) return null;
    const lines = taken.split('\n');
    const separators = new Set(taken.replace(/\n/g, '').match(/[.–-]| (?=\d)/g) ?? []);
    const whole = lines.length <= 2 && lines.every((line) => digitsOf(line).length >= FEWEST_IN_LINE);
    if (digits.length >= 8 && whole && separators.size <= 2 && checkEleven(digits.padStart(9, '0'))) return taken;
  }
  return null;
};

/** Whether a number over a line end is in the groups that people use. */
const isUsual = (written: string): boolean =>
  ['', ' ', '-'].some((between) => WHOLE.test(written.replace(/-?[ \t\u00A0|]*\r?\n[ \t\u00A0|>]*/, between)));

/** Whether a number over a line end, that nothing calls a BSN, is that of a pupil: in running text, and no year ends its first line. */
const isOfPupil = (text: string, { start, end }: TextSpan, labels: Labels): boolean => {
  const written = text.slice(start, end);
  if (!isUsual(written)) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const inWords = /\p{L}/u.test(text.slice(lineStart, start)) || /\p{L}{3}/u.test(rest);
  return inWords && !/^(?:19|20)\d\d\s*\n/.test(written) && labels.isAboutPupil(text, start, end, '');
};

/** Numbers in other groups than people use, or over a line end: only behind a word for BSN. */
const findGrouped = (text: string, columnLabel: string, labels: Labels): TextSpan[] =>
  [...text.matchAll(GROUPED)].flatMap(({ 0: written, index }) => {
    const number = bsnAtStart(written);
    if (number === null) return [];
    const span = { start: index, end: index + number.length };
    const label = labels.of(text, span.start, span.end, columnLabel);
    const broken = hasOneLineEnd(number) && digitsOf(number).length === 9;
    const isOne = label === 'bsn' || (label === null && broken && isOfPupil(text, span, labels));
    return isOne ? [span] : [];
  });

/** Whether a number is a BSN by its label; without one, only where the number of a pupil is likely: there are many other numbers. */
const isBsn = (text: string, { start, end }: TextSpan, columnLabel: string, labels: Labels): boolean => {
  const label = labels.of(text, start, end, columnLabel);
  if (label !== null) return label === 'bsn';
  return digitsOf(text.slice(start, end)).length === 9 && labels.isAboutPupil(text, start, end, columnLabel);
};

/** Finds numbers in the usual groups. */
const findPlain = (text: string, columnLabel: string, labels: Labels): TextSpan[] =>
  [...text.matchAll(CANDIDATES)].flatMap(({ 0: written, index: start }) => {
    const span = { start, end: start + written.length };
    const digits = digitsOf(written);
    // A spreadsheet drops the leading zero.
    const passes = checkEleven(digits.padStart(9, '0'));
    if (!passes) return lostOne(written) && labels.isNamedBsn(text, start) ? [span] : [];
    return isBsn(text, span, columnLabel, labels) ? [span] : [];
  });

/** Finds citizen service numbers: numbers that pass the eleven-test and that no word calls something else. */
export const findBsns = (text: string, columnLabel: string, labels: Labels): TextSpan[] => {
  const plain = findPlain(text, columnLabel, labels);
  if (!goesOnInNextLine(text) && !labels.speaksOfBsn(text, columnLabel)) return plain;
  const found = new Set(plain.map(({ start }) => start));
  return [...plain, ...findGrouped(text, columnLabel, labels).filter(({ start }) => !found.has(start))];
};
