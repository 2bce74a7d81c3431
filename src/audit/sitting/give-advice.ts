import { DECISIONS } from '../../dossier/audit-file.ts';
import { isAllowed } from '../advice-problems.ts';
import { askWords } from '../ask-words.ts';
import { groundProblems } from '../audit-problems.ts';
import { advicePrompt } from '../prompts.ts';
import { entrySavedScreen, problemsScreen } from '../screens.ts';
import { type AuditSitting, record, reviewOf, sealNow, setIn } from './audit-sitting.ts';

/** The advice: only when there is ground for it, and only one that the rules allow. */
export const giveAdvice = async (sitting: AuditSitting): Promise<void> => {
  const { desk, rules, clock } = sitting;
  // Somebody may have changed the dossier while the auditor was at work.
  sitting.sealed = await sealNow(sitting);
  const review = reviewOf(sitting);
  const ground = groundProblems(review);
  if (ground.length > 0) return desk.show(problemsScreen(ground));
  const offered = DECISIONS.map((decision) => ({ decision, allowed: isAllowed(decision, review, rules) }));
  const decision = await desk.ask(advicePrompt(offered));
  const current = review.advices.find(({ auditor }) => auditor === sitting.auditor)?.reason ?? null;
  const reason = await askWords(sitting, { kind: 'advice-reason', current, needed: true });
  const advice = { decision, on: clock.today(), reason };
  const { dossier } = sitting;
  const audit = dossier.audit === null ? null : { ...dossier.audit, advice };
  const after = reviewOf({ ...sitting, dossier: { ...dossier, audit } });
  // Another auditor may advise something else: that is for both, afterwards.
  const problems = after.problems.filter(({ code }) => code !== 'advice-not-agreed');
  if (problems.length > 0) return desk.show(problemsScreen(problems));
  await record(sitting, [setIn(['advice'], advice)]);
  desk.show(entrySavedScreen());
};
