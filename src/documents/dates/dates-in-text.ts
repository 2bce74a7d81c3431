import { dayOf, MONTH_NAMES, monthNumber } from '../../base/dates.ts';
import { foldText } from '../../base/text-search.ts';

/** What a document says of its own date: a day (YYYY-MM-DD) or a school year (2018-2019). */
export type SaidDate = string;

/**
 * A date in a text, with the place where it stands. `said` is null for what looks like a date and tells none: a day that is in no
 * calendar, a period of years.
 */
export type DateInText = { said: SaidDate | null; start: number; end: number };

const MONTH = MONTH_NAMES.join('|');
const YEAR = '(?:19[89]\\d|20\\d{2})';
const DASH = '[-–—/_]';

/** @param sign what stands between the numbers of a date */
const patternsWith = (sign: string, space: string): string =>
  [
    `(?<![\\p{L}\\d])(?<d1>\\d{1,2})(?:e|ste|de)?[-_. ]{0,2}(?<n1>${MONTH})\\.?[-_. ,']{0,2}(?<y1>${YEAR})`,
    `(?<y2>${YEAR})[-_. ](?<n2>${MONTH})[-_. ](?<d2>\\d{1,2})`,
    `(?<y3>${YEAR})(?<s3>${sign})(?<m3>\\d{1,2})\\k<s3>(?<d3>\\d{1,2})`,
    `(?<![\\p{L}\\d])(?<d4>\\d{1,2})(?<s4>${sign})(?<m4>\\d{1,2})\\k<s4>'?(?<y4>${YEAR})(?! ?${DASH} ?${YEAR})`,
    `(?<![\\p{L}\\d])(?<d8>\\d{1,2})(?<s8>${sign})(?<m8>\\d{1,2})\\k<s8>['’](?<y8>\\d{2})`,
    `(?<!${YEAR} ?${DASH} ?)(?<b5>${YEAR})(?: ?${DASH} ?'?|${space})(?<e5>${YEAR})(?! ?${DASH} ?${YEAR})`,
    `(?<b6>20\\d{2})${DASH}'?(?<e6>\\d{2})(?!${DASH}?[\\d.])`,
    `(?<![\\d.]${DASH}?)'?(?<b7>\\d{2})${DASH}'?(?<e7>\\d{2})(?!${DASH}?[\\d.])`,
    '(?<run>20\\d{6}|\\d{4}20\\d{2})',
  ]
    .map((form) => `(?:${form})`)
    .join('|');

const compile = (sign: string, space: string): RegExp =>
  new RegExp(`(?<!\\d)(?:${patternsWith(sign, space)})(?!\\d)`, 'gu');

/** In names a space or a low line may stand between the numbers; in a text those are other numbers. */
const FORMS = { name: compile('[-_. /]', '[ ]'), text: compile(' ?[-/.] ?', '(?!)') };

type Groups = Record<string, string | undefined>;

/** A school year of two years in a row; null for a longer period. */
const yearsSaid = (begin: number, end: number): SaidDate | null => (end === begin + 1 ? `${begin}-${end}` : null);

/** Eight digits in a row may be 20190902, 02092019 or 20182019. Where they may be more than one, they say nothing. */
const digitsSaid = (digits: string): SaidDate | null => {
  const at = (from: number, to: number) => Number(digits.slice(from, to));
  const [forward, backward] = [dayOf(at(0, 4), at(4, 6), at(6, 8)), dayOf(at(4, 8), at(2, 4), at(0, 2))];
  const years = digits.startsWith('20') && digits.slice(4, 6) === '20' ? yearsSaid(at(0, 4), at(4, 8)) : null;
  const read = [forward, backward, years].filter((each) => each !== null && each >= '2000');
  return read.length === 1 ? (read[0] ?? null) : null;
};

const daySaid = (groups: Groups): SaidDate | null => {
  const { d8, m8, y8 } = groups;
  if (d8 !== undefined) return dayOf(Number(`20${y8}`), Number(m8), Number(d8));
  const pick = (part: string) => ['1', '2', '3', '4'].map((form) => groups[part + form]).find((each) => each) ?? '';
  const name = pick('n');
  return dayOf(Number(pick('y')), name === '' ? Number(pick('m')) : monthNumber(name), Number(pick('d')));
};

/** In a name, two years in a row with two digits each are a school year. Up to 12 the second may be a month. */
const isShortYear = (end: string): boolean => Number(end) > 12;
/** In a text, only with a slash at the end of a line: 'Klachten en ideeën 22/23'. */
const SLASHED = /^'?\d{2}\/'?\d{2}$/;
const ENDS_LINE = /^[ .)]*$/;
/** 'Groep 13-14', 'week 23-24' and '23-24 mei' are no years. */
const COUNTED =
  /(?:groep(?:en)?|klas|leerjaar|week|weken|wk|blz|pagina|pag|punt|nr|les|deel|artikel|art|van|tot)[-_. ]{0,2}$/u;
const COUNTS = new RegExp(`^[-_. ]{0,2}(?:${MONTH}|jaar|jarigen?|uur|\\d)`, 'u');

/** @param isLabelled whether a word for a school year stands before it, or its place in a name says that it is one */
const saidBy = (groups: Groups, isLabelled: boolean): SaidDate | null => {
  const { run, b5, e5, b6, e6, b7, e7 } = groups;
  if (run !== undefined) return digitsSaid(run);
  if (b5 !== undefined) return yearsSaid(Number(b5), Number(e5));
  // Without such a word, 2011-12 may be a month.
  if (b6 !== undefined)
    return isLabelled || Number(e6) > 12 ? yearsSaid(Number(b6), Number(`${b6.slice(0, 2)}${e6}`)) : null;
  if (b7 !== undefined) return isLabelled ? yearsSaid(Number(`20${b7}`), Number(`20${e7}`)) : null;
  return daySaid(groups);
};

const UNTIL_WORD = 't/m|tm|tem|tot(?: en met)?|en(?: met)?|of';
const UNTIL = `(?:[-–—]|${UNTIL_WORD})`;
const WEEKDAY = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?';
/** A number that counts begins no period: 'nr. 8 – 11 april', 'Nieuwsbrief 3 – 12 oktober'. */
const NUMBERED =
  '(?<!(?:nr|nummer|no|editie|jaargang|versie|uitgave|nieuwsbrief|nieuwsflits|deel|week|groep|bijlage|v|#)\\.?[ _-]?\\d{0,3})';
const MONTH_BEFORE = `\\b(?:${MONTH})\\.?`;
/** In a name a hyphen stands between all words, so that only a word makes a period. */
const BEGINS_PERIOD = new RegExp(`(?:${NUMBERED}\\d|${MONTH_BEFORE})\\.?[ _-]?(?:${UNTIL_WORD})[ _-]?${WEEKDAY}$`, 'u');
const HYPHEN = ` ?[-–—] ?${WEEKDAY}$`;
const BEGINS_WITH_MONTH = new RegExp(`${MONTH_BEFORE}${HYPHEN}`, 'u');
/** Not the time 19.30 or the version 2.1. */
const BEGINS_WITH_DAY = new RegExp(`${NUMBERED}(?<![\\p{L}\\d.,:])(?<day>\\d{1,2})\\.?${HYPHEN}`, 'u');
const BEGINS_IN_NUMBERS = new RegExp(`${NUMBERED}(?<![\\p{L}\\d])\\d{1,2}(?<sign>[-/])\\d{1,2}${HYPHEN}`, 'u');
const IS_PERIOD = new RegExp(`^[ _]?${UNTIL}[ _]?${WEEKDAY}$`, 'u');

/** Whether the text before a date makes it the end of '2 – 14 september 2019', '30 augustus – 2 september 2019' or '28/8 - 3/9/2019'. */
const endsPeriod = (before: string, written: string): boolean => {
  if (BEGINS_PERIOD.test(before) || BEGINS_WITH_MONTH.test(before)) return true;
  const { sign } = BEGINS_IN_NUMBERS.exec(before)?.groups ?? {};
  if (sign !== undefined) return /\d ?([-/.])/.exec(written)?.[1] === sign;
  const day = Number(BEGINS_WITH_DAY.exec(before)?.groups?.['day'] ?? 0);
  // Before a date in numbers stands the number of a version: 'Versie 2 - 3-6-2024'.
  return day >= 1 && day < Number.parseInt(written, 10) && /\p{L}{3}/u.test(written);
};

/** Two days with "tot en met" between them are a period, which is no date; neither is the end of "2 tot 14 september 2019". */
const withoutPeriods = (dates: readonly DateInText[], text: string, isName: boolean): DateInText[] =>
  dates.map((date, index) => {
    const [before, after] = [dates[index - 1], dates[index + 1]];
    const [lead, written] = [text.slice(0, date.start), text.slice(date.start, date.end)];
    const isEnd =
      before !== undefined
        ? IS_PERIOD.test(text.slice(before.end, date.start))
        : isName
          ? BEGINS_PERIOD.test(lead)
          : endsPeriod(lead, written);
    const isBegin = after !== undefined && IS_PERIOD.test(text.slice(date.end, after.start));
    return isEnd || isBegin ? { ...date, said: null } : date;
  });

/** A text as `findDates` takes it: folded, with single spaces. */
export const foldForDates = (text: string): string => foldText(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/**
 * The dates in a text, in order.
 * @param text as `foldForDates` gives it
 * @param yearWords words before a school year that is written short, such as 'schooljaar 18-19'
 */
export const findDates = (text: string, isName: boolean, yearWords: readonly string[]): DateInText[] => {
  const labelled = new RegExp(`(?<!\\p{L})(?:${[...yearWords, '(?!)'].join('|')})\\.?[ :_-]{0,2}$`, 'u');
  const isShort = (written: string, end: string, before: string, after: string): boolean =>
    isShortYear(end) &&
    !COUNTED.test(before) &&
    (isName ? !COUNTS.test(after) : SLASHED.test(written) && ENDS_LINE.test(after));
  const found = [...text.matchAll(FORMS[isName ? 'name' : 'text'])].flatMap(({ 0: whole, index, groups = {} }) => {
    const [before, end] = [text.slice(Math.max(0, index - 30), index), index + whole.length];
    const isYear = labelled.test(before) || isShort(whole, groups['e7'] ?? '', before, text.slice(end));
    const said = saidBy(groups, isYear);
    // Two short numbers that are no years, as in '19:30-21:00', do not part the words around them.
    return said === null && groups['b7'] !== undefined ? [] : [{ said, start: index, end }];
  });
  return withoutPeriods(found, text, isName);
};
