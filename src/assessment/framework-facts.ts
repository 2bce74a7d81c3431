import type { Dossier } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { RuleEffect } from '../findings/rule-effect.ts';
import { type FrameworkContent, frameworkText, judgeContent, knownVersion } from '../framework/known-versions.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { compareRules, type JudgedByRules } from '../judging/rule-changes.ts';

/** Whether a framework holds what its version is known to hold. */
export const contentOf = (mark: QualityMark, digest: Digest): FrameworkContent =>
  judgeContent(knownVersion(mark), digest(frameworkText(mark)));

/**
 * What the rules changed since the version that the dossier was made for; null when it was made for this version, for another quality
 * mark, or for a version that this tool does not know.
 */
export const findRuleChanges = (judged: JudgedByRules, { answers, school }: Dossier): RuleEffect[] | null => {
  const { id, version } = judged.mark;
  const named = [answers.qualityMark, school.qualityMark].find((each) => each.version !== version);
  const before = named === undefined || named.id !== id ? null : knownVersion(named);
  return before === null ? null : compareRules(judged, before);
};
