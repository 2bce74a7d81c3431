import type { AuditProblem, ReviewedCriterion } from '../../assessment/audit-review.ts';
import { AUDIT_VERDICTS } from '../../dossier/audit-file.ts';
import type { Criterion, Level } from '../../framework/quality-mark.ts';
import { verdictProblems } from '../audit-problems.ts';
import { isDifferent } from '../review-criterion.ts';
import { type AuditSitting, askWords, reviewOf } from './audit-sitting.ts';
import { entryOf, type Going, writeEntry } from './criterion-entry.ts';

const askLevel = async ({ desk }: AuditSitting, { id, title, anchors }: Criterion) =>
  await desk.choose({
    title: { kind: 'level', id, title },
    options: [
      ...([0, 1, 2, 3] as const).map((level) => ({
        key: String(level),
        label: { kind: 'level' as const, level: level as Level, text: anchors[level] },
      })),
      { key: 'none', label: { kind: 'no-level' as const } },
    ],
  });

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
  const { id, title } = criterion;
  const problems = sourceProblemsOf(sitting, review);
  if (problems.length > 0) desk.show({ kind: 'sources-first', problems });
  const chosen = problems.length > 0 ? 'none' : await askLevel(sitting, criterion);
  if (chosen === null) return null;
  const verdict = await desk.choose({
    title: { kind: 'verdict', id, title },
    options: (problems.length > 0 ? ['undetermined' as const] : AUDIT_VERDICTS).map((key) => ({
      key,
      label: { kind: 'verdict' as const, verdict: key },
    })),
  });
  return verdict === null ? null : { verdict, level: chosen === 'none' ? null : (Number(chosen) as Level) };
};

/** Level, verdict, and the reason where it is another one than the school's; what the rules forbid is said and not kept. */
export const giveVerdict = async (sitting: AuditSitting, criterion: Criterion): Promise<Going> => {
  const { desk, rules, mark } = sitting;
  const { id } = criterion;
  const review = reviewOf(sitting).criteria.find((each) => each.id === id);
  if (review === undefined) return 'on';
  const given = await askVerdict(sitting, criterion, review);
  if (given === null) return 'left';
  const { verdict, level } = given;
  const differs = isDifferent(given, review.self, rules.differsFrom);
  const problems = verdictProblems({ ...review, verdict, level, differs: false }, rules, mark.rule.met.minLevel);
  if (problems.length > 0) {
    desk.show({ kind: 'problems', problems });
    return 'on';
  }
  const { reason: before, level: _before, condition, ...rest } = entryOf(sitting, id);
  const reason = await askWords(sitting, { kind: 'reason', current: before ?? null, needed: differs });
  if (reason === null) return 'left';
  return await writeEntry(sitting, id, {
    ...rest,
    verdict,
    ...(level === null ? {} : { level }),
    ...(reason === '' ? {} : { reason }),
    // Where a criterion is met, nothing has to be done first.
    ...(condition === undefined || verdict === 'met' ? {} : { condition }),
  });
};
