import type { AuditProblem } from '../../assessment/audit-review.ts';
import { breaksRule } from '../../audit/broken-rules.ts';
import type { JudgedSignOff } from '../../audit/sign-offs.ts';
import { ADVICE } from '../../audit/verdict-log.ts';
import type { AuditFile } from '../../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../../dossier/frozen/audits.ts';
import { REPORT_FOLDER, REPORT_NAMES, RESULT_NAME } from '../render-reports.ts';
import { type Tag, tagValue } from '../tag-files.ts';
import {
  compareStatements,
  type Difference,
  decidedOnly,
  differingParts,
  type Statements,
  statementsOf,
} from './what-results-say.ts';

/**
 * Where a package contradicts itself: what it says does not follow from the dossier in it. Its bytes may all be as its lists say, for
 * whoever forges a package writes those lists anew.
 */

export type Contradiction =
  | ({ code: 'result-differs'; path: string } & Difference)
  | { code: 'result-parts'; path: string; parts: string[] }
  | { code: 'report-differs' | 'report-missing' | 'report-added' | 'file-added'; path: string }
  | { code: 'file-invalid'; path: string }
  | { code: 'info-differs'; label: string; said: string; follows: string }
  | { code: 'framework-altered'; id: string; version: string; differences: string[] }
  /** `auditor`: null where the agreement does not say whose it is. */
  | { code: 'auditor-missing'; auditor: string | null; criterion: string | null }
  | { code: 'one-key'; key: string; roles: string[] }
  /** What the audit's own rules forbid. */
  | { code: 'audit-rule'; problem: AuditProblem }
  | { code: 'day-impossible'; role: string; on: string; first: string; last: string | null }
  | { code: 'key-differs'; role: string; said: string; follows: string }
  | { code: 'key-inside'; path: string };

/** What a reader should know although nothing contradicts it. */
export type Remark =
  | { code: 'not-worked-out'; why: 'other-version' | 'other-build' | 'unknown-tool' | 'no-result'; made: string }
  | { code: 'reports-unheld'; paths: string[] }
  | { code: 'framework-unknown'; id: string; version: string }
  | { code: 'draft'; problems: AuditProblem[] }
  | { code: 'signed-draft'; roles: string[] };

const sayDifferences = (path: string, differences: readonly Difference[]): Contradiction[] =>
  differences.map((difference) => ({ code: 'result-differs', path, ...difference }));

/** The text of a file in a package as JSON; undefined when it is none. */
export const parsedOrNothing = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** Holds the result in a package against the one that was worked out again. */
export const compareResult = (path: string, bytes: Uint8Array, follows: object): Contradiction[] => {
  const said = parsedOrNothing(bytes);
  if (said === undefined) return [{ code: 'file-invalid', path }];
  const differences = compareStatements(statementsOf(said), statementsOf(follows));
  if (differences.length > 0) return sayDifferences(path, differences);
  const parts = differingParts(said, follows, true);
  return parts.length === 0 ? [] : [{ code: 'result-parts', path, parts }];
};

/**
 * Holds the result that people signed against the one of the day on which they signed.
 * @param counts which statements to compare when not everything can be: part of the dossier may be gone; null to compare all of it
 */
export const compareSigned = (
  path: string,
  bytes: Uint8Array,
  follows: object,
  counts: ((about: string) => boolean) | null,
): Contradiction[] => {
  const said = parsedOrNothing(bytes);
  if (said === undefined) return [{ code: 'file-invalid', path }];
  const differences = compareStatements(statementsOf(said), statementsOf(follows), counts ?? undefined);
  if (differences.length > 0 || counts !== null) return sayDifferences(path, differences);
  const parts = differingParts(said, follows, false);
  return parts.length === 0 ? [] : [{ code: 'result-parts', path, parts }];
};

/** Holds a result against what is in the dossier under any rules. */
export const comparePlain = (path: string, bytes: Uint8Array, follows: Statements): Contradiction[] => {
  const said = parsedOrNothing(bytes);
  if (said === undefined) return [{ code: 'file-invalid', path }];
  const differences = compareStatements(statementsOf(said), follows, (about) => follows.has(about));
  // A verdict that has to be weighed again, because a source was erased, is none.
  return sayDifferences(
    path,
    differences.filter((each) => !(each.about.startsWith('verdict ') && each.said === '')),
  );
};

/**
 * Holds the result in a package against what people signed, where nobody can work it out again.
 * @param isSame whether they signed the dossier as it is: then all of it says the same, but for what a later day may change
 */
export const compareWithSigned = (
  path: string,
  result: Uint8Array,
  signed: Uint8Array,
  isSame: boolean,
): Contradiction[] => {
  const [said, follows] = [parsedOrNothing(result), parsedOrNothing(signed)];
  if (said === undefined || follows === undefined) return [];
  const counts = isSame ? (about: string) => !OF_THE_DAY.includes(about) : decidedOnly;
  return sayDifferences(path, compareStatements(statementsOf(said), statementsOf(follows), counts));
};

/** The silence of a school makes a draft final when its days to reply are over. */
const OF_THE_DAY = ['date', 'final'];

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/**
 * Holds the reports in a package against those rendered again; the result itself is compared by what it says.
 * @param found the files of the folder with reports, by path in the package
 */
export const compareReports = (
  found: ReadonlyMap<string, Uint8Array>,
  follows: readonly (readonly [name: string, content: Uint8Array])[],
): Contradiction[] => {
  const expected = new Map(follows.map(([name, content]) => [`${REPORT_FOLDER}${name}`, content]));
  expected.delete(`${REPORT_FOLDER}${RESULT_NAME}`);
  const differing = [...expected].flatMap(([path, content]): Contradiction[] => {
    const own = found.get(path);
    if (own === undefined) return [{ code: 'report-missing', path }];
    return isEqual(own, content) ? [] : [{ code: 'report-differs', path }];
  });
  // A name that no package has is told as a stray file.
  const known = REPORT_NAMES.filter((name) => name !== RESULT_NAME).map((name) => `${REPORT_FOLDER}${name}`);
  const added = known.filter((path) => found.has(path) && !expected.has(path));
  return [...differing, ...added.map((path): Contradiction => ({ code: 'report-added', path }))];
};

/** What the audit in a package breaks of its own rules. */
export const brokenRules = (problems: readonly AuditProblem[]): Contradiction[] =>
  problems.filter(breaksRule).map((problem) => ({ code: 'audit-rule', problem }));

/** What an audit lacks that is not done yet. */
export const draftRemarks = (problems: readonly AuditProblem[]): Remark[] =>
  problems.length === 0 ? [] : [{ code: 'draft', problems: problems.filter((each) => !breaksRule(each)) }];

const plain = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Holds what bag-info.txt says against the dossier. @param follows the values by label; each label once */
export const compareInfo = (info: readonly Tag[], follows: Readonly<Record<string, string>>): Contradiction[] =>
  Object.entries(follows).flatMap(([label, value]): Contradiction[] => {
    const said = plain(tagValue(info, label) ?? '');
    return said === plain(value) ? [] : [{ code: 'info-differs', label, said, follows: plain(value) }];
  });

/** What an audit says to be agreed or confirmed, by criterion or `advice`: it takes two to agree. */
const agreedIn = ({ agreed = {}, agreedAdvice, confirmed = {}, log = [] }: AuditFile): string[] => [
  ...Object.keys(agreed),
  ...(agreedAdvice === undefined ? [] : [ADVICE]),
  ...Object.keys(confirmed),
  ...log.flatMap(({ via, criterion }) => (via === 'agreement' ? [criterion] : [])),
];

/** Auditors whom an agreement names or must have had, and whose own file is not there. */
export const missingAuditors = (audits: AuditorFiles): Contradiction[] => {
  const here = new Set(audits.map(({ auditor }) => auditor));
  const agreements = audits.flatMap(({ audit }) => agreementsIn(audit));
  const missing = new Map<string, Contradiction>();
  for (const { auditor, criterion } of agreements) {
    if (here.has(auditor) || missing.has(auditor)) continue;
    missing.set(auditor, { code: 'auditor-missing', auditor, criterion });
  }
  const [only, ...others] = audits;
  const [first] = only === undefined || others.length > 0 || missing.size > 0 ? [] : agreedIn(only.audit);
  if (first === undefined) return [...missing.values()];
  return [{ code: 'auditor-missing', auditor: null, criterion: first === ADVICE ? null : first }];
};

const agreementsIn = ({ agreed = {}, agreedAdvice }: AuditFile): { auditor: string; criterion: string | null }[] => [
  ...Object.entries(agreed).flatMap(([criterion, { of = [] }]) =>
    of.map(({ auditor = '' }) => ({ auditor, criterion })),
  ),
  ...(agreedAdvice?.of ?? []).map(({ auditor = '' }) => ({ auditor, criterion: null })),
];

/** Sign-offs from before there was a result to sign, or from after the package was made. @param last the day of the package; null where it says none */
export const dayProblems = (
  signOffs: readonly JudgedSignOff[],
  first: string | null,
  last: string | null,
): Contradiction[] =>
  signOffs.flatMap(({ role, on }): Contradiction[] => {
    if (first === null || (on >= first && (last === null || on <= last))) return [];
    return [{ code: 'day-impossible', role, on, first, last }];
  });
