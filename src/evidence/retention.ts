import { addMonths, endOfSchoolYear } from '../base/dates.ts';
import type { Basis } from '../framework/basis.ts';
import type { DocumentType, QualityMark } from '../framework/quality-mark.ts';

/** How long a file may be kept. */
export type Retention = {
  /** The last day (YYYY-MM-DD); null while the document is in force, and where its date is not known. */
  until: string | null;
  /** Whether it may be kept for as long as the document is in force. */
  whileInForce: boolean;
  /** What the term rests on. */
  basis: Basis['kind'];
};

/** How long a document of this type may be kept, counted from its own date; null when the framework does not say so. */
export const retentionOf = (
  { retention }: DocumentType,
  date: string | null,
  { evidence }: Pick<QualityMark, 'evidence'>,
): Retention | null => {
  if (retention === undefined) return null;
  const { basis } = retention;
  const kept = { until: null, whileInForce: retention.kind === 'whileInForce', basis: basis.kind };
  if (date === null || retention.kind === 'whileInForce') return kept;
  return {
    ...kept,
    until:
      retention.kind === 'months'
        ? addMonths(date, retention.months)
        : endOfSchoolYear(date, evidence.schoolYearStart, retention.after),
  };
};
