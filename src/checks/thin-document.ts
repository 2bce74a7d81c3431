import { textFactsOf } from '../evidence/evidence-text.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Documents that could be read and in which hardly anything stands: an empty form, a title page, one letter. */
export const thinDocument = defineCheck({
  id: 'thin-document',
  needs: ['items', 'files', 'mark'],
  findings: ['thin-document'],
  look({ items, files, mark }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const item of items) {
      const type = mark.documents[item.document];
      const content = textFactsOf(item, byPath, mark);
      // Where nobody could read everything, nobody can say that there is too little.
      if (type?.minWords === undefined || content === null || content.unread.count > 0) continue;
      const words = content.differentWords;
      const { title, minWords } = type;
      if (words < minWords) report('thin-document', subjectOf(item), { document: title, words, minWords });
    }
  },
});
