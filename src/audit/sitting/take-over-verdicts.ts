import type { AuditProblem, AuditReview } from '../../assessment/audit-review.ts';
import type { Edit } from '../../base/edit.ts';
import { isSame } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import { findPeopleAt, type PeopleAt } from '../../documents/find-people.ts';
import type { AuditFile, VerdictsInput } from '../../dossier/audit-file-shape.ts';
import { breaksRule } from '../broken-rules.ts';
import { agreementOf } from '../decide-together.ts';
import type { Replaced } from '../errors.ts';
import { ADVICE } from '../verdict-log.ts';
import { type AuditSitting, logEdits, record, reviewOf, setIn } from './audit-sitting.ts';
import { confirmEdit } from './confirm-agreements.ts';
import { erasureEdits } from './take-back-erased.ts';

const PARTS = [
  'auditor',
  'independent',
  'talks',
  'verdicts',
  'agreed',
  'advice',
] as const satisfies readonly (keyof AuditFile)[];

/** What may lack on the way to a report, but not in a file: it is wrong about its own sources. */
const WRONG_IN_FILE: ReadonlySet<AuditProblem['code']> = new Set<AuditProblem['code']>([
  'file-missing',
  'not-linked',
  'people-missing',
  'group-missing',
  'sample-missing',
  'not-frozen',
]);

/** What breaks a rule without the file: the report stays a draft that says so. */
const OUTSIDE_FILE: ReadonlySet<AuditProblem['code']> = new Set<AuditProblem['code']>([
  'by-hand',
  'advice-early',
  'seal-edited',
]);

const isRefused = (problem: AuditProblem): boolean =>
  WRONG_IN_FILE.has(problem.code) || (breaksRule(problem) && !OUTSIDE_FILE.has(problem.code));

/** An agreement from a file settles the verdicts that both auditors hold now. */
const withAgreements = (audit: AuditFile, { agreed = {} }: VerdictsInput, { criteria }: AuditReview): AuditFile => {
  const current = Object.entries(agreed).map(([id, agreement]) => {
    const own = criteria.find((criterion) => criterion.id === id)?.own ?? [];
    return [id, { ...agreement, of: agreementOf(own) }] as const;
  });
  return { ...audit, agreed: { ...audit.agreed, ...Object.fromEntries(current) } };
};

/** The problems for which a file is refused: rules that it breaks itself. Unfinished work may still come. */
const forbiddenIn = (problems: readonly AuditProblem[], before: readonly AuditProblem[]): AuditProblem[] => {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  return problems.filter((problem) => isRefused(problem) && !known.has(JSON.stringify(problem)));
};

/** What differs from what the auditor already has; in the order of the file. */
export const findReplaced = (own: AuditFile, given: VerdictsInput): Replaced[] => {
  const differing = <Value>(before: Record<string, Value> = {}, after: Record<string, Value> = {}) =>
    Object.entries(after).flatMap(([id, now]) => {
      const was = before[id];
      return was === undefined || isSame(was, now) ? [] : [{ id, was, now }];
    });
  const { advice } = own;
  return [
    ...differing(own.talks, given.talks).map(({ id }) => ({ kind: 'talk' as const, id })),
    ...differing(own.verdicts, given.verdicts).map(({ id, was, now }) => ({
      kind: 'verdict' as const,
      id,
      from: was.verdict ?? null,
      to: now.verdict ?? null,
    })),
    ...differing(own.agreed, given.agreed).flatMap(({ id, was, now }) =>
      // What a file hands in about an agreement never says what the auditors held then.
      isSame({ ...was, of: null }, { ...now, of: null })
        ? []
        : [{ kind: 'agreement' as const, id, from: was.verdict, to: now.verdict }],
    ),
    ...(advice === undefined || given.advice === undefined || isSame(advice, given.advice)
      ? []
      : [{ kind: 'advice' as const, from: advice.decision, to: given.advice.decision }]),
  ];
};

/** Whoever hands in an agreement confirms it. */
const confirmsOf = (sitting: AuditSitting, { agreed = {} }: AuditFile, given: VerdictsInput): Edit[] =>
  Object.keys(given.agreed ?? {}).flatMap((id) =>
    agreed[id] === undefined ? [] : [confirmEdit(sitting, id, agreed[id])],
  );

/** Lines for the log about everything that the file holds. */
const logOf = (sitting: AuditSitting, after: AuditFile, given: VerdictsInput): Edit[] => [
  ...logEdits(sitting, {
    after,
    subjects: [...Object.keys(given.verdicts ?? {}), ...(given.advice === undefined ? [] : [ADVICE])].map(
      (criterion) => ({ criterion, agreed: false }),
    ),
    via: 'file',
  }),
  ...logEdits(sitting, {
    after,
    subjects: Object.keys(given.agreed ?? {}).map((criterion) => ({ criterion, agreed: true })),
    via: 'agreement',
  }),
];

/**
 * Takes over what an auditor wrote in a file: all of it, or nothing when a part breaks the rules of the framework.
 * @param first edits to write along with it
 * @param mayReplace asked before anything that is there goes
 * @throws UserError 'audit-refused' with every problem
 * @returns how many verdicts there are now; null when nothing may be replaced
 */
export const takeOverVerdicts = async (
  sitting: AuditSitting,
  given: VerdictsInput,
  first: readonly Edit[],
  mayReplace: (replaced: readonly Replaced[]) => Promise<boolean>,
): Promise<number | null> => {
  const { audit: own, edits: settled } = erasureEdits(sitting);
  const parts = PARTS.filter((part) => given[part] !== undefined);
  const merged: AuditFile = {
    ...own,
    ...given,
    formatVersion: own.formatVersion,
    qualityMark: own.qualityMark,
    talks: { ...own.talks, ...given.talks },
    verdicts: { ...own.verdicts, ...given.verdicts },
    agreed: { ...own.agreed, ...given.agreed },
  };
  const after = (file: AuditFile) => reviewOf({ ...sitting, dossier: { ...sitting.dossier, audit: file } });
  const audit = withAgreements(merged, given, after(merged));
  const forbidden = forbiddenIn(after(audit).problems, reviewOf(sitting).problems);
  if (forbidden.length > 0) throw new UserError('audit-refused', { problems: forbidden });
  const replaced = findReplaced(own, given);
  if (replaced.length > 0 && !(await mayReplace(replaced))) return null;
  const order = sitting.mark.criteria.map(({ id }) => id);
  const edits = parts.flatMap((part) =>
    part === 'auditor' || part === 'independent' || part === 'advice'
      ? [setIn([part], given[part])]
      : Object.keys(given[part] ?? {}).map((id) =>
          setIn([part, id], audit[part]?.[id], part === 'talks' ? undefined : order),
        ),
  );
  await record(sitting, [
    ...first,
    ...settled,
    ...edits,
    ...logOf(sitting, audit, given),
    ...confirmsOf(sitting, audit, given),
  ]);
  return Object.values(audit.verdicts ?? {}).filter(({ verdict }) => verdict !== undefined).length;
};

/** Where personal data may stand: the name of the talk or criterion, null for the advice. Never the data itself. */
export const findPeopleIn = (
  { auditor, talks, verdicts, agreed, advice }: VerdictsInput,
  about: Pick<AuditSitting, 'mark' | 'dossier'>,
): PeopleAt[] => {
  const named = [talks, verdicts, agreed].flatMap((entries) => Object.entries(entries ?? {}));
  return findPeopleAt([...named, [null, advice], [null, auditor]], about);
};
