import type { Dossier } from '../dossier/dossier.ts';
import type { Finding, FindingCode, Subject } from '../findings/finding.ts';
import { fingerprintsOf, type Recognisable } from '../findings/fingerprint.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { VERDICT_ORDER, type Verdict } from '../judging/verdict.ts';

/** The part of an earlier result that a later one is compared with. */
export type Baseline = {
  date: string;
  qualityMark: { id: string; version: string };
  school: { name: string; brin?: string | undefined };
  mark: { met: number };
  criteria: { id: string; verdict: Verdict; score: number | null }[];
  standards: { id: string; score: number | null }[];
  findings: (Recognisable & { severity: Severity; waived?: unknown })[];
};

/** A difference from the baseline. A score that appears or disappears is no change of its own: the verdict tells of it. */
export type Change =
  | {
      kind: 'finding';
      change: 'new' | 'worse' | 'better' | 'gone';
      fingerprint: string;
      code: FindingCode;
      severity: Severity;
      subject: Subject;
    }
  | { kind: 'verdict'; change: 'worse' | 'better'; criterion: string; from: Verdict; to: Verdict }
  | { kind: 'score'; change: 'worse' | 'better'; of: string; from: number; to: number };

export type Comparison = {
  date: string;
  tolerance: number;
  changes: Change[];
  /** How it was then; results of earlier versions lack it. */
  before?: { met: number; standards: { id: string; score: number | null }[] };
};

const direction = (difference: number): 'worse' | 'better' | null => {
  if (difference === 0) return null;
  return difference < 0 ? 'worse' : 'better';
};

const verdictChange = (criterion: string, from: Verdict, to: Verdict): Change[] => {
  const places = [VERDICT_ORDER.indexOf(from), VERDICT_ORDER.indexOf(to)] as const;
  const change = places.includes(-1) ? null : direction(places[1] - places[0]);
  // A criterion that is answered at last and turns out not met did not get better.
  return change === null || (change === 'better' && to === 'notMet')
    ? []
    : [{ kind: 'verdict', change, criterion, from, to }];
};

/** Keeps 2.30 − 2.20 from being more than 0.10. */
const ROUNDING = 1e-9;

const scoreChange = (of: string, from: number | null, to: number | null, tolerance: number): Change[] => {
  if (from === null || to === null || Math.abs(to - from) <= tolerance + ROUNDING) return [];
  return [{ kind: 'score', change: to < from ? 'worse' : 'better', of, from, to }];
};

type Known = Baseline['findings'][number];

/** The weight of a finding: its severity first, then its count; 0 when a waiver accepts it. */
const weightOf = ({ severity, waived, params }: Known | Finding): number => {
  if (waived !== undefined) return 0;
  const count = 'count' in params ? params.count : 1;
  return (SEVERITIES.length - SEVERITIES.indexOf(severity)) * 1_000_000 + Math.min(count, 999_999);
};

const byFingerprint = <Each extends Recognisable>(findings: readonly Each[]): Map<string, Each> => {
  const fingerprints = fingerprintsOf(findings);
  return new Map(findings.map((finding, index) => [fingerprints[index] ?? '', finding]));
};

const findingChanges = (baseline: Baseline, findings: readonly Finding[]): Change[] => {
  const before = byFingerprint(baseline.findings);
  const now = byFingerprint(findings);
  const describe = (change: 'new' | 'worse' | 'better' | 'gone', fingerprint: string, finding: Known | Finding) => {
    const { code, severity, subject } = finding;
    return { kind: 'finding' as const, change, fingerprint, code, severity, subject };
  };
  const changed = [...now].flatMap(([fingerprint, finding]): Change[] => {
    const known = before.get(fingerprint);
    if (known === undefined) return [describe('new', fingerprint, finding)];
    const change = direction(weightOf(known) - weightOf(finding));
    return change === null ? [] : [describe(change, fingerprint, finding)];
  });
  const gone = [...before].filter(([fingerprint]) => !now.has(fingerprint));
  return [...changed, ...gone.map(([fingerprint, finding]) => describe('gone', fingerprint, finding))];
};

type Now = Pick<Baseline, 'criteria' | 'standards'> & { findings: readonly Finding[] };

/**
 * What is new, worse, better or gone since an earlier result of the same framework.
 * @param tolerance how much a score may change without counting, on the scale of 0 to 3
 */
export const compareWithBaseline = (
  { criteria, standards, findings }: Now,
  baseline: Baseline,
  tolerance: number,
): Comparison => {
  const scored = [...criteria, ...standards].flatMap(({ id, score }) => {
    const before = [...baseline.criteria, ...baseline.standards].find((each) => each.id === id);
    return before === undefined ? [] : scoreChange(id, before.score, score, tolerance);
  });
  const judged = criteria.flatMap(({ id, verdict }) => {
    const before = baseline.criteria.find((each) => each.id === id);
    return before === undefined ? [] : verdictChange(id, before.verdict, verdict);
  });
  return {
    date: baseline.date,
    tolerance,
    changes: [...judged, ...scored, ...findingChanges(baseline, findings)],
    before: {
      met: baseline.mark.met,
      standards: baseline.standards.map(({ id, score }) => ({ id, score })),
    },
  };
};

/** Whether a dossier can be compared with an earlier result; if not, or not surely, what differs. */
type BaselineFit =
  | { fit: 'good' }
  | { fit: 'other-framework' | 'other-school'; found: string; loaded: string }
  /** Perhaps the same school under a new name: only people can tell. */
  | { fit: 'other-name'; found: string; loaded: string };

const versionOf = ({ id, version }: { id: string; version: string }): string => `${id} ${version}`;

const schoolOf = ({ name, brin }: { name: string; brin?: string | undefined }): string => `${name} (${brin})`;

/** A BRIN of six characters is a location of the school that its first four name. */
const isSameBrin = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Whether a baseline comes from this school and this version of the framework. */
export const fitBaseline = (
  baseline: Baseline,
  { school: { school } }: Pick<Dossier, 'school'>,
  mark: Pick<QualityMark, 'id' | 'version'>,
): BaselineFit => {
  const [found, loaded] = [versionOf(baseline.qualityMark), versionOf(mark)];
  if (found !== loaded) return { fit: 'other-framework', found, loaded };
  const [then, now] = [baseline.school, school];
  if (then.brin !== undefined && now.brin !== undefined && !isSameBrin(then.brin, now.brin)) {
    return { fit: 'other-school', found: schoolOf(then), loaded: schoolOf(now) };
  }
  return then.name === now.name ? { fit: 'good' } : { fit: 'other-name', found: then.name, loaded: now.name };
};
