import type { EvidenceItem } from '../evidence/evidence.ts';
import { judgeEvidence } from '../evidence/judge-evidence.ts';
import type { Finding } from '../findings/finding.ts';
import type { RuleEffect } from '../findings/rule-effect.ts';
import type { KnownVersion } from '../framework/known-versions.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Answers } from './score.ts';
import { judgeCriterion, type Verdict } from './verdict.ts';

/** A dossier that was judged, with what it takes to judge it by other rules. */
export type JudgedByRules = {
  mark: QualityMark;
  answers: Answers;
  items: EvidenceItem[];
  /** The findings about files, of the first round of checks. */
  findings: Finding[];
};

type Rules = Pick<KnownVersion, 'rule' | 'without'>;

const verdictsBy = (
  { rule, without }: Rules,
  { mark, answers, items, findings }: JudgedByRules,
): Map<string, Verdict> => {
  const evidence = judgeEvidence(
    items,
    findings.filter(({ code }) => !without.includes(code)),
  );
  const judgedBy = { ...mark, rule: { ...rule, basis: mark.rule.basis } };
  return new Map(
    mark.criteria.map((criterion) => [criterion.id, judgeCriterion(criterion, answers, evidence, judgedBy).verdict]),
  );
};

/** The old rules with one new rule in them, by the name of that rule: a key of the rule, or the code of a finding. */
const withOneNew = (before: Rules, now: KnownVersion['rule']): [string, Rules][] => {
  const keys = [...new Set([...Object.keys(before.rule), ...Object.keys(now)])] as (keyof KnownVersion['rule'])[];
  const changed = keys.filter((key) => JSON.stringify(before.rule[key]) !== JSON.stringify(now[key]));
  return [
    // Safe: a rule that is undefined is as good as one that is not there.
    ...changed.map((key) => [key, { ...before, rule: { ...before.rule, [key]: now[key] } }] as [string, Rules]),
    ...before.without.map((code): [string, Rules] => [
      code,
      { ...before, without: before.without.filter((other) => other !== code) },
    ]),
  ];
};

/**
 * What the rules changed since an earlier version: judges the same dossier by the rules of then and of now. A rule is named when it alone
 * changes the verdict; when none does alone, they do so together and all are named.
 */
export const compareRules = (judged: JudgedByRules, before: Rules): RuleEffect[] => {
  const { basis: _basis, ...rule } = judged.mark.rule;
  const [then, now] = [verdictsBy(before, judged), verdictsBy({ rule, without: [] }, judged)];
  const each = withOneNew(before, rule).map(([name, rules]) => [name, verdictsBy(rules, judged)] as const);
  return [...then].flatMap(([criterion, from]) => {
    const to = now.get(criterion) ?? from;
    if (to === from) return [];
    const alone = each.filter(([, verdicts]) => verdicts.get(criterion) !== from).map(([name]) => name);
    return [{ criterion, from, to, by: alone.length > 0 ? alone : each.map(([name]) => name) }];
  });
};
