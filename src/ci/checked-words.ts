import type { AuditResult } from '../assessment/audit-result.ts';
import { type CheckedDossier, isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { type Cause, nameOfCause } from '../assessment/judge-run.ts';
import type { FindingsByName, ResultFinding } from '../assessment/result-finding.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { subjectKey } from '../findings/finding.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { type CauseWords, describeCause } from '../wording/run.ts';
import { pathFromRoot } from './check-renderer.ts';

/** Names and places of what was checked, shared by the renderers for build servers. */

const nameOf = (dossier: CheckedDossier): string => (isJudged(dossier) ? dossier.result.school.name : dossier.folder);

/**
 * The name of a dossier: its school, with the folder if the school is not enough; only the folder if it could not be checked.
 */
export const labelOf = (dossier: CheckedDossier, all: readonly CheckedDossier[]): string => {
  const name = nameOf(dossier);
  return all.filter((each) => nameOf(each) === name).length > 1 ? `${name} (${dossier.folder})` : name;
};

export type WordedFinding = ResultFinding & {
  /**
   * What the finding is about, to start a line with: the place alone may be just a line of the register. Empty for the dossier
   * itself.
   */
  about: string;
  title: string;
  message: string;
  advice: string;
  place: SourceLocation;
};

const placeFrom =
  (root: string) =>
  (location: SourceLocation): SourceLocation => ({ ...location, file: pathFromRoot(root, location.file) });

/** A finding with its words, and its place from the root of the repository. */
export const wordFinding = (finding: ResultFinding, { folder, root }: JudgedDossier): WordedFinding => ({
  ...finding,
  ...describeFinding(finding, folder),
  about: finding.subject.kind === 'dossier' ? '' : `${subjectKey(finding.subject)}: `,
  place: placeFrom(root)(finding.location),
});

/** Why a run failed, in words, and where to look from the root of the repository. */
export const wordCause = (cause: Cause, findings: FindingsByName, { root }: JudgedDossier): CauseWords =>
  describeCause(cause, findings, placeFrom(root));

/** A reason for failing that is not a finding: a threshold, or a verdict or score that went down. */
export type OtherCause = { kind: string; name: string; text: string; place: SourceLocation };

/** Reasons for failing that are not findings, in words, each with a name that is the same in every run. */
export const causesBesideFindings = (dossier: JudgedDossier): OtherCause[] =>
  dossier.result.run.causes.flatMap((cause) => {
    if (cause.kind === 'finding') return [];
    const { text } = wordCause(cause, NO_FINDINGS, dossier);
    return [{ kind: cause.kind, name: nameOfCause(cause), text, place: placeFrom(dossier.root)(cause.location) }];
  });

const NO_FINDINGS: FindingsByName = new Map();

/** The fingerprints of the findings that make a run fail. */
export const breakingFingerprints = ({ causes }: AuditResult['run']): Set<string> =>
  new Set(causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.fingerprint] : [])));
