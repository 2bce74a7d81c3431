import type { AuditProblem, ReviewedCriterion } from '../../assessment/audit-review.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { askWords } from '../ask-words.ts';
import { verdictProblems } from '../audit-problems.ts';
import { auditLevelPrompt, verdictPrompt } from '../prompts.ts';
import { isDifferent } from '../review-criterion.ts';
import { problemsScreen, sourcesFirstScreen } from '../screens.ts';
import { type AuditSitting, reviewOf } from './audit-sitting.ts';
import { entryOf, writeEntry } from './criterion-entry.ts';

/** Why sources that were chosen do not count. */
const faultsOf = (sitting: AuditSitting, criterion: string): AuditProblem[] => {
  const { sources = [] } = entryOf(sitting, criterion);
  return reviewOf(sitting).problems.filter(
    (problem) =>
      'source' in problem &&
      sources.includes(problem.source) &&
      (!('criterion' in problem) || problem.criterion === criterion),
  );
};

/** Whether what was chosen is too little for any verdict that decides something. */
const sourceProblemsOf = (sitting: AuditSitting, review: ReviewedCriterion): AuditProblem[] => {
  const asMet = { ...review, verdict: 'met' as const, level: null, differs: false };
  const problems = verdictProblems(asMet, sitting.rules, sitting.mark.rule.met.minLevel);
  return problems.length === 0 ? [] : [...problems, ...faultsOf(sitting, review.id)];
};

/** Level and verdict; with too few sources only that it could not be told, and no answer is asked for that would be lost. */
const askVerdict = async (sitting: AuditSitting, criterion: Criterion, review: ReviewedCriterion) => {
  const { desk } = sitting;
  const problems = sourceProblemsOf(sitting, review);
  if (problems.length > 0) desk.show(sourcesFirstScreen(problems));
  const level = problems.length > 0 ? null : await desk.ask(auditLevelPrompt(criterion));
  const verdict = await desk.ask(verdictPrompt(criterion, problems.length === 0));
  return { verdict, level };
};

/** Level, verdict, and the reason where it is another one than the school's; what the rules forbid is said and not kept. */
export const giveVerdict = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { desk, rules, mark } = sitting;
  const { id } = criterion;
  const review = reviewOf(sitting).criteria.find((each) => each.id === id);
  if (review === undefined) return;
  const given = await askVerdict(sitting, criterion, review);
  const { verdict, level } = given;
  const differs = isDifferent(given, review.self, rules.differsFrom);
  const problems = verdictProblems({ ...review, verdict, level, differs: false }, rules, mark.rule.met.minLevel);
  if (problems.length > 0) return desk.show(problemsScreen(problems));
  const { reason: before, level: _before, condition, ...rest } = entryOf(sitting, id);
  const reason = await askWords(sitting, { kind: 'reason', current: before ?? null, needed: differs });
  await writeEntry(sitting, id, {
    ...rest,
    verdict,
    ...(level === null ? {} : { level }),
    ...(reason === '' ? {} : { reason }),
    // Where a criterion is met, nothing has to be done first.
    ...(condition === undefined || verdict === 'met' ? {} : { condition }),
  });
};
