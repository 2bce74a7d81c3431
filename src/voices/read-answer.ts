import type { Counts } from '../dossier/voices-file-shape.ts';
import { plainText } from './read-head.ts';

/** An answer by the sign in front of it: '3 Altijd', '- Weet ik niet', 'x Niet van toepassing', in any language. */

/** Digits of Arabic and Persian, from 0. */
const OTHER_DIGITS = ['٠١٢٣', '۰۱۲۳'];
/** Dashes that editors make of a hyphen, and the minus sign. */
const DASHES = '-‐‑‒–—−';
/** The letter x, and what looks like it: the multiplication sign and the Cyrillic letter. */
const CROSSES = 'xX×хХ✕';
/** What systems hold instead of a sign that they do not allow in a code. */
const CODES: Readonly<Record<string, keyof Counts>> = {
  u: 'unknown',
  w: 'unknown',
  unknown: 'unknown',
  n: 'notApplicable',
  notapplicable: 'notApplicable',
  nvt: 'notApplicable',
};

const levelOf = (first: string): '0' | '1' | '2' | '3' | null => {
  const digits = ['0123', ...OTHER_DIGITS].map((each) => each.indexOf(first)).filter((at) => at !== -1);
  return digits.length === 0 ? null : (String(digits[0]) as '0' | '1' | '2' | '3');
};

/** A level is one digit and no more: '10' and '3,5' are no answers. */
const isNumberOn = (rest: string): boolean => /^[\d٠-٩۰-۹]|^[.,]\d*[1-9]/.test(rest);

/** Which answer a cell holds; null when its first sign is none of ours. The text is never kept. */
export const answerIn = (cell: string): keyof Counts | null => {
  const text = plainText(cell).replace(/^'+/, '').normalize('NFKC');
  const [first] = text;
  if (first === undefined) return null;
  const rest = text.slice(first.length);
  const level = levelOf(first);
  if (level !== null) return isNumberOn(rest) ? null : level;
  if (DASHES.includes(first) && !/^\s*\d/.test(rest)) return 'unknown';
  if (CROSSES.includes(first) && !/^\p{L}/u.test(rest)) return 'notApplicable';
  return CODES[text.toLowerCase()] ?? null;
};
