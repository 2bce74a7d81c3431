import { linkedTo } from '../evidence/evidence-items.ts';
import { carryingFiles } from '../evidence/judge-evidence.ts';
import { defineCheck } from './check.ts';

/** Criteria whose only evidence is a single weak file, or documents that never count. */
export const weakEvidence = defineCheck({
  id: 'weak-evidence',
  needs: ['mark', 'evidence'],
  findings: ['insufficient-alone', 'participation-only'],
  look({ mark, evidence }, report) {
    for (const criterion of mark.criteria) {
      const subject = { kind: 'criterion' as const, criterion: criterion.id };
      const usable = linkedTo(criterion.id, evidence).filter(({ state }) => state !== 'invalid');
      if (usable.length === 0) continue;
      const files = usable.map(({ file }) => file);
      const counting = usable.filter(({ counts }) => counts);
      if (counting.length === 0) report('participation-only', subject, { files });
      else if (carryingFiles(usable, criterion.evidence).size === 0) {
        const document = counting[0]?.documentTitle ?? '';
        report('insufficient-alone', subject, { files: [...new Set(counting.map(({ file }) => file))], document });
      }
    }
  },
});
