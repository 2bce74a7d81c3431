import type { AuditProblem } from '../../assessment/audit-review.ts';
import { DECISIONS } from '../../dossier/audit-file-shape.ts';
import { groundProblems, isAllowed } from '../audit-problems.ts';
import { askOrBack } from '../go-back.ts';
import { advicePrompt } from '../prompts.ts';
import { entrySavedScreen, problemsScreen } from '../screens.ts';
import { ADVICE } from '../verdict-log.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, logEdits, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';
import { readFrozenNow } from './freeze-at-desk.ts';

/** What comes after the advice: two auditors settle it, and the school is heard. */
const AFTERWARDS: ReadonlySet<AuditProblem['code']> = new Set([
  'advice-missing',
  'advice-not-agreed',
  'advice-not-confirmed',
  'condition-apart',
  'not-presented',
  'reply-lapsed',
  'reply-open',
  'fact-open',
]);

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
  // Another auditor may advise something else; the two settle that afterwards. The log does not know of this advice yet.
  const problems = after.problems.filter(
    (problem) => !AFTERWARDS.has(problem.code) && !(problem.code === 'by-hand' && problem.criterion === null),
  );
  if (problems.length > 0) return desk.show(problemsScreen(problems));
  const log = logEdits(sitting, {
    after: { ...ownAudit(sitting), advice },
    subjects: [{ criterion: ADVICE, agreed: false }],
    via: 'desk',
  });
  await record(sitting, [setIn(['advice'], advice), ...log]);
  desk.show(entrySavedScreen());
};
