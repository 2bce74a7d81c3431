import type { AuditResult } from '../assessment/audit-result.ts';
import { type CheckedDossier, isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { type Cause, nameOfCause } from '../assessment/outcome.ts';
import type { FindingsByName, ResultFinding } from '../assessment/result-finding.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { subjectKey } from '../findings/finding.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import { type CauseWords, describeCause } from '../wording/run.ts';
import { pathFromRoot } from './check-renderer.ts';

/** What the renderers for build servers share: names and places of what was checked, by dossier. */

const nameOf = (dossier: CheckedDossier): string => (isJudged(dossier) ? dossier.result.school.name : dossier.folder);

/** What a dossier is called: its school, with the folder where that is not enough; the folder when nobody could look. */
export const labelOf = (dossier: CheckedDossier, all: readonly CheckedDossier[]): string => {
  const name = nameOf(dossier);
  return all.filter((each) => nameOf(each) === name).length > 1 ? `${name} (${dossier.folder})` : name;
};

export type WordedFinding = ResultFinding & {
  /** What it is about, as the start of a line: the place alone may be a line of the register. Empty for the dossier itself. */
  about: string;
  title: string;
  message: string;
  advice: string;
  place: SourceLocation;
};

const placeFrom =
  (root: string) =>
  (location: SourceLocation): SourceLocation => ({ ...location, file: pathFromRoot(root, location.file) });

/** A finding with its words, and where it stands from the root of the repository. */
export const wordFinding = (finding: ResultFinding, { folder, root }: JudgedDossier): WordedFinding => ({
  ...finding,
  ...describeFinding(finding, folder),
  about: finding.subject.kind === 'dossier' ? '' : `${subjectKey(finding.subject)}: `,
  place: placeFrom(root)(finding.location),
});

/** Why a run failed, in words, and where to look from the root of the repository. */
export const wordCause = (cause: Cause, findings: FindingsByName, { root }: JudgedDossier): CauseWords =>
  describeCause(cause, findings, placeFrom(root));

/** A reason for failing that is no finding: a threshold, or a verdict or score that went down. */
export type OtherCause = { kind: string; name: string; text: string; place: SourceLocation };

/** Those reasons with their words, and the name by which each is known in every run. */
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
