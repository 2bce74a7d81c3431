import { findNearest } from '../base/nearest.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { documentsAskedBy } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { defineCheck, subjectOf } from './check.ts';

const asksFor = (mark: QualityMark, criterionId: string, document: string): boolean =>
  mark.criteria.some(
    (criterion) => criterion.id === criterionId && documentsAskedBy(criterion, mark).includes(document),
  );

const isUnused = (item: EvidenceItem, mark: QualityMark): boolean =>
  mark.documents[item.document] !== undefined &&
  item.criteria.every((criterion) => mark.criteria.some(({ id }) => id === criterion)) &&
  !item.criteria.some((criterion) => asksFor(mark, criterion, item.document));

/** Entries of the register that do not fit the framework. */
export const register = defineCheck({
  id: 'register',
  needs: ['items', 'mark'],
  findings: ['unused-evidence', 'unknown-document', 'unknown-criterion'],
  look({ items, mark }, report) {
    const criteria = mark.criteria.map(({ id }) => id);
    const documents = Object.keys(mark.documents);
    for (const item of items.filter(({ id }) => id !== null)) {
      const subject = subjectOf(item);
      if (!documents.includes(item.document)) {
        report('unknown-document', subject, { typed: item.document, nearest: findNearest(item.document, documents) });
      }
      for (const typed of item.criteria.filter((id) => !criteria.includes(id))) {
        report('unknown-criterion', subject, { typed, nearest: findNearest(typed, criteria) });
      }
      if (isUnused(item, mark)) {
        const document = mark.documents[item.document]?.title ?? item.document;
        report('unused-evidence', subject, { document, criteria: item.criteria });
      }
    }
  },
});
