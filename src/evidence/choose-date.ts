import { addMonths, isSchoolYear, schoolYearOf } from '../base/dates.ts';
import type { SaidDate } from '../documents/dates/dates-in-text.ts';
import { datesInName } from '../documents/dates/own-dates.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { DateSaidBy } from '../findings/document-terms.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { FileFacts } from './evidence.ts';

/** What a document says of its own date, and where. */
export type DateClaim = { by: DateSaidBy; said: SaidDate };

/** What the first page, the name of the file and the title say, in that order. Never its properties: those tell of an export. */
export const dateClaims = (
  { path, document }: Pick<FileFacts, 'path' | 'document'>,
  title: string | null,
  { dates }: Pick<QualityMark, 'dates'>,
): DateClaim[] => {
  const page = document?.reading.state === 'read' ? document.reading.content.dates : [];
  const claims = (by: DateSaidBy, said: readonly SaidDate[]) => said.map((each) => ({ by, said: each }));
  return [
    ...claims('firstPage', page),
    ...claims('fileName', datesInName(fileNameOf(path), dates)),
    ...claims('title', datesInName(title ?? '', dates)),
  ];
};

/**
 * Whether a day goes with what a document says. In the last months of a school year, schools make what they use in the next one, so that
 * such a day goes with both years.
 */
export const isDayOf = (
  day: string,
  said: SaidDate,
  { evidence: { schoolYearStart, aheadMonths = 0 } }: Pick<QualityMark, 'evidence'>,
): boolean => {
  const year = schoolYearOf(day, schoolYearStart);
  if (!isSchoolYear(said)) return schoolYearOf(said, schoolYearStart) === year;
  return said === year || said === schoolYearOf(addMonths(day, aheadMonths), schoolYearStart);
};

/**
 * The date of a document by what it says itself (YYYY-MM-DD). A school year counts as its first day.
 * @returns null when it says nothing, or not one thing
 */
export const chooseDate = (
  claims: readonly DateClaim[],
  mark: Pick<QualityMark, 'evidence'>,
): { date: string; dateSource: DateSaidBy } | null => {
  const days = claims.filter(({ said }) => !isSchoolYear(said));
  const years = claims.filter(({ said }) => isSchoolYear(said));
  const [first] = days.length > 0 ? days : years;
  if (first === undefined) return null;
  const { said, by } = first;
  if (days.some((other) => other.said !== said)) return null;
  if (days.length > 0)
    return years.every((year) => isDayOf(said, year.said, mark)) ? { date: said, dateSource: by } : null;
  return years.every((other) => other.said === said)
    ? { date: `${said.slice(0, 4)}-${mark.evidence.schoolYearStart}`, dateSource: by }
    : null;
};
