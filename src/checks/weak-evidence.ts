import { linkedTo } from '../evidence/evidence-items.ts';
import { defineCheck } from './check.ts';

/** Evidence that cannot carry a criterion by itself. */
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
      // A file under two entries is still one file.
      const countedFiles = [...new Set(counting.map(({ file }) => file))];
      const weak = criterion.evidence.insufficientAlone ?? [];
      if (counting.length === 0) report('participation-only', subject, { files });
      else if (countedFiles.length === 1 && counting.every(({ document }) => weak.includes(document))) {
        const document = counting[0]?.documentTitle ?? '';
        report('insufficient-alone', subject, { files: countedFiles, document });
      }
    }
  },
});
