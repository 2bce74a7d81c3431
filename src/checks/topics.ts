import { textFactsOf } from '../evidence/no-text.ts';
import { isTopicAsked } from '../evidence/validity.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Documents that lack topics that are usual for their type: a hint, never a verdict. */
export const topics = defineCheck({
  id: 'topics',
  needs: ['items', 'files', 'mark'],
  findings: ['topic-missing'],
  look({ items, files, mark }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const item of items) {
      const type = mark.documents[item.document];
      const content = textFactsOf(item, byPath, mark);
      if (content === null || type?.topics === undefined) continue;
      const touched = content.topics[item.document] ?? [];
      const missing = type.topics
        .filter((topic) => isTopicAsked(topic, type, item) && !touched.includes(topic.topic))
        .map(({ topic }) => topic);
      if (missing.length > 0) report('topic-missing', subjectOf(item), { document: type.title, topics: missing });
    }
  },
});
