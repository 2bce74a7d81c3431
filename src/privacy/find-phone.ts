import type { PersonalDataRules } from '../framework/quality-mark.ts';
import type { Labels, NumberLabel } from './number-labels.ts';
import type { TextSpan } from './personal-data-match.ts';

/** A phone number: its ten digits, and whether it belongs to an organisation (`general`). */
export type PhoneSpan = TextSpan & { number: string; general: boolean };

/** Ten digits starting with 0, or +31 and nine digits, with a few characters between. Their grouping is tested later. */
const CANDIDATES =
  /(?<![\p{L}\p{N}.,:/=&?_-])(?:(?:\+|00)31[\s.()-]{0,3}(?:\(?0\)[\s.-]{0,2})?\d(?:[ \u00A0.()/–-]{0,3}\d){8}|\(?0(?:[ \u00A0.()/–-]{0,3}\d){9})(?![\p{L}\p{N}])(?![.,:/-]\d)/gu;

/** Numbers of other countries (ITU-T E.164): a plus and up to fifteen digits. */
const ABROAD =
  /(?<![\p{L}\p{N}.,:/=&?_-])(?:\+|00)(?!31|0)[1-9]\d{0,2}(?:[ \u00A0.()/–-]{0,3}\d){7,12}(?![\p{L}\p{N}])/gu;

const WITHOUT_ZERO = /(?<![\p{L}\p{N}.,:/=&?_+-] ?)[1-9]\d{8}(?![\p{L}\p{N}])(?![.,:/-]\d)/gu;

const DATE = /^\(?\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}/;

const nationalOf = (written: string): string =>
  written.replace(/^(?:\+|00)31[\s.()-]{0,3}(?:\(?0\)[\s.-]{0,2})?/, '0').replace(/\D/g, '');

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
  if (DATE.test(written) || /^0{2}/.test(number)) return false;
  return isGeneral || (length > 0 && /^0\d{0,3}[1-9]/.test(number) && isGroupedWell(written, length));
};

const isAbroad = (written: string): boolean => /^(?:\+|00)(?!31|0)/.test(written);

/** Whether its label fits a phone number. A country code needs no label; a number without its leading zero does. */
const isCalledPhone = (label: NumberLabel | null, written: string, full: string): boolean => {
  if (/^(?:\+|00)/.test(written)) return true;
  if (full !== written) return label === 'phone';
  return label !== 'other' && label !== 'bsn';
};

/** Finds phone numbers: numbers that are grouped as people do, and that no word calls something else. */
export const findPhones = (
  text: string,
  columnLabel: string,
  labels: Labels,
  rules: PersonalDataRules['phones'],
): PhoneSpan[] =>
  [...text.matchAll(CANDIDATES), ...text.matchAll(WITHOUT_ZERO), ...text.matchAll(ABROAD)].flatMap((match) => {
    const [written] = match;
    const span = { start: match.index, end: match.index + written.length };
    const full = /^[1-9]\d{8}$/.test(written) ? `0${written}` : written;
    if (!isAbroad(written) && !isPhone(full, rules)) return [];
    if (!isCalledPhone(labels.of(text, span.start, span.end, columnLabel), written, full)) return [];
    const number = nationalOf(full);
    return [{ ...span, number, general: rules.generalPrefixes.some((prefix) => number.startsWith(prefix)) }];
  });
