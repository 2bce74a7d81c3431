import { AUDIT_VERDICTS } from '../../domain/audit/audit-file.ts';
import { verdictProblems } from '../../domain/audit/audit-problems.ts';
import type { AuditProblem } from '../../domain/audit/audit-review.ts';
import { isDifferent } from '../../domain/audit/review-criterion.ts';
import type { Criterion, Level } from '../../domain/quality-mark.ts';
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

/** Level, verdict, and the reason where it is another one than the school's; what the rules forbid is said and not kept. */
export const giveVerdict = async (sitting: AuditSitting, criterion: Criterion): Promise<Going> => {
  const { desk, rules } = sitting;
  const { id, title } = criterion;
  const chosen = await askLevel(sitting, criterion);
  if (chosen === null) return 'left';
  const level = chosen === 'none' ? null : (Number(chosen) as Level);
  const verdict = await desk.choose({
    title: { kind: 'verdict', id, title },
    options: AUDIT_VERDICTS.map((key) => ({ key, label: { kind: 'verdict' as const, verdict: key } })),
  });
  if (verdict === null) return 'left';
  const review = reviewOf(sitting).criteria.find((each) => each.id === id);
  if (review === undefined) return 'on';
  const differs = isDifferent({ verdict, level }, review.self, rules.differsFrom);
  const sources = verdictProblems({ ...review, verdict, level, differs: false }, rules);
  if (sources.length > 0) {
    desk.show({ kind: 'problems', problems: [...sources, ...faultsOf(sitting, id)] });
    return 'on';
  }
  const { reason: before, level: _before, ...rest } = entryOf(sitting, id);
  const reason = await askWords(sitting, { kind: 'reason', current: before ?? null, needed: differs });
  if (reason === null) return 'left';
  return await writeEntry(sitting, id, {
    ...rest,
    verdict,
    ...(level === null ? {} : { level }),
    ...(reason === '' ? {} : { reason }),
  });
};
