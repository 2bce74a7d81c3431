import { DECISIONS } from '../../dossier/audit-file-shape.ts';
import { groundProblems, isAllowed } from '../audit-problems.ts';
import { askOrBack } from '../back.ts';
import { advicePrompt } from '../prompts.ts';
import { entrySavedScreen, problemsScreen } from '../screens.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, record, reviewOf, setIn } from './audit-sitting.ts';
import { readFrozenNow } from './freeze-at-desk.ts';

/** Asks for the advice, once nothing is missing for one, and keeps it only if the rules allow it. */
export const giveAdvice = async (sitting: AuditSitting): Promise<void> => {
  const { desk, rules, clock } = sitting;
  // Somebody may have changed the dossier while the auditor worked on it.
  sitting.state = await readFrozenNow(sitting);
  const review = reviewOf(sitting);
  const ground = groundProblems(review);
  if (ground.length > 0) return desk.show(problemsScreen(ground));
  const offered = DECISIONS.map((decision) => ({ decision, allowed: isAllowed(decision, review, rules) }));
  const decision = await askOrBack(desk, advicePrompt(offered));
  const current = review.advices.find(({ auditor }) => auditor === sitting.auditor)?.reason ?? null;
  const reason = await askWords(sitting, { kind: 'advice-reason', current, needed: true });
  const advice = { decision, on: clock.today(), reason };
  const { dossier } = sitting;
  const audit = dossier.audit === null ? null : { ...dossier.audit, advice };
  const after = reviewOf({ ...sitting, dossier: { ...dossier, audit } });
  // Another auditor may advise something else; the two settle that afterwards.
  const problems = after.problems.filter(({ code }) => code !== 'advice-not-agreed');
  if (problems.length > 0) return desk.show(problemsScreen(problems));
  await record(sitting, [setIn(['advice'], advice)]);
  desk.show(entrySavedScreen());
};
