import { linkedTo } from '../evidence/evidence-items.ts';
import { isEnough } from '../evidence/insufficient-alone.ts';
import { defineCheck } from './check.ts';

/** Criteria with a file of a type that is never enough alone and no other file, or with nothing but documents that never count. */
export const weakEvidence = defineCheck({
  id: 'weak-evidence',
  needs: ['mark', 'evidence', 'criteria'],
  findings: ['insufficient-alone', 'participation-only'],
  look({ mark, evidence, criteria }, report) {
    for (const criterion of mark.criteria) {
      const subject = { kind: 'criterion' as const, criterion: criterion.id };
      const usable = linkedTo(criterion.id, evidence).filter(({ state }) => state !== 'invalid');
      if (usable.length === 0) continue;
      const files = usable.map(({ file }) => file);
      const counting = usable.filter(({ counts }) => counts);
      if (counting.length === 0) report('participation-only', subject, { files });
      const alone = counting.filter((each) => !isEnough(each, usable, criterion.evidence));
      const judged = criteria.find(({ id }) => id === criterion.id);
      const isMissed = judged?.requirements.some((requirement) => requirement.alone !== undefined) ?? false;
      const [first] = alone;
      // A strong type under which the same file stands too does without the weak one, unless a requirement asks for that.
      if (first !== undefined && (isMissed || alone.length === counting.length)) {
        report('insufficient-alone', subject, { files: [first.file], document: first.documentTitle });
      }
    }
  },
});
