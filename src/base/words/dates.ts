import { readTypedDate } from '../dates.ts';
import { MONTHS } from './words.ts';

/** Says that a day that somebody typed is in no calendar: '31 februari 2027 bestaat niet.'; null for anything else. */
export const impossibleDate = (typed: string): string | null => {
  const read = readTypedDate(typed);
  if (read.kind !== 'impossible') return null;
  const { year, month, day } = read.date;
  const name = MONTHS[month - 1];
  const named = name === undefined ? `Maand ${month}` : `${day} ${name}${year === null ? '' : ` ${year}`}`;
  return `${named} bestaat niet.`;
};

/** How to write a date that somebody is asked for. */
const DATE_NEEDED = 'Schrijf dag, maand en jaar, zoals 23 november 2026.';

/** What to say of a date that cannot be read: that it does not exist, and always how to write one. */
export const dateComplaint = (typed: string, otherwise: string = DATE_NEEDED): string => {
  const impossible = impossibleDate(typed);
  return impossible === null ? otherwise : `${impossible} ${otherwise}`;
};
