import { consentIn, sourceTitle } from '../framework/framework-lookups.ts';
import type { ConsentGiver } from '../framework/sectors.ts';
import { defineCheck, subjectOf } from './check.ts';

/** The whole council speaks for each of its parts, but no part for another. */
const speaksFor = (giver: ConsentGiver, asked: ConsentGiver): boolean => giver === asked || giver === 'mr';

/** Documents that need the consent of the participation council or of a part of it (WMS), but have no such consent with a date. */
export const consentMissing = defineCheck({
  id: 'consent-missing',
  needs: ['items', 'mark', 'dossier'],
  findings: ['consent-missing'],
  look({ items, mark, dossier }, report) {
    for (const item of items) {
      const type = mark.documents[item.document];
      const asked = type === undefined ? undefined : consentIn(type, dossier.school.school.sector);
      if (item.id === null || type === undefined || asked === undefined) continue;
      const given = item.consent?.by ?? null;
      if (given !== null && speaksFor(given, asked.by)) continue;
      const law = sourceTitle(asked, mark);
      report('consent-missing', subjectOf(item), { document: type.title, by: asked.by, given, law });
    }
  },
});
