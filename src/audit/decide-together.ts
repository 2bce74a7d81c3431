import type { AuditReview, OwnAdvice, OwnVerdict } from '../assessment/audit-review.ts';
import type { AuditFile } from '../dossier/audit-file-shape.ts';

/** Turns what one or two auditors say into one verdict and one advice: what all say, or else what they agreed on. */

type Outcome = Pick<OwnVerdict, 'verdict' | 'score'>;

const isSame = (one: Outcome, other: Outcome): boolean => one.verdict === other.verdict && one.score === other.score;

type Agreement = NonNullable<AuditFile['agreed']>[string];

type Decided = Outcome & { reason: string | null };

/** Whether every auditor still says what the agreement was about. */
const isCurrent = ({ of = [] }: Agreement, own: readonly OwnVerdict[]): boolean =>
  of.length === own.length &&
  own.every((each) =>
    of.some(
      ({ auditor = '', verdict, level = null }) => auditor === each.auditor && isSame(each, { verdict, score: level }),
    ),
  );

/**
 * The verdict that all auditors gave, also with other levels, with the first reason that any of them wrote down. If they differ, the verdict that they agreed
 * on, as long as it is one of theirs and nobody has changed a verdict since; otherwise null.
 */
export const decideVerdict = (own: readonly OwnVerdict[], agreement: Agreement | undefined): Decided | null => {
  const [first] = own;
  if (first !== undefined && own.every(({ verdict }) => verdict === first.verdict)) {
    const score = own.every((each) => each.score === first.score) ? first.score : null;
    return { verdict: first.verdict, score, reason: own.find(({ reason }) => reason !== null)?.reason ?? null };
  }
  if (agreement === undefined || !isCurrent(agreement, own)) return null;
  const { verdict, level: score = null, reason } = agreement;
  return own.some((each) => isSame(each, { verdict, score })) ? { verdict, score, reason } : null;
};

/** Whether auditors who differ agreed on a verdict that none of them gave. */
export const isNobodys = (own: readonly OwnVerdict[], agreement: Agreement | undefined): boolean => {
  if (agreement === undefined || decideVerdict(own, undefined) !== null) return false;
  const { verdict, level: score = null } = agreement;
  return !own.some((each) => isSame(each, { verdict, score }));
};

/** The verdicts that an agreement settles, to be stored with it. */
export const agreementOf = (own: readonly OwnVerdict[]): NonNullable<Agreement['of']> =>
  own.map(({ auditor, verdict, score }) => ({
    ...(auditor === '' ? {} : { auditor }),
    verdict,
    ...(score === null ? {} : { level: score }),
  }));

type AgreedAdvice = NonNullable<AuditFile['agreedAdvice']>;

/** The advice of all auditors; if they differ, the one that they agreed on under the same terms as `decideVerdict`. */
export const decideAdvice = (
  advices: readonly OwnAdvice[],
  agreed: AgreedAdvice | undefined,
): AuditReview['advice'] => {
  const [first] = advices;
  if (first === undefined) return null;
  const last = advices.reduce((latest, { on }) => (on > latest ? on : latest), first.on);
  if (advices.every(({ decision }) => decision === first.decision)) {
    return { decision: first.decision, on: last, reason: first.reason };
  }
  const isNow =
    agreed !== undefined &&
    agreed.of.length === advices.length &&
    advices.every((each) =>
      agreed.of.some(({ auditor = '', decision }) => auditor === each.auditor && decision === each.decision),
    );
  return isNow && advices.some(({ decision }) => decision === agreed.decision)
    ? { decision: agreed.decision, on: agreed.on, reason: agreed.reason }
    : null;
};
