import type { Dossier } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { RuleEffect } from '../findings/rule-effect.ts';
import { type FrameworkContent, frameworkText, judgeContent, knownVersion } from '../framework/known-versions.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { compareRules, type JudgedByRules } from '../judging/rule-changes.ts';

/** Whether a framework holds what its version is known to hold; where it does not, or nobody knows, the SHA-256 of what it holds. */
export const contentOf = (mark: QualityMark, digest: Digest): { content: FrameworkContent; sha256?: string } => {
  const sha256 = digest(frameworkText(mark));
  const content = judgeContent(knownVersion(mark), sha256);
  return content === 'original' ? { content } : { content, sha256 };
};

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
