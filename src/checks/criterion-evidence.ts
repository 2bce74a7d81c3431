import type { JudgedEvidence } from '../evidence/evidence.ts';
import { linkedTo } from '../evidence/evidence-items.ts';
import type { FindingParams } from '../findings/finding.ts';
import { acceptedFor } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { JudgedRequirement } from '../judging/verdict.ts';
import { defineCheck } from './check.ts';

const titles = (ids: string[], mark: QualityMark) => ids.map((id) => mark.documents[id]?.title ?? id);

const describeMissing = (
  { oneOf, alone }: JudgedRequirement,
  linked: readonly JudgedEvidence[],
  mark: QualityMark,
): FindingParams['missing-evidence'] => {
  const accepted = oneOf.flatMap((document) => acceptedFor(document, mark));
  const invalid = linked.filter(({ document, state }) => state === 'invalid' && accepted.includes(document));
  return {
    oneOf: titles(oneOf, mark),
    invalidFiles: invalid.map(({ file }) => file),
    ...(alone === undefined ? {} : { aloneFiles: alone }),
  };
};

/** What the evidence of each criterion lacks. */
export const criterionEvidence = defineCheck({
  id: 'criterion-evidence',
  needs: ['mark', 'evidence', 'criteria'],
  findings: ['missing-evidence', 'claim-without-evidence', 'documents-only'],
  look({ mark, evidence, criteria }, report) {
    for (const criterion of mark.criteria) {
      const judged = criteria.find(({ id }) => id === criterion.id);
      if (judged === undefined || judged.verdict === 'notApplicable') continue;
      const subject = { kind: 'criterion' as const, criterion: criterion.id };
      const linked = linkedTo(criterion.id, evidence);
      for (const requirement of judged.requirements.filter(({ state }) => state === 'missing')) {
        report('missing-evidence', subject, describeMissing(requirement, linked, mark));
      }
      const usable = linked.filter(({ state }) => state !== 'invalid');
      if (judged.score !== null && judged.score >= mark.answers.claim.fromLevel && usable.length === 0) {
        report('claim-without-evidence', subject, { score: judged.score });
      }
      const valid = linked.filter((file) => file.valid && file.counts);
      if (valid.length > 0 && valid.every(({ perspective }) => perspective === 'policy')) {
        report('documents-only', subject, { files: valid.length });
      }
    }
  },
});
