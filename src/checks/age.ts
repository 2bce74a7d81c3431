import type { EvidenceItem } from '../evidence/evidence.ts';
import { sourceTitle } from '../framework/framework-lookups.ts';
import type { DocumentType, QualityMark } from '../framework/quality-mark.ts';
import { type CheckFacts, defineCheck, type Report, subjectOf } from './check.ts';

const lapsed = (type: DocumentType, today: string): boolean =>
  type.inForce?.until !== undefined && type.inForce.until <= today;

/** The document is past the age that is agreed for its type, by law or otherwise. */
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
 * Of a file that nobody registered, the type and the date are guesses: that it is not registered says enough. Only where it
 * counts for the criterion of its folder, an old one may not.
 */
const isLeftAlone = ({ id, criteria, date }: EvidenceItem): boolean =>
  id === null && (criteria.length === 0 || date === null);

/** How old a document is against how long its type stays good. Never the file system's date. */
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
