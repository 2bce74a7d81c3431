import type {
  AuditProblem,
  AuditReview,
  OwnAdvice,
  OwnVerdict,
  ReviewedCriterion,
} from '../assessment/audit-review.ts';
import { canonicalText } from '../base/records.ts';
import type { AuditFile } from '../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../dossier/frozen/audits.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import { ADVICE } from './verdict-log.ts';

/** Turns what one or two auditors say into one verdict and one advice: what all say, or else what they agreed on. */

type Outcome = Pick<OwnVerdict, 'verdict' | 'score'>;

const isSame = (one: Outcome, other: Outcome): boolean => one.verdict === other.verdict && one.score === other.score;

type Agreement = NonNullable<AuditFile['agreed']>[string];

type AgreedAdvice = NonNullable<AuditFile['agreedAdvice']>;

type Decided = Outcome & { reason: string | null };

/** Whether every auditor still says what the agreement was about. */
const isCurrent = ({ of = [] }: Agreement, own: readonly OwnVerdict[]): boolean =>
  of.length === own.length &&
  own.every((each) =>
    of.some(
      ({ auditor = '', verdict, level = null }) => auditor === each.auditor && isSame(each, { verdict, score: level }),
    ),
  );

/** SHA-256 of each agreement, and which auditors confirmed which; '' is the first auditor. */
export type Confirming = {
  digest: Digest;
  /** What each auditor confirmed, by criterion or `advice`. */
  confirmed: readonly { auditor: string; confirmed: Readonly<Record<string, string>> }[];
};

/** What confirming an agreement binds an auditor to. */
export const agreementDigest = (agreement: Agreement | AgreedAdvice, digest: Digest): string =>
  digest(canonicalText(agreement));

const unconfirmedBy = (
  id: string,
  agreement: Agreement | AgreedAdvice,
  { digest, confirmed }: Confirming,
): string[] => {
  const wanted = agreementDigest(agreement, digest);
  return confirmed.filter((each) => each.confirmed[id] !== wanted).map(({ auditor }) => auditor);
};

/** The agreement on a criterion while every auditor still says what it was about, and it is one of their verdicts. */
const currentAgreement = (own: readonly OwnVerdict[], agreement: Agreement | undefined): Agreement | null => {
  if (agreement === undefined || !isCurrent(agreement, own)) return null;
  const { verdict, level: score = null } = agreement;
  return own.some((each) => isSame(each, { verdict, score })) ? agreement : null;
};

const isUnanimous = (own: readonly OwnVerdict[]): boolean => own.every(({ verdict }) => verdict === own[0]?.verdict);

/** What the auditors who differ agree on, with who still has to confirm it. */
export const reviewAgreement = (
  id: string,
  own: readonly OwnVerdict[],
  agreement: Agreement | undefined,
  confirming: Confirming,
): ReviewedCriterion['agreement'] => {
  const current = isUnanimous(own) ? null : currentAgreement(own, agreement);
  if (current === null) return null;
  const { verdict, reason } = current;
  return { outcome: verdict, reason, unconfirmed: unconfirmedBy(id, current, confirming) };
};

/**
 * The verdict that all auditors gave, also with other levels, with the first reason that any of them wrote down. If they differ, the
 * verdict that they agreed on and all confirmed, as long as it is one of theirs and nobody has changed a verdict since; otherwise null.
 */
export const decideVerdict = (
  own: readonly OwnVerdict[],
  agreement: Agreement | undefined,
  isConfirmed: boolean,
): Decided | null => {
  const [first] = own;
  if (first !== undefined && isUnanimous(own)) {
    const score = own.every((each) => each.score === first.score) ? first.score : null;
    return { verdict: first.verdict, score, reason: own.find(({ reason }) => reason !== null)?.reason ?? null };
  }
  const current = currentAgreement(own, agreement);
  if (current === null || !isConfirmed) return null;
  const { verdict, level: score = null, reason } = current;
  return { verdict, score, reason };
};

/** Whether auditors who differ agreed on a verdict that none of them gave. */
const isNobodys = (own: readonly OwnVerdict[], agreement: Agreement | undefined): boolean => {
  if (agreement === undefined || own.length === 0 || isUnanimous(own)) return false;
  const { verdict, level: score = null } = agreement;
  return !own.some((each) => isSame(each, { verdict, score }));
};

/** Criteria for which two auditors wrote down another condition: a report can ask one thing only. */
const conditionProblems = (files: AuditorFiles, criteria: readonly ReviewedCriterion[]): AuditProblem[] => {
  const apart = criteria.filter(({ id }) => {
    const [first, ...others] = files.flatMap(({ audit }) => audit.verdicts?.[id]?.condition ?? []);
    return others.some((other) => canonicalText(other) !== canonicalText(first));
  });
  return apart.length === 0 ? [] : [{ code: 'condition-apart', criteria: apart.map(({ id }) => id) }];
};

/** Agreements on a verdict that no auditor gave, and conditions that are not agreed. */
export const agreementProblems = (files: AuditorFiles, criteria: readonly ReviewedCriterion[]): AuditProblem[] => {
  const agreed = files.find(({ auditor }) => auditor === '')?.audit.agreed ?? {};
  const nobodys = criteria.filter(({ id, own }) => isNobodys(own, agreed[id]));
  return [
    ...nobodys.map(({ id }) => ({ code: 'agreed-by-nobody' as const, criterion: id })),
    ...conditionProblems(files, criteria),
  ];
};

/** The verdicts that an agreement settles, to be stored with it. */
export const agreementOf = (own: readonly OwnVerdict[]): NonNullable<Agreement['of']> =>
  own.map(({ auditor, verdict, score }) => ({
    ...(auditor === '' ? {} : { auditor }),
    verdict,
    ...(score === null ? {} : { level: score }),
  }));

const currentAdvice = (advices: readonly OwnAdvice[], agreed: AgreedAdvice | undefined): AgreedAdvice | null => {
  const isNow =
    agreed !== undefined &&
    agreed.of.length === advices.length &&
    advices.every((each) =>
      agreed.of.some(({ auditor = '', decision }) => auditor === each.auditor && decision === each.decision),
    );
  return isNow && advices.some(({ decision }) => decision === agreed.decision) ? agreed : null;
};

/** What auditors who advise otherwise agree to advise, with who still has to confirm it. */
export const reviewAgreedAdvice = (
  advices: readonly OwnAdvice[],
  agreed: AgreedAdvice | undefined,
  confirming: Confirming,
): AuditReview['agreedAdvice'] => {
  if (advices.every(({ decision }) => decision === advices[0]?.decision)) return null;
  const current = currentAdvice(advices, agreed);
  if (current === null) return null;
  const { decision, reason } = current;
  return { outcome: decision, reason, unconfirmed: unconfirmedBy(ADVICE, current, confirming) };
};

/**
 * The advice of all auditors, each of whom gives one; if they differ, the one that they agreed on under the same terms as
 * `decideVerdict`.
 */
export const decideAdvice = (
  advices: readonly OwnAdvice[],
  agreed: AgreedAdvice | undefined,
  { auditors, isConfirmed }: { auditors: number; isConfirmed: boolean },
): AuditReview['advice'] => {
  const [first] = advices;
  if (first === undefined || advices.length < auditors) return null;
  const last = advices.reduce((latest, { on }) => (on > latest ? on : latest), first.on);
  if (advices.every(({ decision }) => decision === first.decision)) {
    return { decision: first.decision, on: last, reason: first.reason };
  }
  const current = currentAdvice(advices, agreed);
  return current === null || !isConfirmed
    ? null
    : { decision: current.decision, on: current.on, reason: current.reason };
};
