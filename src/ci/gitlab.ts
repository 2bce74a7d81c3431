import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import { jsonText } from '../base/json-text.ts';
import { toOneLine } from '../base/plain-text.ts';
import { isPersonalDataError } from '../findings/chosen-severities.ts';
import { reportWords } from '../wording/result.ts';
import { type FormatSteps, pathFromRoot } from './check-renderer.ts';
import {
  breakingFingerprints,
  causesBesideFindings,
  loudnessOf,
  type OtherCause,
  wordFinding,
} from './checked-words.ts';
import { asUri } from './sarif.ts';
import { ciWords } from './words/ci.ts';

type Issue = {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  location: { path: string; lines: { begin: number } };
};

/**
 * From 'major' on only for what fails the run. Personal data must leave the repository at once, so it ranks above other reasons; a
 * dossier that nobody could read ranks highest.
 */
const severityOf = (finding: ResultFinding, breaking: ReadonlySet<string>): Issue['severity'] => {
  const loudness = loudnessOf(finding, breaking);
  if (loudness === 'error') return isPersonalDataError(finding.code, finding.severity) ? 'critical' : 'major';
  return loudness === 'warning' ? 'minor' : 'info';
};

/** Unique across dossiers: an encoded path never contains ':'. */
const fingerprintIn = (root: string, fingerprint: string): string => `${asUri(root)}:${fingerprint}`;

const findingIssue = (finding: ResultFinding, dossier: JudgedDossier, breaking: ReadonlySet<string>): Issue => {
  const { headline, message, advice, place, code, fingerprint } = wordFinding(finding, dossier);
  return {
    description: toOneLine(
      `${headline}. ${message} ${finding.waived === undefined ? advice : reportWords.waived(finding.waived)}`,
    ),
    check_name: code,
    fingerprint: fingerprintIn(dossier.root, fingerprint),
    severity: severityOf(finding, breaking),
    location: { path: place.file, lines: { begin: place.line ?? 1 } },
  };
};

/** Reasons for failing that are not findings. */
const causeIssue = ({ kind, name, text, place }: OtherCause, { root }: JudgedDossier): Issue => ({
  description: toOneLine(text),
  check_name: kind,
  fingerprint: fingerprintIn(root, name),
  severity: 'major',
  location: { path: place.file, lines: { begin: place.line ?? 1 } },
});

const issuesOf = (dossier: CheckedDossier): Issue[] => {
  if (isJudged(dossier)) {
    const breaking = breakingFingerprints(dossier.result.run);
    return [
      ...causesBesideFindings(dossier).map((cause) => causeIssue(cause, dossier)),
      ...dossier.result.findings.map((finding) => findingIssue(finding, dossier, breaking)),
    ];
  }
  return dossier.places.map(({ file, line, text }, index) => ({
    description: toOneLine(`${ciWords.notChecked}: ${text}`),
    check_name: 'not-checked',
    fingerprint: fingerprintIn(dossier.root, `not-checked:${asUri(file)}:${line ?? 0}:${index}`),
    severity: 'blocker',
    location: { path: pathFromRoot(dossier.root, file), lines: { begin: line ?? 1 } },
  }));
};

/**
 * A Code Quality report for GitLab: a list of issues, with those that fail the run first. GitLab has no accepted findings, so
 * these become information, with their reason.
 */
export const gitlabSteps: FormatSteps<Issue[]> = {
  keep: issuesOf,
  join: (kept) => `${jsonText(kept.flat())}\n`,
};
