import type { AuditProblem, AuditReview, OwnAdvice } from '../assessment/audit-review.ts';
import { addMonths } from '../base/dates.ts';
import type { AuditVerdict, Decision } from '../dossier/audit-file.ts';
import type { AuditRules } from '../framework/quality-mark.ts';

/** What the rules say of an advice. */

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

/** Where a criterion is met, nothing has to be done first. */
export const needlessConditions = ({ criteria }: Pick<AuditReview, 'criteria'>): AuditProblem[] =>
  criteria.flatMap(({ id, verdict, condition }): AuditProblem[] =>
    verdict === 'met' && condition !== null ? [{ code: 'condition-needless', criterion: id }] : [],
  );

/** Under conditions means that there is one; without conditions, that there is none. */
const misfits = (decision: Decision, { criteria }: Pick<AuditReview, 'criteria'>): AuditProblem[] => {
  const short = criteria.filter(({ verdict }) => verdict !== 'met');
  const under = short.filter(({ condition }) => condition !== null).map(({ id }) => id);
  if (decision === 'grant' && under.length > 0) return [{ code: 'condition-forbidden', criteria: under }];
  // Of a criterion that falls short it is told where its condition is missing.
  const isNowhere = under.length === 0 && !short.some(({ partOfMark }) => partOfMark);
  return decision === 'conditional' && isNowhere ? [{ code: 'condition-nowhere' }] : [];
};

/** A condition lies after the advice, and not too far after it. */
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

/** An advice comes after everything it rests on, and not from the future. */
const dayProblems = ({ auditor, on, after }: OwnAdvice, today: string): AuditProblem[] => {
  if (on > today) return [{ code: 'advice-future', auditor, on }];
  return after !== null && on < after ? [{ code: 'advice-early', auditor, on, after }] : [];
};

export const adviceProblems = (review: AuditReview, rules: AuditRules, today: string): AuditProblem[] => {
  const { advice, advices } = review;
  if (advices.length === 0) return [{ code: 'advice-missing' }];
  const forbidden = [...new Set(advices.map(({ decision }) => decision))].flatMap((decision): AuditProblem[] => {
    const over = overLimit(decision, review, rules);
    return over.length === 0 ? misfits(decision, review) : [{ code: 'advice-forbidden', decision, over }];
  });
  return [
    ...(advice === null ? [{ code: 'advice-not-agreed' as const }] : []),
    ...forbidden,
    ...conditionProblems(review, rules),
    ...advices.flatMap((own) => dayProblems(own, today)),
  ];
};
