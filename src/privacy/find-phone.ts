import type { PersonalDataRules } from '../framework/word-lists.ts';
import { goesOnInNextLine, hasOneLineEnd, LINE_END } from './line-ends.ts';
import type { Labels, NumberLabel } from './number-labels.ts';
import type { TextSpan } from './personal-data-match.ts';

/** A phone number: its ten digits, and whether it belongs to an organisation (`general`). */
export type PhoneSpan = TextSpan & { number: string; general: boolean };

/** What people write between the digits. */
const GAP = '[ \\u00A0.()/–-]{0,3}';
/** The same, also over a line end. */
const BROKEN_GAP = `(?:[ .()/–-]{0,3}${LINE_END}[(./–-]{0,2}|${GAP})`;

const NOT_BEHIND = '(?<![\\p{L}\\p{N}.,:/=&?_-])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}])(?![.,:/-]\\d)';

/** Ten digits starting with 0, or +31 and nine digits, with a few characters between. Their grouping is tested later. */
const candidates = (gap: string): RegExp =>
  new RegExp(
    `${NOT_BEHIND}(?:(?:\\+|00)31[\\s.()-]{0,3}(?:\\(?0\\)[\\s.-]{0,2})?\\d(?:${gap}\\d){8}|\\(?0(?:${gap}\\d){9})${NOT_BEFORE}`,
    'gu',
  );

/** Numbers of other countries (ITU-T E.164): a plus and up to fifteen digits. */
const abroad = (gap: string): RegExp =>
  new RegExp(`${NOT_BEHIND}(?:\\+|00)(?!31|0)[1-9]\\d{0,2}(?:${gap}\\d){7,12}(?![\\p{L}\\p{N}])`, 'gu');

const CANDIDATES = candidates(GAP);
const ABROAD = abroad(GAP);
const BROKEN = [candidates(BROKEN_GAP), abroad(BROKEN_GAP)];

const WITHOUT_ZERO = /(?<![\p{L}\p{N}.,:/=&?_+-] ?)[1-9]\d{8}(?![\p{L}\p{N}])(?![.,:/-]\d)/gu;

const DUTCH_LENGTH = 10;

const DATE = /^\(?\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}/;

const nationalOf = (written: string): string =>
  written.replace(/^(?:\+|00)31[\s.()-]{0,3}(?:\(?0\)[\s.-]{0,2})?/, '0').replace(/\D/g, '');

const OVER_LINE_END = /[ .–-]{0,3}[ \t\u00A0|]*\r?\n[ \t\u00A0|>]*/;

/** A number over a line end in one line. Nobody knows whether there was something between the digits. */
const inOneLine = (written: string): string[] =>
  written.includes('\n') ? ['', ' '].map((between) => written.replace(OVER_LINE_END, between)) : [written];

/** The length of the area code: two for 06, three if in the list, else four; 0 for no area code (numbering plan of the ACM). */
const areaLength = (number: string, areaCodes: readonly string[]): number => {
  if (number.startsWith('06')) return 2;
  if (areaCodes.some((code) => number.startsWith(code))) return 3;
  return /^0[1-5][1-9]/.test(number) ? 4 : 0;
};

/** Whether the number is grouped as people do: with a break after the area code, or none. */
const isGroupedWell = (written: string, length: number): boolean => {
  const national = written.replace(/^(?:\+|00)31[\s.()-]{0,3}(?:\(?0\)[\s.-]{0,2})?/, '0');
  const first = /^\(?(\d+)/.exec(national)?.[1] ?? '';
  if (national.startsWith('06') && first.length === 4) return true;
  return first.length === 10 || first.length === length || (first.length === 1 && /^\(?0\)/.test(national));
};

const isPhone = (written: string, rules: PersonalDataRules['phones']): boolean => {
  const number = nationalOf(written);
  const isGeneral = rules.generalPrefixes.some((prefix) => number.startsWith(prefix));
  const length = areaLength(number, rules.areaCodes);
  if (DATE.test(written) || /^0{2}/.test(number) || number.length !== DUTCH_LENGTH) return false;
  return isGeneral || (length > 0 && /^0\d{0,3}[1-9]/.test(number) && isGroupedWell(written, length));
};

const isAbroad = (written: string): boolean => /^(?:\+|00)(?!31|0)/.test(written);

/** Whether its label fits a phone number. A country code needs no label; a number without its leading zero does. */
const isCalledPhone = (label: NumberLabel | null, written: string, full: string): boolean => {
  if (/^(?:\+|00)/.test(written)) return true;
  if (full !== written) return label === 'phone';
  return label !== 'other' && label !== 'bsn';
};

/** Fewer digits than this in one of the lines are a number of their own, such as that of a page. */
const FEWEST_IN_LINE = 2;
/** With this many digits in its first line, a mobile number or one with a country code is like nothing else. */
const ENOUGH_TO_KNOW = 4;
const PLAIN_BEGINNING = /^(?:\(?06|\+|0031)/;
const AREA_CODE = /^\(?0\d{1,3}\)?(?:[ –-]|$)/;

const isAmongWords = (text: string, start: number, end: number): boolean => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /\p{L}/u.test(text.slice(lineStart, start)) || /^[^\n\p{L}]*\p{L}/u.test(text.slice(end));
};

/**
 * Whether a number without a label clearly goes on in the next line. In a list or a table of figures, numbers stand below each other
 * that have nothing to do with each other.
 */
const isVisiblyBroken = (text: string, written: string, start: number): boolean => {
  const [first = '', second = ''] = written.split('\n');
  const [before = 0, after = 0] = [first, second].map((part) => part.replace(/\D/g, '').length);
  if (before < FEWEST_IN_LINE || after < FEWEST_IN_LINE) return false;
  const hyphenated = /[–-]\s*$/.test(first);
  const plain = PLAIN_BEGINNING.test(first);
  if (/^(?:\+|0031)/.test(first) || (plain && (hyphenated || before >= ENOUGH_TO_KNOW))) return true;
  return (plain || AREA_CODE.test(first.trim())) && (hyphenated || isAmongWords(text, start, start + written.length));
};

/** An address of mail right behind or before a number: together they say how somebody is reached. */
const MAIL_BEHIND = /^\)?[ \t]{0,3}(?:[/|,;·]|of|en)?[ \t]{0,3}[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}]/u;
const MAIL_BEFORE = /[\p{L}\p{N}]@[\p{L}\p{N}.-]{3,80}[ \t]{0,3}(?:[/|,;·(]|of|en)?[ \t]{0,3}$/u;
const FARTHEST_MAIL = 80;

const standsBesideMail = (text: string, start: number, end: number): boolean =>
  MAIL_BEHIND.test(text.slice(end, end + FARTHEST_MAIL)) ||
  MAIL_BEFORE.test(text.slice(Math.max(0, start - FARTHEST_MAIL), start));

type Search = { text: string; columnLabel: string; labels: Labels; rules: PersonalDataRules['phones'] };

/** A word nearer than this to a number, in characters, tells what it is. */
const NEAR = 20;

/** Whether only a word further on in the line, such as 'sleutel', calls a number something else. A mobile number with a break is plain. */
const isFarFromLabel = ({ text, columnLabel, labels }: Search, start: number, end: number): boolean => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFrom = (from: number): boolean =>
    labels.of(text.slice(from, end), start - from, end - from, columnLabel) === 'other';
  return isFrom(lineStart) && !isFrom(Math.max(lineStart, start - NEAR));
};

const asPhone = (search: Search, given: string, start: number): PhoneSpan[] => {
  const { text, columnLabel, labels, rules } = search;
  const withZero = (written: string): string => (/^[1-9]\d{8}$/.test(written) ? `0${written}` : written);
  const written = inOneLine(given).find((line) => isAbroad(line) || isPhone(withZero(line), rules));
  if (written === undefined) return [];
  const full = withZero(written);
  const end = start + given.length;
  const label = labels.of(text, start, end, columnLabel);
  const isContact =
    label === 'other' &&
    /^\(?06/.test(written) &&
    (standsBesideMail(text, start, end) || (/^\(?06[ –-]/.test(written) && isFarFromLabel(search, start, end)));
  if (!isContact && !isCalledPhone(label, written, full)) return [];
  if (given.includes('\n') && label !== 'phone' && !isVisiblyBroken(text, given, start)) return [];
  const number = nationalOf(full);
  return [{ start, end, number, general: rules.generalPrefixes.some((prefix) => number.startsWith(prefix)) }];
};

/** Finds phone numbers: numbers that are grouped as people do, and that no word calls something else. */
export const findPhones = (
  text: string,
  columnLabel: string,
  labels: Labels,
  rules: PersonalDataRules['phones'],
): PhoneSpan[] => {
  const search = { text, columnLabel, labels, rules };
  const found = [CANDIDATES, WITHOUT_ZERO, ABROAD]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 0: written, index }) => asPhone(search, written, index));
  if (!goesOnInNextLine(text)) return found;
  const broken = BROKEN.flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: written }) => hasOneLineEnd(written))
    .flatMap(({ 0: written, index }) => asPhone(search, written, index));
  return [...found, ...broken.filter((span) => !found.some(({ start, end }) => start < span.end && span.start < end))];
};
