import { addMonths } from '../dates.ts';
import { findNearest } from '../nearest.ts';
import type { AuditRules } from '../quality-mark.ts';
import type { AuditVerdict, AuditVerdictEntry, Decision } from './audit-file.ts';
import type { AuditProblem, AuditReview, ReviewedCriterion } from './audit-review.ts';
import { methodsIn, type SourceShelf } from './audit-sources.ts';
import type { SealChange } from './seal-change.ts';

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

/** What is wrong with the verdict on one criterion. */
export const verdictProblems = (criterion: ReviewedCriterion, rules: AuditRules): AuditProblem[] => [
  ...ruleOfSources(criterion, rules),
  ...(criterion.differs && criterion.reason === null
    ? [{ code: 'reason-missing' as const, criterion: criterion.id }]
    : []),
];

/** Names in a verdict that are no talk of this auditor and no evidence. */
export const sourceProblems = (
  criterion: string,
  { sources = [] }: Pick<AuditVerdictEntry, 'sources'>,
  auditor: string,
  shelf: SourceShelf,
): AuditProblem[] =>
  sources
    .filter((source) => shelf.find(auditor, source) === null)
    .map((source) => ({
      code: 'unknown-source',
      criterion,
      source,
      nearest: findNearest(source, shelf.names(auditor)),
    }));

const LIMITED: readonly Exclude<AuditVerdict, 'met'>[] = ['partlyMet', 'notMet', 'undetermined'];

/** The verdicts of which there are more than an advice allows. */
const overLimit = (decision: Decision, { counts }: Pick<AuditReview, 'counts'>, { advice }: AuditRules) => {
  if (decision === 'refuse') return [];
  const most = advice[decision];
  return LIMITED.map((verdict) => ({ verdict, count: counts[verdict], most: most[verdict] })).filter(
    (each) => each.count > each.most,
  );
};

export const isAllowed = (decision: Decision, review: Pick<AuditReview, 'counts'>, rules: AuditRules): boolean =>
  overLimit(decision, review, rules).length === 0;

const conditionProblems = ({ criteria, advice }: AuditReview, rules: AuditRules): AuditProblem[] => {
  if (advice?.decision !== 'conditional') return [];
  const last = addMonths(advice.on, rules.advice.conditional.months);
  const short = criteria.filter(({ partOfMark, verdict }) => partOfMark && verdict !== null && verdict !== 'met');
  const without = short.filter(({ condition }) => condition === null).map(({ id }) => id);
  return [
    ...(without.length === 0 ? [] : [{ code: 'condition-missing' as const, criteria: without }]),
    ...short.flatMap(({ id, condition }): AuditProblem[] =>
      condition !== null && condition.due > last
        ? [{ code: 'condition-late', criterion: id, due: condition.due, last }]
        : [],
    ),
  ];
};

const adviceProblems = (review: AuditReview, rules: AuditRules): AuditProblem[] => {
  const { advice } = review;
  if (advice === null) return [{ code: 'advice-missing' }];
  const over = overLimit(advice.decision, review, rules);
  return [
    ...(over.length === 0 ? [] : [{ code: 'advice-forbidden' as const, decision: advice.decision, over }]),
    ...conditionProblems(review, rules),
  ];
};

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
    ...(apart.length > 0 ? [{ code: 'not-agreed' as const, criteria: apart }] : []),
  ];
};

/** Everything that stands in the way of a final report, in the order of the work. */
export const findAuditProblems = (review: AuditReview, rules: AuditRules): AuditProblem[] => [
  ...groundProblems(review),
  ...review.visits.flatMap(({ id, method, people }): AuditProblem[] =>
    method === 'talk' && people === null ? [{ code: 'people-missing', source: id }] : [],
  ),
  ...review.criteria.flatMap((criterion) => verdictProblems(criterion, rules)),
  ...adviceProblems(review, rules),
];
