import type { AuditProblem, AuditReview, ReviewedCriterion } from '../assessment/audit-review.ts';
import { findNearest } from '../base/nearest.ts';
import type { AuditVerdictEntry } from '../dossier/audit-file.ts';
import type { SealChange } from '../findings/frozen-change.ts';
import type { AuditRules, Level } from '../framework/quality-mark.ts';
import { adviceProblems, needlessConditions } from './advice-problems.ts';
import { type Days, methodsIn, type SourceShelf, visitProblems } from './audit-sources.ts';

/** The rules of an audit (keurmerk.yaml, `audit`): what they forbid, as facts. */

/** A verdict that decides something rests on sources of more than one kind; "could not tell" needs none. */
const ruleOfSources = (
  criterion: Pick<ReviewedCriterion, 'id' | 'verdict' | 'sources'>,
  { sources }: AuditRules,
): AuditProblem[] => {
  const { id, verdict, sources: own } = criterion;
  if (verdict === null || verdict === 'undetermined') return [];
  if (own.length < sources.minimum) {
    return [{ code: 'one-source', criterion: id, count: own.length, needed: sources.minimum }];
  }
  const methods = methodsIn(own);
  const [method] = methods;
  return method === undefined || methods.length >= sources.methods
    ? []
    : [{ code: 'one-kind', criterion: id, method, needed: sources.methods }];
};

/** A criterion is met from a level on: the same for the auditor as for the school. */
const ruleOfLevel = ({ id, verdict, level }: ReviewedCriterion, lowest: Level): AuditProblem[] =>
  verdict === 'met' && level !== null && level < lowest
    ? [{ code: 'level-low', criterion: id, level, needed: lowest }]
    : [];

/**
 * What is wrong with the verdict on one criterion.
 * @param lowest the lowest level with which a criterion can be met
 */
export const verdictProblems = (criterion: ReviewedCriterion, rules: AuditRules, lowest: Level): AuditProblem[] => [
  ...ruleOfSources(criterion, rules),
  ...ruleOfLevel(criterion, lowest),
  ...(criterion.differs && criterion.reason === null
    ? [{ code: 'reason-missing' as const, criterion: criterion.id }]
    : []),
];

/** Names in a verdict that are no talk of this auditor and no evidence, and evidence that does not count for it. */
export const sourceProblems = (
  criterion: string,
  { sources = [] }: Pick<AuditVerdictEntry, 'sources'>,
  auditor: string,
  shelf: SourceShelf,
): AuditProblem[] =>
  sources.flatMap((source): AuditProblem[] => {
    const found = shelf.find(auditor, source);
    if (found === null)
      return [{ code: 'unknown-source', criterion, source, nearest: findNearest(source, shelf.names(auditor)) }];
    // What is missing of a talk is told once, with the talk.
    return shelf.faultsOf(auditor, source, criterion).filter((fault) => 'criterion' in fault);
  });

/** What had to be erased is told, and stands in nobody's way. */
const sealProblems = (changes: readonly SealChange[]): AuditProblem[] => {
  const files = changes.filter(({ what }) => ['changed', 'added', 'missing'].includes(what)).length;
  return [
    ...(files > 0 ? [{ code: 'changed-since' as const, files }] : []),
    ...changes.flatMap(({ file, what }): AuditProblem[] => {
      if (what === 'framework') return [{ code: 'framework-changed', framework: file }];
      return what === 'edited' ? [{ code: 'seal-edited', file }] : [];
    }),
  ];
};

/** Criteria of the mark on which somebody gave a verdict, and this auditor not yet. */
const openFor = ({ criteria, auditors }: AuditReview): AuditProblem[] =>
  auditors.flatMap((auditor): AuditProblem[] => {
    const open = criteria.filter(
      ({ partOfMark, own }) => partOfMark && own.length > 0 && !own.some((each) => each.auditor === auditor),
    );
    return open.length === 0 ? [] : [{ code: 'auditor-open', auditor, criteria: open.map(({ id }) => id) }];
  });

/** What has to be there before there can be an advice. */
export const groundProblems = (review: AuditReview): AuditProblem[] => {
  const { criteria, notHeard, auditors, independent, seal } = review;
  const without = criteria.filter(({ partOfMark, own }) => partOfMark && own.length === 0).map(({ id }) => id);
  const apart = criteria.filter(({ agreed }) => !agreed).map(({ id }) => id);
  return [
    ...(seal === null ? [{ code: 'not-frozen' as const }] : []),
    ...sealProblems(seal?.changes ?? []),
    ...(independent.length < auditors.length ? [{ code: 'independence-missing' as const }] : []),
    ...(notHeard.length > 0 ? [{ code: 'not-heard' as const, groups: notHeard }] : []),
    ...(without.length > 0 ? [{ code: 'verdict-missing' as const, criteria: without }] : []),
    ...openFor(review),
    ...(apart.length > 0 ? [{ code: 'not-agreed' as const, criteria: apart }] : []),
  ];
};

/** A reply is to one finding: two of the same name would both get it. */
const nameProblems = ({ criteria }: AuditReview): AuditProblem[] => {
  const names = criteria.flatMap(({ findings }) => findings.map(({ id }) => id));
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((finding) => ({
    code: 'finding-twice',
    finding,
    criteria: criteria.filter(({ findings }) => findings.some(({ id }) => id === finding)).map(({ id }) => id),
  }));
};

/** Everything that stands in the way of a final report, in the order of the work. */
export const findAuditProblems = (
  review: AuditReview,
  { rules, lowest }: { rules: AuditRules; lowest: Level },
  days: Days,
): AuditProblem[] => [
  ...groundProblems(review),
  ...review.visits.flatMap((visit) => visitProblems(visit, days)),
  ...nameProblems(review),
  ...review.criteria.flatMap((criterion) => verdictProblems(criterion, rules, lowest)),
  ...needlessConditions(review),
  ...adviceProblems(review, rules, days.today),
];
