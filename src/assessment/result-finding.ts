import type { Finding } from '../findings/finding.ts';
import { locateFinding, type SourceLocation, type WithLines } from '../findings/finding-location.ts';
import { fingerprintsOf } from '../findings/fingerprint.ts';

/** A finding with the fingerprint by which later runs recognise it, and where to look. */
export type ResultFinding = Finding & { fingerprint: string; location: SourceLocation };

export type FindingsByName = ReadonlyMap<string, ResultFinding>;

/** Findings by fingerprint. */
export const byName = (findings: readonly ResultFinding[]): FindingsByName =>
  new Map(findings.map((finding) => [finding.fingerprint, finding]));

/** Gives each finding its fingerprint and its location. */
export const identifyFindings = (findings: readonly Finding[], dossier: WithLines): ResultFinding[] => {
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index) => ({
    ...finding,
    fingerprint: fingerprints[index] ?? '',
    location: locateFinding(finding, dossier),
  }));
};
