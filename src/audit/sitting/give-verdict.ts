import type { AuditProblem, OwnVerdict, ReviewedCriterion } from '../../assessment/audit-review.ts';
import { AUDIT_VERDICTS, type AuditVerdict } from '../../dossier/audit-file-shape.ts';
import { auditsOf, frozenIn } from '../../dossier/frozen/audits.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { verdictProblems } from '../audit-problems.ts';
import { askOrBack } from '../go-back.ts';
import { isBelowBar, isReason, isSameReason, leastOf } from '../least-rules.ts';
import { verdictPrompt } from '../prompts.ts';
import { proposeVerdict } from '../propose-verdict.ts';
import { groundFirstScreen } from '../screens.ts';
import { auditTexts } from '../words/desk.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, ownAudit, reviewOf } from './audit-sitting.ts';
import { changeEntry, entryOf, reviewedAt } from './criterion-entry.ts';

/** Takes a verdict: the one that follows from the levels, or another with a reason for that; always with a reason of its own. */

/** Problems about what a verdict stands on; the others are about what the auditor is going to say. */
const GROUND: ReadonlySet<AuditProblem['code']> = new Set([
  'one-source',
  'one-kind',
  'questions-missing',
  'voice-missing',
  'finding-missing',
]);

/** Why some of the chosen sources do not count. */
const faultsOf = (sitting: AuditSitting, criterion: string): AuditProblem[] => {
  const { sources = [] } = entryOf(sitting, criterion);
  return reviewOf(sitting).problems.filter(
    (problem) =>
      'source' in problem &&
      sources.includes(problem.source) &&
      (!('criterion' in problem) || problem.criterion === criterion),
  );
};

type Own = Pick<OwnVerdict, 'levels' | 'score' | 'proposed'>;

/** What is missing before any verdict but `undetermined` is possible. */
const groundProblemsOf = (sitting: AuditSitting, criterion: Criterion, review: ReviewedCriterion, own: Own) => {
  const { rules, mark, auditor } = sitting;
  const verdict = own.proposed ?? 'partlyMet';
  const asGiven = { ...own, auditor, verdict: verdict === 'undetermined' ? 'partlyMet' : verdict, reason: null };
  const asJudged: ReviewedCriterion = { ...review, verdict: asGiven.verdict, own: [{ ...asGiven, deviation: null }] };
  const problems = verdictProblems(asJudged, criterion, rules, mark).filter(({ code }) => GROUND.has(code));
  const sources = problems.some(({ code }) => code === 'one-source' || code === 'one-kind');
  return [...problems, ...(sources ? faultsOf(sitting, criterion.id) : [])];
};

/** Asks for a reason of enough words that stands nowhere else. @param others what the auditor already said, by criterion */
const askReason = async (
  sitting: AuditSitting,
  kind: 'reason' | 'deviation',
  current: string | null,
  others: readonly (readonly [criterion: string, text: string])[],
): Promise<string> => {
  const least = leastOf(sitting.mark).reasonWords;
  const check = (text: string): true | string => {
    if (!isReason(text, least)) return auditTexts.reasonShort(least);
    const same = others.find(([, other]) => isSameReason(text, other));
    return same === undefined || auditTexts.reasonTaken(same[0]);
  };
  const usable = current !== null && check(current) === true ? current : null;
  return await askWords(sitting, { kind, current: usable, needed: true, check });
};

/** Every reason that the auditor gave for another criterion. */
const reasonsElsewhere = (sitting: AuditSitting, criterion: string): (readonly [string, string])[] =>
  Object.entries(ownAudit(sitting).verdicts ?? {})
    .filter(([id]) => id !== criterion)
    .flatMap(([id, { reason, deviation }]) =>
      [reason, deviation].flatMap((text) => (text === undefined ? [] : [[id, text] as const])),
    );

const offeredFrom = (sitting: AuditSitting, own: Own, isGrounded: boolean): AuditVerdict[] => {
  if (!isGrounded) return ['undetermined'];
  const low = isBelowBar(own, sitting.mark.rule);
  return AUDIT_VERDICTS.filter((verdict) => verdict !== 'met' || !low);
};

export const giveVerdict = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { desk, mark, result, dossier, auditor } = sitting;
  const { id } = criterion;
  const review = reviewedAt(sitting, id);
  if (review === undefined) return;
  const before = entryOf(sitting, id);
  const about = { mark, evidence: result.evidence, frozen: frozenIn(auditsOf(dossier, auditor)) };
  const own = proposeVerdict(criterion, before, about);
  const ground = groundProblemsOf(sitting, criterion, review, own);
  if (ground.length > 0) desk.show(groundFirstScreen(ground));
  const grounded = ground.length === 0;
  const usual = grounded ? own.proposed : null;
  const offered = offeredFrom(sitting, own, grounded);
  const verdict = await askOrBack(desk, verdictPrompt(criterion, offered, usual, before.verdict !== undefined));
  if (verdict === null) {
    const why = await askWords(sitting, { kind: 'take-back-reason', current: null, needed: true });
    return await changeEntry(sitting, id, { verdict: undefined, reason: undefined, deviation: undefined }, why);
  }
  const elsewhere = reasonsElsewhere(sitting, id);
  const reason = await askReason(sitting, 'reason', before.reason ?? null, elsewhere);
  const isOther = verdict !== 'undetermined' && own.proposed !== null && verdict !== own.proposed;
  const taken = [...elsewhere, [id, reason] as const];
  const deviation = isOther ? await askReason(sitting, 'deviation', before.deviation ?? null, taken) : undefined;
  // A criterion that is met needs no condition.
  const condition = verdict === 'met' ? undefined : before.condition;
  await changeEntry(sitting, id, { verdict, level: undefined, reason, deviation, condition });
};
