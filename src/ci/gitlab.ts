import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import { jsonText } from '../base/json-text.ts';
import { toOneLine } from '../base/plain-text.ts';
import { isPersonalDataError } from '../findings/severities.ts';
import { reportWords } from '../wording/result.ts';
import { type CheckRenderer, pathFromRoot } from './check-renderer.ts';
import { causesBesideFindings, type OtherCause, wordFinding } from './checked-words.ts';
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
 * Personal data must leave the repository at once, so it ranks above other errors; a dossier that nobody could read ranks
 * highest.
 */
const severityOf = ({ severity, code, waived }: ResultFinding): Issue['severity'] => {
  if (waived !== undefined) return 'info';
  if (severity === 'error') return isPersonalDataError(code, severity) ? 'critical' : 'major';
  return severity === 'warning' ? 'minor' : 'info';
};

/** Unique across dossiers: an encoded path never contains ':'. */
const fingerprintIn = (root: string, fingerprint: string): string => `${asUri(root)}:${fingerprint}`;

const findingIssue = (finding: ResultFinding, dossier: JudgedDossier): Issue => {
  const { about, title, message, advice, place, code, fingerprint } = wordFinding(finding, dossier);
  return {
    description: toOneLine(
      `${about}${title}. ${message} ${finding.waived === undefined ? advice : reportWords.waived(finding.waived)}`,
    ),
    check_name: code,
    fingerprint: fingerprintIn(dossier.root, fingerprint),
    severity: severityOf(finding),
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
    return [
      ...causesBesideFindings(dossier).map((cause) => causeIssue(cause, dossier)),
      ...dossier.result.findings.map((finding) => findingIssue(finding, dossier)),
    ];
  }
  return [
    {
      description: toOneLine(`${ciWords.notChecked}: ${dossier.trouble.join(' ')}`),
      check_name: 'not-checked',
      fingerprint: fingerprintIn(dossier.root, 'not-checked'),
      severity: 'blocker',
      location: { path: pathFromRoot(dossier.root, 'school.yaml'), lines: { begin: 1 } },
    },
  ];
};

/**
 * A Code Quality report for GitLab: a list of issues, with those that fail the run first. GitLab has no accepted findings, so
 * these become information, with their reason.
 */
export const renderGitlab: CheckRenderer = (dossiers) => `${jsonText(dossiers.flatMap(issuesOf))}\n`;
