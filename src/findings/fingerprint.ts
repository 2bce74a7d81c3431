import { type Finding, type FindingCode, type FindingParams, subjectKey } from './finding.ts';

/** What tells two findings with the same code and subject apart: never a count, a place or a date, which may change. */
const APART: { [Code in FindingCode]?: (params: FindingParams[Code]) => string } = {
  'check-failed': ({ check }) => check,
  // Not its number, which changes with the quotes above it; and not its text, which is that of the evidence.
  'quote-missing': ({ digest }) => digest,
  'unknown-criterion': ({ typed }) => typed,
  'missing-evidence': ({ oneOf }) => oneOf.join(','),
  'insufficient-alone': ({ document }) => document,
  'framework-version-differs': ({ file }) => file,
  'waiver-expired': ({ code, subject }) => `${code} ${subject}`,
  'waiver-unused': ({ code, subject }) => `${code} ${subject}`,
  'seal-mismatch': ({ file }) => file,
};

export type Recognisable = Pick<Finding, 'code' | 'subject' | 'params'>;

const keyOf = ({ code, subject, params }: Recognisable): string => {
  // A finding's params always belong to its code; TypeScript cannot follow that through a lookup.
  const apart = APART[code] as ((given: Recognisable['params']) => string) | undefined;
  return [code, subjectKey(subject), ...(apart === undefined ? [] : [apart(params)])].join(':');
};

/**
 * A name for each finding, by which it is known again in a later run: the same while it is about the same thing, wherever it
 * stands by then. Findings that cannot be told apart are numbered.
 */
export const fingerprintsOf = (findings: readonly Recognisable[]): string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : `${key}#${number}`;
  });
};
