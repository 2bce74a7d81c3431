import { isDate } from '../base/dates.ts';
import { escapePattern } from '../base/escape-pattern.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';
import { LINE_END } from './line-ends.ts';
import type { TextSpan } from './personal-data-match.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Other spellings of months: 'maart', and English ones. */
const OTHER_NAMES: Record<string, string> = { maa: 'mrt', mar: 'mrt', may: 'mei', oct: 'okt' };

/** A space, or a line end, between the parts of a date. */
const GAP = `(?:${LINE_END}| ?)`;
const SIGN = `${GAP}[-/.]${GAP}`;
const SPACE = `(?:${LINE_END}|[ -])`;

const DATES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<y>\\d{4})(?:${SIGN}(?<m>\\d{1,2})${SIGN}(?<d>\\d{1,2})|(?<m4>\\d{2})(?<d4>\\d{2}))|(?<d2>\\d{1,2})${SIGN}(?<m2>\\d{1,2})${SIGN}'?(?<y2>\\d{4}|\\d{2})|(?<d5>\\d{2})(?<m5>\\d{2})(?<y5>\\d{4}|\\d{2})|(?<d6>\\d{1,2}) (?<m6>\\d{1,2}) (?<y6>(?:19|20)\\d{2})|(?<d3>\\d{1,2})${SPACE}(?<name>jan|feb|maart|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}\\.?${SPACE}'?(?<y3>\\d{4}|\\d{2}))(?![\\p{L}\\p{N}])(?!-\\d)`,
  'giu',
);

const pad = (text: string): string => text.padStart(2, '0');

const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) > 40 ? '19' : '20'}${year}`);

const monthOf = (groups: Record<string, string | undefined>): string => {
  const name = groups['name']?.toLowerCase().slice(0, 3);
  if (name === undefined) return groups['m'] ?? groups['m2'] ?? groups['m4'] ?? groups['m5'] ?? groups['m6'] ?? '';
  return String(MONTHS.indexOf(OTHER_NAMES[name] ?? name) + 1);
};

/** Whether the parts of a date, in either order, form an existing day. */
const exists = (groups: Record<string, string | undefined>): boolean => {
  const { y, m4, d4 } = groups;
  // Eight digits in a row may be 20140503 or 03052014.
  if (y !== undefined && m4 !== undefined && isDate(`${m4}${d4}-${y.slice(2)}-${y.slice(0, 2)}`)) return true;
  const year = fullYear(y ?? groups['y2'] ?? groups['y3'] ?? groups['y5'] ?? groups['y6'] ?? '');
  const day = groups['d'] ?? groups['d2'] ?? groups['d3'] ?? groups['d4'] ?? groups['d5'] ?? groups['d6'] ?? '';
  return isDate(`${year}-${pad(monthOf(groups))}-${pad(day)}`);
};

const anyOf = (words: readonly string[]): string =>
  words.map((word) => escapePattern(word).replace(/ /g, '[\\s.]{1,2}')).join('|');

const FARTHEST = 60;
const FARTHEST_BEHIND = 15;
/** How far before a date a word can turn it into a rule: 'tussen 1-10-2020 en 31-12-2020 geboren'. */
const FARTHEST_BEFORE = 25;

/** Whether a label reaches the date after it: no rule, other date or new sentence comes between. */
const reaches = (between: string, notBefore: RegExp): boolean =>
  !/\d/.test(between) && !/[!?]|\.\s+\p{Lu}/u.test(between) && !notBefore.test(between);

/** Whether a line may be the heading of a table that lost its columns, as in a PDF: a few words, no sentence, no number. */
const isHeading = (line: string): boolean =>
  !/[\d.!?;]/.test(line) && line.trim().split(/\s+/).length <= MOST_HEADING_WORDS;
const MOST_HEADING_WORDS = 10;
/** A line that ends like this is a sentence that goes on. */
const LEADS_ON = /(?:,|\b(?:voor|na|tussen|vanaf|tot|sinds|van|op|de|het|een|in|bij|met|aan|door|is|zijn|uit))\s*$/i;
const LINES_ABOVE = 3;
const MOST_ABOVE = 600;

type BirthdateSearch = {
  find: (text: string, columnLabel: string) => TextSpan[];
  /** Whether a few words are the label of a date: of birth, or another one. */
  isLabel: (words: string) => boolean;
  /** Whether a cell with this label holds a date of birth. @param columnLabel nearest first, one a line */
  ofColumn: (columnLabel: string) => boolean;
};

/** Makes a search for dates of birth: existing dates near a word for birth, or in a column with such a heading. */
export const openBirthdateSearch = ({
  labels,
  notBefore,
  notAbout,
  otherDates,
}: PersonalDataRules['birthdates']): BirthdateSearch => {
  const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(labels)})(?![\\p{L}\\p{N}])`, 'giu');
  const otherDate = new RegExp(`(?<!\\p{L})(?:${anyOf(otherDates)})`, 'iu');
  const rule = new RegExp(`(?<![\\p{L}])(?:${anyOf(notBefore)})(?![\\p{L}])`, 'iu');
  const other = new RegExp(`(?<![\\p{L}])(?:${anyOf(notAbout)})(?![\\p{L}])`, 'iu');
  const said = (text: string, { start, end }: TextSpan): boolean => {
    // Genealogists write a birth as *1-1-2015.
    if (/(?:\*|° ?)$/.test(text.slice(Math.max(0, start - 2), start))) return true;
    const before = text.slice(Math.max(0, start - FARTHEST), start);
    const last = [...before.matchAll(label)].at(-1);
    const sentence =
      before
        .slice(0, last?.index)
        .split(/[.!?\n]/)
        .at(-1) ?? '';
    const reached = last !== undefined && reaches(before.slice(last.index + last[0].length), rule);
    if (reached) return !other.test(sentence);
    const behind = text.slice(end, end + FARTHEST_BEHIND);
    const [next] = behind.matchAll(label);
    return (
      next !== undefined && !rule.test(before.slice(-FARTHEST_BEFORE)) && !/[\d.;\n]/.test(behind.slice(0, next.index))
    );
  };
  // A quick test first, because nearly no text is about a birth.
  const stems = labels.map((word) => word.slice(0, 3).toLowerCase());
  const maySpeakOfBirth = (text: string): boolean => {
    const lower = text.toLowerCase();
    return /[*°]/.test(lower) || stems.some((stem) => lower.includes(stem));
  };
  const underHeading = (text: string, { start }: TextSpan): boolean => {
    const lines = text
      .slice(Math.max(0, start - MOST_ABOVE), start)
      .split('\n')
      .slice(0, -1);
    for (const line of lines.slice(-LINES_ABOVE).reverse()) {
      if (!isHeading(line) || LEADS_ON.test(line) || other.test(line)) continue;
      if (line.search(label) !== -1) return true;
      if (otherDate.test(line)) return false;
    }
    return false;
  };
  const ofColumn = (columnLabel: string): boolean => {
    for (const piece of columnLabel.split('\n')) {
      if (piece.search(label) !== -1) return true;
      if (otherDate.test(piece)) return false;
    }
    return false;
  };
  return {
    ofColumn,
    isLabel: (words) => isHeading(words) && (words.search(label) !== -1 || otherDate.test(words)),
    find: (text, columnLabel) => {
      if (!maySpeakOfBirth(`${columnLabel} ${text}`)) return [];
      const dates = [...text.matchAll(DATES)].filter(({ groups }) => exists(groups ?? {}));
      const spans = dates.map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
      if (spans.length > 0 && columnLabel !== '' && ofColumn(columnLabel)) return spans;
      return spans.filter((span) => said(text, span) || underHeading(text, span));
    },
  };
};
