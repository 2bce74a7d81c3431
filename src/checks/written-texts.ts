import { openTextSearch, questionsFor } from '../documents/document-questions.ts';
import { findInTexts, listWrittenTexts } from '../documents/written-texts.ts';
import { PERSONAL_DATA_CODES, type PersonalDataKind } from '../privacy/personal-data-match.ts';
import { defineCheck } from './check.ts';

/** Personal data in texts of the dossier itself: they go to the auditor, and into every report. */
export const writtenTexts = defineCheck({
  id: 'written-texts',
  needs: ['mark', 'dossier'],
  findings: Object.values(PERSONAL_DATA_CODES),
  look({ mark, dossier }, report) {
    const findPersonalData = openTextSearch(questionsFor(mark, dossier));
    for (const { subject, finds } of findInTexts(listWrittenTexts(dossier, mark), findPersonalData)) {
      for (const { kind, count, places } of finds) {
        // Safe: only a document has an author or a location, a text never.
        report(PERSONAL_DATA_CODES[kind as PersonalDataKind], subject, { count, places });
      }
    }
  },
});
