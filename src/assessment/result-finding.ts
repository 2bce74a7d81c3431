import type { Finding, FindingCode } from '../findings/finding.ts';
import { locateFinding, type SourceLocation, type WithLines } from '../findings/finding-location.ts';
import { fingerprintsOf } from '../findings/fingerprint.ts';

/** A finding with the fingerprint by which later runs recognise it, and where to look. */
export type ResultFinding = Finding & { fingerprint: string; location: SourceLocation };

export type FindingsByName = ReadonlyMap<string, ResultFinding>;

/** Findings by fingerprint. */
export const byName = (findings: readonly ResultFinding[]): FindingsByName =>
  new Map(findings.map((finding) => [finding.fingerprint, finding]));

/** The findings with a code that nobody accepted. */
export const openFindings = (
  { findings }: { findings: readonly ResultFinding[] },
  wanted: FindingCode,
): ResultFinding[] => findings.filter(({ code, waived }) => code === wanted && waived === undefined);

/** The criteria that findings with a code are about, without those that somebody accepted. */
export const criteriaWith = (result: { findings: readonly ResultFinding[] }, wanted: FindingCode): string[] =>
  openFindings(result, wanted).flatMap(({ subject }) => (subject.kind === 'criterion' ? [subject.criterion] : []));

/** Gives each finding its fingerprint and its location. */
export const identifyFindings = (findings: readonly Finding[], dossier: WithLines): ResultFinding[] => {
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index) => ({
    ...finding,
    fingerprint: fingerprints[index] ?? '',
    location: locateFinding(finding, dossier),
  }));
};
