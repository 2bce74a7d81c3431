import type { AuditProblem, AuditReview, OwnAdvice, ReviewedCriterion } from '../assessment/audit-review.ts';
import { addMonths } from '../base/dates.ts';
import { findNearest } from '../base/nearest.ts';
import type { AuditVerdict, AuditVerdictEntry, Decision } from '../dossier/audit-file-shape.ts';
import type { FrozenChange } from '../findings/frozen-change.ts';
import type { AuditRules, Criterion, QualityMark } from '../framework/quality-mark.ts';
import { type Days, methodsIn, type SourceShelf, visitProblems } from './audit-sources.ts';
import { hearingProblems } from './hearing/review-hearing.ts';
import { leastProblems, repeatedReasons } from './least-rules.ts';
import { sourcesIn } from './review-criterion.ts';

/** Holds an audit against the rules of the framework (keurmerk.yaml, `audit`). */

/** A verdict needs sources of more than one kind; `undetermined` needs none. */
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

/** The problems of the verdicts on one criterion. */
export const verdictProblems = (
  criterion: ReviewedCriterion,
  asked: Criterion,
  rules: AuditRules,
  mark: QualityMark,
): AuditProblem[] => [...ruleOfSources(criterion, rules), ...leastProblems(asked, criterion, mark)];

/** Sources of a verdict that do not exist, and evidence that does not count for its criterion. */
export const sourceProblems = (
  criterion: string,
  entry: AuditVerdictEntry,
  auditor: string,
  shelf: SourceShelf,
): AuditProblem[] =>
  sourcesIn(entry).flatMap((source): AuditProblem[] => {
    const found = shelf.find(auditor, source);
    if (found === null)
      return [{ code: 'unknown-source', criterion, source, nearest: findNearest(source, shelf.names(auditor)) }];
    // What a talk lacks is reported once, with the talk itself.
    return shelf.faultsOf(auditor, source, criterion).filter((fault) => 'criterion' in fault);
  });

/** An erasure is no problem: the report mentions it, and the audit can be finished. */
const frozenProblems = (changes: readonly FrozenChange[]): AuditProblem[] => {
  const files = changes.filter(({ what }) => ['changed', 'added', 'missing'].includes(what)).length;
  return [
    ...(files > 0 ? [{ code: 'changed-since' as const, files }] : []),
    ...changes.flatMap(({ file, what }): AuditProblem[] => {
      if (what === 'framework') return [{ code: 'framework-changed', framework: file }];
      return what === 'edited' ? [{ code: 'seal-edited', file }] : [];
    }),
  ];
};

/** Criteria without a verdict: of each auditor where there are two, else of the only one. */
const openProblems = ({ criteria, open, auditors }: AuditReview): AuditProblem[] => {
  if (auditors.length > 1) return open.map((each) => ({ code: 'auditor-open', ...each }));
  const without = criteria.filter(({ partOfMark, own, reweigh }) => partOfMark && own.length + reweigh.length === 0);
  return without.length === 0 ? [] : [{ code: 'verdict-missing', criteria: without.map(({ id }) => id) }];
};

/** Where two auditors differ: nothing agreed yet, or not confirmed by both. */
const togetherProblems = ({ criteria }: AuditReview): AuditProblem[] => {
  const apart = criteria.filter(({ agreed, agreement }) => !agreed && agreement === null).map(({ id }) => id);
  const waiting = criteria.flatMap(({ id, agreement }) => (agreement?.unconfirmed ?? []).map((who) => ({ id, who })));
  return [
    ...(apart.length > 0 ? [{ code: 'not-agreed' as const, criteria: apart }] : []),
    ...(waiting.length > 0
      ? [
          {
            code: 'not-confirmed' as const,
            criteria: [...new Set(waiting.map(({ id }) => id))],
            auditors: [...new Set(waiting.map(({ who }) => who))],
          },
        ]
      : []),
  ];
};

const reweighProblems = ({ criteria }: AuditReview): AuditProblem[] =>
  criteria.flatMap(({ id, reweigh }) => reweigh.map((each) => ({ code: 'reweigh', criterion: id, ...each })));

const unknownAuditors = ({ auditors, auditorsAre }: AuditReview): AuditProblem[] =>
  auditors
    .filter((_auditor, index) => auditorsAre[index] === null)
    .map((auditor) => ({ code: 'auditor-unknown', auditor }));

/** What is missing before an auditor can give an advice. */
export const groundProblems = (review: AuditReview): AuditProblem[] => {
  const { notHeard, auditors, independent, seal } = review;
  return [
    ...(seal === null ? [{ code: 'not-frozen' as const }] : []),
    ...frozenProblems(seal?.changes ?? []),
    ...unknownAuditors(review),
    ...(independent.length < auditors.length ? [{ code: 'independence-missing' as const }] : []),
    ...(notHeard.length > 0 ? [{ code: 'not-heard' as const, groups: notHeard }] : []),
    ...reweighProblems(review),
    ...openProblems(review),
    ...togetherProblems(review),
  ];
};

/** Findings that share a name: a reply would land on both. */
const nameProblems = ({ criteria }: AuditReview): AuditProblem[] => {
  const names = criteria.flatMap(({ findings }) => findings.map(({ id }) => id));
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((finding) => ({
    code: 'finding-twice',
    finding,
    criteria: criteria.filter(({ findings }) => findings.some(({ id }) => id === finding)).map(({ id }) => id),
  }));
};

const LIMITED: readonly Exclude<AuditVerdict, 'met'>[] = ['partlyMet', 'notMet', 'undetermined'];

/** The verdicts that occur more often than an advice allows. */
const overLimit = (decision: Decision, { counts }: Pick<AuditReview, 'counts'>, { advice }: AuditRules) => {
  if (decision === 'refuse') return [];
  const most = advice[decision];
  return LIMITED.map((verdict) => ({ verdict, count: counts[verdict], most: most[verdict] })).filter(
    (each) => each.count > each.most,
  );
};

export const isAllowed = (decision: Decision, review: Pick<AuditReview, 'counts'>, rules: AuditRules): boolean =>
  overLimit(decision, review, rules).length === 0;

/** Conditions on criteria that are met already. */
const needlessConditions = ({ criteria }: Pick<AuditReview, 'criteria'>): AuditProblem[] =>
  criteria.flatMap(({ id, verdict, condition }): AuditProblem[] =>
    verdict === 'met' && condition !== null ? [{ code: 'condition-needless', criterion: id }] : [],
  );

/** An advice under conditions has at least one condition; an advice without conditions has none. */
const misfits = (decision: Decision, { criteria }: Pick<AuditReview, 'criteria'>): AuditProblem[] => {
  const short = criteria.filter(({ verdict }) => verdict !== 'met');
  const under = short.filter(({ condition }) => condition !== null).map(({ id }) => id);
  if (decision === 'grant' && under.length > 0) return [{ code: 'condition-forbidden', criteria: under }];
  // A criterion of the mark that falls short gets `condition-missing` instead.
  const isNowhere = under.length === 0 && !short.some(({ partOfMark }) => partOfMark);
  return decision === 'conditional' && isNowhere ? [{ code: 'condition-nowhere' }] : [];
};

/** Conditions that are missing, that are due before the advice, or that are due too long after it. */
const conditionProblems = ({ criteria, advices }: AuditReview, rules: AuditRules): AuditProblem[] => {
  const advice = advices.find(({ decision }) => decision === 'conditional');
  if (advice === undefined) return [];
  const { on } = advice;
  const last = addMonths(on, rules.advice.conditional.months);
  const short = criteria.filter(({ partOfMark, verdict }) => partOfMark && verdict !== null && verdict !== 'met');
  const without = short.filter(({ condition }) => condition === null).map(({ id }) => id);
  return [
    ...(without.length === 0 ? [] : [{ code: 'condition-missing' as const, criteria: without }]),
    ...short.flatMap(({ id, condition }): AuditProblem[] => {
      if (condition === null) return [];
      const { due } = condition;
      if (due > last) return [{ code: 'condition-late', criterion: id, due, last }];
      return due > on ? [] : [{ code: 'condition-early', criterion: id, due, on }];
    }),
  ];
};

/** An advice may not come from the future, nor from before the sources that it rests on. */
const dayProblems = ({ auditor, on, after }: OwnAdvice, today: string): AuditProblem[] => {
  if (on > today) return [{ code: 'advice-future', auditor, on }];
  return after !== null && on < after ? [{ code: 'advice-early', auditor, on, after }] : [];
};

const adviceProblems = (review: AuditReview, rules: AuditRules, today: string): AuditProblem[] => {
  const { advice, advices, agreedAdvice, auditors } = review;
  if (advices.length === 0) return [{ code: 'advice-missing', auditor: null }];
  const silent = auditors.filter((auditor) => !advices.some((each) => each.auditor === auditor));
  const apart = advice === null && silent.length === 0 && agreedAdvice === null;
  const unconfirmed = agreedAdvice?.unconfirmed ?? [];
  const forbidden = [...new Set(advices.map(({ decision }) => decision))].flatMap((decision): AuditProblem[] => {
    const over = overLimit(decision, review, rules);
    return over.length === 0 ? misfits(decision, review) : [{ code: 'advice-forbidden', decision, over }];
  });
  return [
    ...silent.map((auditor) => ({ code: 'advice-missing' as const, auditor })),
    ...(apart ? [{ code: 'advice-not-agreed' as const }] : []),
    ...(unconfirmed.length > 0 ? [{ code: 'advice-not-confirmed' as const, auditors: unconfirmed }] : []),
    ...forbidden,
    ...conditionProblems(review, rules),
    ...advices.flatMap((own) => dayProblems(own, today)),
  ];
};

/** Everything that stands in the way of a final report, in the order in which auditors work. */
export const findAuditProblems = (
  review: AuditReview,
  { rules, mark }: { rules: AuditRules; mark: QualityMark },
  days: Days,
): AuditProblem[] => [
  ...groundProblems(review),
  ...review.visits.flatMap((visit) => visitProblems(visit, days)),
  ...nameProblems(review),
  ...mark.criteria.flatMap((asked) =>
    review.criteria
      .filter(({ id }) => id === asked.id)
      .flatMap((criterion) => verdictProblems(criterion, asked, rules, mark)),
  ),
  ...repeatedReasons(review.criteria),
  ...needlessConditions(review),
  ...adviceProblems(review, rules, days.today),
  ...hearingProblems(review.hearing, rules),
];
