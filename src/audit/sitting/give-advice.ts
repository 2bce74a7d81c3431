import { DECISIONS } from '../../dossier/audit-file.ts';
import { isAllowed } from '../advice-problems.ts';
import { groundProblems } from '../audit-problems.ts';
import { type AuditSitting, askWords, record, reviewOf, sealNow, setIn } from './audit-sitting.ts';
import type { Going } from './criterion-entry.ts';

/** The advice: only when there is ground for it, and only one that the rules allow. */
export const giveAdvice = async (sitting: AuditSitting): Promise<Going> => {
  const { desk, rules, clock } = sitting;
  // Somebody may have changed the dossier while the auditor was at work.
  sitting.sealed = await sealNow(sitting);
  const review = reviewOf(sitting);
  const ground = groundProblems(review);
  if (ground.length > 0) {
    desk.show({ kind: 'problems', problems: ground });
    return 'on';
  }
  const decision = await desk.choose({
    title: { kind: 'advice' },
    options: DECISIONS.map((key) => ({
      key,
      label: { kind: 'advice' as const, decision: key, allowed: isAllowed(key, review, rules) },
    })),
  });
  if (decision === null) return 'left';
  const reason = await askWords(sitting, {
    kind: 'advice-reason',
    current: review.advices.find(({ auditor }) => auditor === sitting.auditor)?.reason ?? null,
    needed: true,
  });
  if (reason === null) return 'left';
  const advice = { decision, on: clock.today(), reason };
  const after = reviewOf({
    ...sitting,
    dossier: {
      ...sitting.dossier,
      audit: sitting.dossier.audit === null ? null : { ...sitting.dossier.audit, advice },
    },
  });
  // Another auditor may advise something else: that is for both, afterwards.
  const problems = after.problems.filter(({ code }) => code !== 'advice-not-agreed');
  if (problems.length > 0) {
    desk.show({ kind: 'problems', problems });
    return 'on';
  }
  await record(sitting, [setIn(['advice'], advice)]);
  desk.show({ kind: 'saved' });
  return 'on';
};
