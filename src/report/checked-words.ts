import type { AuditResult } from '../domain/audit-result.ts';
import { subjectKey } from '../domain/finding.ts';
import type { SourceLocation } from '../domain/finding-location.ts';
import type { Cause } from '../domain/outcome.ts';
import type { ResultFinding } from '../domain/result-finding.ts';
import { describeFinding } from '../messages/nl-findings.ts';
import { type CheckedDossier, pathFromRoot } from './check-renderer.ts';

/** What the renderers for build servers share: names and places of what was checked, by dossier. */

export type JudgedDossier = Extract<CheckedDossier, { result: AuditResult }>;

export const isJudged = (dossier: CheckedDossier): dossier is JudgedDossier => 'result' in dossier;

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

/** A finding with its words, and where it stands from the root of the repository. */
export const wordFinding = (finding: ResultFinding, { folder, root }: JudgedDossier): WordedFinding => ({
  ...finding,
  ...describeFinding(finding, folder),
  about: finding.subject.kind === 'dossier' ? '' : `${subjectKey(finding.subject)}: `,
  place: { ...finding.location, file: pathFromRoot(root, finding.location.file) },
});

/** The reasons for failing that are no finding: thresholds, and verdicts and scores that went down. */
export const causesBesideFindings = ({ causes }: AuditResult['run']): Cause[] =>
  causes.filter(({ kind }) => kind !== 'finding');

/** The fingerprints of the findings that make a run fail. */
export const breakingFingerprints = ({ causes }: AuditResult['run']): Set<string> =>
  new Set(causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.fingerprint] : [])));
