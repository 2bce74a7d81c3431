import type { EvidenceItem } from '../domain/evidence.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Files with the same bytes under several names: the later ones are named, with the others beside them. */
export const duplicateContent = defineCheck({
  id: 'duplicate-content',
  needs: ['items'],
  findings: { 'duplicate-content': 'warning' },
  look({ items }, report) {
    const byHash = new Map<string, EvidenceItem[]>();
    for (const item of items) {
      if (item.sha256 === null || item.bytes === 0) continue;
      byHash.set(item.sha256, [...(byHash.get(item.sha256) ?? []), item]);
    }
    for (const same of byHash.values()) {
      const [first, ...copies] = same;
      for (const copy of copies) {
        if (copy.file === first?.file) continue;
        const others = [...new Set(same.map(({ file }) => file))].filter((file) => file !== copy.file);
        report('duplicate-content', subjectOf(copy), { others });
      }
    }
  },
});
