import { holdingOf, isThin, textFactsOf } from '../evidence/no-text.ts';
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
      if (type?.minWords === undefined || content === null || !isThin(item, content, mark)) continue;
      const { title, minWords } = type;
      const holds = holdingOf(content);
      const params = { document: title, words: content.differentWords, minWords };
      report('thin-document', subjectOf(item), holds === null ? params : { ...params, holds });
    }
  },
});
