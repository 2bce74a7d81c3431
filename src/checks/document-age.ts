import { addMonths, schoolYearOf } from '../base/dates.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { basisIn, sourceTitle } from '../framework/framework-lookups.ts';
import type { DocumentType, QualityMark } from '../framework/quality-mark.ts';
import { type CheckFacts, defineCheck, type Report, subjectOf } from './check.ts';

const lapsed = (type: DocumentType, today: string): boolean =>
  type.inForce?.until !== undefined && type.inForce.until <= today;

type AgeFacts = Pick<CheckFacts, 'mark' | 'today' | 'dossier'>;

/** Whether the document is past the validity of its type. */
const tooOld = (item: EvidenceItem, today: string): boolean => item.validUntil !== null && item.validUntil < today;

/** Whether a day falls within the validity of a document, and of its type. */
export const isInDate = (item: EvidenceItem, type: DocumentType | undefined, day: string): boolean =>
  !tooOld(item, day) && (type === undefined || !lapsed(type, day));

type AgeCodes = 'legally-expired' | 'outdated' | 'undated' | 'future-dated' | 'unverified-law';

const reportLapsed = (
  item: EvidenceItem,
  type: DocumentType,
  { mark, today }: AgeFacts,
  report: Report<'outdated' | 'unverified-law'>,
): void => {
  const validUntil = type.inForce?.until ?? today;
  const replacedBy = replacementOf(type, mark);
  if (type.inForce?.verified === false) {
    // Nobody checked whether the law took effect, so the document still counts.
    report('unverified-law', subjectOf(item), { document: type.title, from: validUntil, replacedBy });
    return;
  }
  report('outdated', subjectOf(item), { document: type.title, date: item.date, validUntil, replacedBy, lapsed: true });
};

/** What a document says of the coming school year, or of a day soon, is no slip of somebody who typed it. */
const latestBelieved = ({ dateSource }: EvidenceItem, { mark, today }: AgeFacts): string => {
  if (dateSource === 'register') return today;
  const { schoolYearStart, aheadMonths = 0 } = mark.evidence;
  const soon = addMonths(today, aheadMonths);
  const coming = `${schoolYearOf(today, schoolYearStart).slice(-4)}-${schoolYearStart}`;
  return coming > soon ? coming : soon;
};

const judgeAge = (
  item: EvidenceItem & { date: string },
  type: DocumentType,
  facts: AgeFacts,
  report: Report<AgeCodes>,
): void => {
  const { mark, today, dossier } = facts;
  const subject = subjectOf(item);
  const { date } = item;
  const basis = basisIn(type, dossier.school.school.sector);
  const document = type.title;
  const validUntil = item.validUntil ?? date;
  if (date > latestBelieved(item, facts)) report('future-dated', subject, { date, today });
  else if (tooOld(item, today) && basis?.kind === 'law') {
    report('legally-expired', subject, { document, date, validUntil, law: sourceTitle(basis, mark) });
  } else if (tooOld(item, today)) {
    report('outdated', subject, { document, date, validUntil, replacedBy: null, lapsed: false });
  } else if (lapsed(type, today)) {
    reportLapsed(item, type, facts, report);
  }
};

/**
 * The type and the date of an unregistered file are guesses, so its age is not reported. If it counts for the criterion of its folder,
 * though, its age matters.
 */
const isLeftAlone = ({ id, criteria, date }: EvidenceItem): boolean =>
  id === null && (criteria.length === 0 || date === null);

/** Documents that are older than their type may be, or that have no believable date. */
export const documentAge = defineCheck({
  id: 'age',
  needs: ['items', 'mark', 'today', 'dossier'],
  findings: ['legally-expired', 'outdated', 'undated', 'future-dated', 'unverified-law'],
  look({ items, mark, today, dossier }, report) {
    const facts = { mark, today, dossier };
    for (const item of items) {
      const type = mark.documents[item.document];
      if (item.bytes === null || type === undefined || isLeftAlone(item)) continue;
      const { date } = item;
      if (date !== null) judgeAge({ ...item, date }, type, facts, report);
      else if (type.validity.kind !== 'unlimited') report('undated', subjectOf(item), { document: type.title });
      else if (lapsed(type, today)) reportLapsed(item, type, facts, report);
    }
  },
});

const replacementOf = (type: DocumentType, mark: QualityMark): string | null => {
  const replacedBy = type.inForce?.replacedBy;
  return replacedBy === undefined ? null : (mark.documents[replacedBy]?.title ?? replacedBy);
};
