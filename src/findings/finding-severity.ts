import type { Finding, FindingCode, Severity } from './finding.ts';

/** How bad each finding is (product contract, section 7). A check declares the same: the compiler sees to it. */
export const DEFAULT_SEVERITY = {
  'missing-file': 'error',
  'outside-folder': 'error',
  'empty-file': 'error',
  'wrong-type': 'error',
  'unsupported-type': 'warning',
  'unreadable-file': 'error',
  'too-large': 'error',
  'check-failed': 'error',
  'encrypted-file': 'error',
  'no-text': 'warning',
  'active-content': 'error',
  'topic-missing': 'warning',
  'quote-missing': 'error',
  'duplicate-content': 'warning',
  'personal-data-bsn': 'error',
  'personal-data-name': 'error',
  'personal-data-email': 'warning',
  'personal-data-phone': 'warning',
  'personal-data-birthdate': 'warning',
  'personal-data-iban': 'error',
  'photo-location': 'error',
  'author-name': 'note',
  'legally-expired': 'error',
  outdated: 'warning',
  undated: 'warning',
  'future-dated': 'error',
  'consent-missing': 'warning',
  'unregistered-file': 'warning',
  'unused-evidence': 'note',
  'unknown-document': 'error',
  'unknown-criterion': 'error',
  'missing-evidence': 'error',
  'claim-without-evidence': 'warning',
  'documents-only': 'note',
  'insufficient-alone': 'warning',
  'participation-only': 'warning',
  'unanswered-question': 'warning',
  'unknown-answer': 'note',
  'thin-remark': 'note',
  'vote-spread': 'note',
  'no-parent-present': 'warning',
  'low-level-without-action': 'note',
  'framework-version-differs': 'warning',
  'waiver-expired': 'error',
  'waiver-unused': 'note',
  'seal-mismatch': 'error',
} as const satisfies Record<FindingCode, Severity>;

// Safe: the keys are exactly the codes, by the line above.
export const FINDING_CODES = Object.keys(DEFAULT_SEVERITY) as FindingCode[];

/** What a school can choose for a code: how bad it is for them, or that they do not want to see it. */
export const SEVERITY_CHOICES = ['error', 'warning', 'note', 'off'] as const;

export type SeverityChoice = (typeof SEVERITY_CHOICES)[number];

export type SeverityChoices = Record<string, SeverityChoice>;

/**
 * Errors about personal data: such evidence has to leave the folder (AVG artikel 5), whatever a school would rather.
 * @param chosen what the school calls it: it can make an error of more, never of less
 */
export const isPersonalDataError = (code: FindingCode, chosen?: SeverityChoice): boolean =>
  /^(personal-data|photo-location|author-name)/.test(code) &&
  (DEFAULT_SEVERITY[code] === 'error' || chosen === 'error');

/** Codes that stay an error: personal data, a check that crashed, an exception that has expired, a seal that is broken. */
const isFixed = (code: FindingCode): boolean =>
  ['check-failed', 'waiver-expired', 'seal-mismatch'].includes(code) || isPersonalDataError(code);

/** The codes that somebody tries to make less than the error they are. */
export const loweredTooFar = (choices: SeverityChoices): FindingCode[] =>
  FINDING_CODES.filter((code) => isFixed(code) && choices[code] !== undefined && choices[code] !== 'error');

/**
 * Gives findings the severity that the school chose, and leaves out what is off. Only after judging: what counts as evidence
 * does not depend on it (docs/decisions/004).
 */
export const chooseSeverities = (findings: readonly Finding[], choices: SeverityChoices): Finding[] =>
  findings.flatMap((finding): Finding[] => {
    const choice = choices[finding.code] ?? finding.severity;
    return choice === 'off' ? [] : [{ ...finding, severity: choice }];
  });
