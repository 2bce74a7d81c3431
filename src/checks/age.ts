import type { EvidenceItem } from '../evidence/evidence.ts';
import { sourceTitle } from '../framework/framework-lookups.ts';
import type { DocumentType, QualityMark } from '../framework/quality-mark.ts';
import { type CheckFacts, defineCheck, type Report, subjectOf } from './check.ts';

const lapsed = (type: DocumentType, today: string): boolean =>
  type.inForce?.until !== undefined && type.inForce.until <= today;

/** Whether the document is past the validity of its type. */
const tooOld = (item: EvidenceItem, today: string): boolean => item.validUntil !== null && item.validUntil < today;

type AgeCodes = 'legally-expired' | 'outdated' | 'undated' | 'future-dated';

const reportLapsed = (
  item: EvidenceItem,
  type: DocumentType,
  { mark, today }: Pick<CheckFacts, 'mark' | 'today'>,
  report: Report<'outdated'>,
): void => {
  const validUntil = type.inForce?.until ?? today;
  const replacedBy = replacementOf(type, mark);
  report('outdated', subjectOf(item), { document: type.title, date: item.date, validUntil, replacedBy, lapsed: true });
};

const judgeAge = (
  item: EvidenceItem & { date: string },
  type: DocumentType,
  { mark, today }: Pick<CheckFacts, 'mark' | 'today'>,
  report: Report<AgeCodes>,
): void => {
  const subject = subjectOf(item);
  const { date } = item;
  const document = type.title;
  const validUntil = item.validUntil ?? date;
  if (date > today) report('future-dated', subject, { date, today });
  else if (tooOld(item, today) && type.basis.kind === 'law') {
    report('legally-expired', subject, { document, date, validUntil, law: sourceTitle(type.basis, mark) });
  } else if (tooOld(item, today)) {
    report('outdated', subject, { document, date, validUntil, replacedBy: null, lapsed: false });
  } else if (lapsed(type, today)) {
    reportLapsed(item, type, { mark, today }, report);
  }
};

/**
 * The type and the date of an unregistered file are guesses, so its age is not reported. If it counts for the criterion of its folder,
 * though, its age matters.
 */
const isLeftAlone = ({ id, criteria, date }: EvidenceItem): boolean =>
  id === null && (criteria.length === 0 || date === null);

/** Documents that are older than their type may be, or that have no believable date. */
export const age = defineCheck({
  id: 'age',
  needs: ['items', 'mark', 'today'],
  findings: ['legally-expired', 'outdated', 'undated', 'future-dated'],
  look({ items, mark, today }, report) {
    for (const item of items) {
      const type = mark.documents[item.document];
      if (item.bytes === null || type === undefined || isLeftAlone(item)) continue;
      const { date } = item;
      if (date !== null) judgeAge({ ...item, date }, type, { mark, today }, report);
      else if (type.validity.kind !== 'unlimited') report('undated', subjectOf(item), { document: type.title });
      else if (lapsed(type, today)) reportLapsed(item, type, { mark, today }, report);
    }
  },
});

const replacementOf = (type: DocumentType, mark: QualityMark): string | null => {
  const replacedBy = type.inForce?.replacedBy;
  return replacedBy === undefined ? null : (mark.documents[replacedBy]?.title ?? replacedBy);
};
