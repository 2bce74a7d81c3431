import { FINDING_CODES, findRecord } from './find-record.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { SeverityChoice, SeverityChoices } from './severity.ts';

/**
 * Whether this is an error about personal data. Such evidence has to leave the folder (AVG artikel 5), whatever a school chooses.
 * @param code may be unknown, because somebody typed it
 * @param chosen the severity that the school chose: it can turn more findings into errors, never fewer
 */
export const isPersonalDataError = (code: string, chosen?: SeverityChoice): boolean => {
  const record = findRecord(code);
  return record?.personalData === true && (record.severity === 'error' || chosen === 'error');
};

/** The codes that stay errors whatever a school chooses, apart from those about personal data. */
export const FIXED_CODES: readonly FindingCode[] = FINDING_CODES.filter((code) => findRecord(code)?.fixed === true);

const staysError = (code: FindingCode): boolean => FIXED_CODES.includes(code) || isPersonalDataError(code);

/** The codes that must stay errors, but that somebody chose a lower severity for. */
export const loweredTooFar = (choices: SeverityChoices): FindingCode[] =>
  FINDING_CODES.filter((code) => staysError(code) && choices[code] !== undefined && choices[code] !== 'error');

/**
 * Gives findings the severity that the school chose, and drops those that are off. Only to be used after judging, because what
 * counts as evidence does not depend on it (docs/decisions/004).
 */
export const chooseSeverities = (findings: readonly Finding[], choices: SeverityChoices): Finding[] =>
  findings.flatMap((finding): Finding[] => {
    const choice = choices[finding.code] ?? finding.severity;
    return choice === 'off' ? [] : [{ ...finding, severity: choice }];
  });
