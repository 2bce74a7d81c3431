import { findRecord } from './find-record.ts';
import { type Finding, subjectKey } from './finding.ts';

export type Recognisable = Pick<Finding, 'code' | 'subject' | 'params'>;

const keyOf = ({ code, subject, params }: Recognisable): string => {
  const apart = findRecord(code)?.apart;
  return [code, subjectKey(subject), ...(apart === undefined ? [] : [apart(params)])].join(':');
};

/**
 * A name for each finding, by which a later run recognises it: it stays the same as long as the finding is about the same thing,
 * even when its place changes. Findings that cannot be told apart are numbered.
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
