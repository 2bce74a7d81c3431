import { FINDING_CODES, findRecord } from './find-record.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { SeverityChoice, SeverityChoices } from './severity.ts';

/**
 * Errors about personal data: such evidence has to leave the folder (AVG artikel 5), whatever a school would rather.
 * @param code also what is no code, as somebody typed it
 * @param chosen what the school calls it: it can make an error of more, never of less
 */
export const isPersonalDataError = (code: string, chosen?: SeverityChoice): boolean => {
  const record = findRecord(code);
  return record?.personalData === true && (record.severity === 'error' || chosen === 'error');
};

/** Codes that stay an error: personal data, a check that crashed, an exception that has expired, a seal that is broken. */
const staysError = (code: FindingCode): boolean => findRecord(code)?.fixed === true || isPersonalDataError(code);

/** The codes that somebody tries to make less than the error they are. */
export const loweredTooFar = (choices: SeverityChoices): FindingCode[] =>
  FINDING_CODES.filter((code) => staysError(code) && choices[code] !== undefined && choices[code] !== 'error');

/**
 * Gives findings the severity that the school chose, and leaves out what is off. Only after judging: what counts as evidence
 * does not depend on it (docs/decisions/004).
 */
export const chooseSeverities = (findings: readonly Finding[], choices: SeverityChoices): Finding[] =>
  findings.flatMap((finding): Finding[] => {
    const choice = choices[finding.code] ?? finding.severity;
    return choice === 'off' ? [] : [{ ...finding, severity: choice }];
  });
