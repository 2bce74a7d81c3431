import { sourceTitle } from '../framework/framework-lookups.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Documents that need the consent of the participation council or its parents (WMS), but have no date of consent. */
export const consentMissing = defineCheck({
  id: 'consent-missing',
  needs: ['items', 'mark'],
  findings: ['consent-missing'],
  look({ items, mark }, report) {
    for (const item of items) {
      const type = mark.documents[item.document];
      const consent = type?.consent;
      if (item.id === null || type === undefined || consent === undefined || item.consent !== null) continue;
      const law = sourceTitle(consent, mark);
      report('consent-missing', subjectOf(item), { document: type.title, by: consent.by, law });
    }
  },
});
