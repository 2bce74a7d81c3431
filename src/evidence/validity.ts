import { addMonths, endOfSchoolYear, isSchoolYear, schoolYearOf } from '../base/dates.ts';
import { datesInName } from '../documents/dates/own-dates.ts';
import type { DocumentTopic, DocumentType, QualityMark } from '../framework/quality-mark.ts';

/**
 * The day that decides which school year a yearly document belongs to. A document from the last months of a school year is usually
 * about the next one, unless it only names earlier years.
 */
const dayOfUse = (date: string, { evidence, dates }: QualityMark, names: readonly string[]): string => {
  const { schoolYearStart, aheadMonths = 0 } = evidence;
  const ahead = addMonths(date, aheadMonths);
  const coming = schoolYearOf(ahead, schoolYearStart);
  const named = names.flatMap((name) => datesInName(name, dates)).filter(isSchoolYear);
  return named.length > 0 && named.every((year) => year < coming) ? date : ahead;
};

/**
 * The last day on which a document of this type and date is in date (YYYY-MM-DD); null when it never expires.
 * @param names its title and the name of its file
 */
export const lastValidDay = (
  type: DocumentType,
  date: string,
  mark: QualityMark,
  names: readonly string[] = [],
): string | null => {
  const { validity } = type;
  if (validity.kind === 'months') return addMonths(date, validity.months);
  if (validity.kind === 'unlimited') return null;
  const day = validity.previous === 0 ? dayOfUse(date, mark, names) : date;
  return endOfSchoolYear(day, mark.evidence.schoolYearStart, validity.previous);
};

/**
 * Whether a document should touch a topic. Some topics are only asked of documents about a time that begins on a certain day; of those
 * without a date nobody can say so.
 */
export const isTopicAsked = (
  { from }: DocumentTopic,
  { validity }: DocumentType,
  { date, validUntil }: { date: string | null; validUntil: string | null },
): boolean => {
  if (from === undefined) return true;
  if (date === null) return false;
  if (validity.kind !== 'schoolYears' || validUntil === null) return date >= from;
  return addMonths(validUntil, -12 * validity.previous) >= from;
};
