import type { AuditResult } from '../assessment/audit-result.ts';
import type { JudgedDossier } from '../assessment/checked-dossier.ts';
import type { FindingsByName, ResultFinding } from '../assessment/result-finding.ts';
import { type Cause, nameOfCause } from '../assessment/what-fails.ts';
import { afterColon } from '../base/words/words.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { subjectKey } from '../findings/finding.ts';
import type { SourceLocation } from '../findings/finding-location.ts';
import type { Severity } from '../findings/severity.ts';
import { type CauseWords, describeCause } from '../wording/run.ts';
import type { Glance } from '../wording/screen/overview.ts';
import { pathFromRoot } from './check-renderer.ts';

/** Names and places of what was checked, shared by the renderers for build servers. */

/**
 * Names dossiers: a dossier by its school, with the folder if the school is not enough; only by the folder if it could not be checked.
 */
export const labelsOf = (all: readonly { glance: Glance }[]): ((glance: Glance) => string) => {
  const times = new Map<string, number>();
  for (const { glance } of all) times.set(glance.name, (times.get(glance.name) ?? 0) + 1);
  return ({ name, folder }) => ((times.get(name) ?? 0) > 1 ? `${name} (${folder})` : name);
};

export type WordedFinding = ResultFinding & {
  /**
   * What the finding is about, to start a line with: the place alone may be just a line of the register. Empty for the dossier
   * itself.
   */
  about: string;
  /** What it is about and its title, in one line. */
  headline: string;
  title: string;
  message: string;
  advice: string;
  place: SourceLocation;
};

const placeFrom =
  (root: string) =>
  (location: SourceLocation): SourceLocation => ({ ...location, file: pathFromRoot(root, location.file) });

/** A finding with its words, and its place from the root of the repository. */
export const wordFinding = (finding: ResultFinding, { folder, root }: JudgedDossier): WordedFinding => {
  const words = describeFinding(finding, folder);
  const about = finding.subject.kind === 'dossier' ? '' : `${subjectKey(finding.subject)}: `;
  const headline = about === '' ? words.title : about + afterColon(words.title);
  return { ...finding, ...words, about, headline, place: placeFrom(root)(finding.location) };
};

/** Why a run failed, in words, and where to look from the root of the repository. */
export const wordCause = (cause: Cause, findings: FindingsByName, { root }: JudgedDossier): CauseWords =>
  describeCause(cause, findings, { at: placeFrom(root) });

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

/**
 * How loud a format says a finding: 'error' exactly when it fails the run, whatever its severity is, so that every format is red when
 * the exit code is, and only then.
 */
export const loudnessOf = (
  { fingerprint, severity, waived }: ResultFinding,
  breaking: ReadonlySet<string>,
): Severity => {
  if (breaking.has(fingerprint)) return 'error';
  if (waived !== undefined) return 'note';
  return severity === 'error' ? 'warning' : severity;
};

/** The fingerprints of the findings that make a run fail. */
export const breakingFingerprints = ({ causes }: AuditResult['run']): Set<string> =>
  new Set(causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.fingerprint] : [])));
