import type { AuditResult } from '../../../assessment/audit-result.ts';
import { type JudgeInput, judgeInFull } from '../../../assessment/judge-dossier.ts';
import type { EarlierResult } from '../../../assessment/trend-types.ts';
import { reviewDossier } from '../../../audit/review-audit.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import { packedEvidence } from '../../packed-evidence.ts';

type Given = Pick<JudgeInput, 'evidenceFolder' | 'documentReader' | 'tool' | 'digest' | 'onProgress'> & {
  mark: QualityMark;
  dossier: Dossier;
  earlier: readonly EarlierResult[];
};

/**
 * Judges the dossier in a package as it was judged on a day.
 * @returns a function that gives the result of a day; it looks into each document once, whatever the number of days
 */
export const openPackageJudge = (given: Given): ((today: string) => Promise<AuditResult>) => {
  const { mark, dossier, digest } = given;
  let evidence: Pick<JudgeInput, 'evidenceFolder' | 'documentReader'> = given;
  const results = new Map<string, AuditResult>();
  return async (today) => {
    const known = results.get(today);
    if (known !== undefined) return known;
    const { result, files } = await judgeInFull({
      ...given,
      ...evidence,
      clock: { today: () => today },
      onCrash: () => undefined,
      review: (judged, facts) => reviewDossier(judged, facts, { mark, dossier, digest, auditor: '' }),
    });
    const here = files.filter(({ presence }) => presence.state === 'present').map(({ path }) => path);
    evidence = packedEvidence(files, new Set(here));
    results.set(today, result);
    return result;
  };
};
