import type { EvidenceItem, FileFacts } from '../evidence/evidence.ts';
import { defineCheck, subjectOf } from './check.ts';

const textDigestOf = (item: EvidenceItem, files: ReadonlyMap<string, FileFacts>): string | null => {
  const reading = files.get(item.file)?.document?.reading;
  return reading?.state === 'read' ? reading.content.textDigest : null;
};

const groupBy = (items: readonly EvidenceItem[], keyOf: (item: EvidenceItem) => string | null): EvidenceItem[][] => {
  const groups = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
};

const filesOf = (group: readonly EvidenceItem[]): string[] => [...new Set(group.map(({ file }) => file))];

/**
 * Files with the same bytes, or with the same words in another format. Reports each copy but the first, with the names of the others.
 */
export const duplicateContent = defineCheck({
  id: 'duplicate-content',
  needs: ['items', 'files'],
  findings: ['duplicate-content'],
  look({ items, files }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    const reported = new Set<EvidenceItem>();
    const reportCopies = (group: EvidenceItem[], same: 'bytes' | 'text') => {
      for (const copy of group.slice(1)) {
        if (copy.file === group[0]?.file || reported.has(copy)) continue;
        reported.add(copy);
        const others = filesOf(group).filter((file) => file !== copy.file);
        report('duplicate-content', subjectOf(copy), { others, same });
      }
    };
    for (const group of groupBy(items, ({ sha256, bytes }) => (bytes === 0 ? null : sha256)))
      reportCopies(group, 'bytes');
    for (const group of groupBy(items, (item) => textDigestOf(item, byPath))) reportCopies(group, 'text');
  },
});
