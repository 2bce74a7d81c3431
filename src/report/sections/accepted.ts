import type { AuditResult } from '../../assessment/audit-result.ts';
import type { ResultFinding } from '../../assessment/result-finding.ts';
import { type FindingCode, type Subject, subjectKey } from '../../findings/finding.ts';
import { acceptedWords } from '../words/accepted.ts';

/** Findings that somebody accepted for a while. Every report shows them; how much it tells depends on who reads it. */

type Accepted = ResultFinding & { waived: NonNullable<ResultFinding['waived']> };

const acceptedIn = ({ findings }: AuditResult): Accepted[] =>
  findings.flatMap((finding) => (finding.waived === undefined ? [] : [{ ...finding, waived: finding.waived }]));

/** Where a finding is. Confidential evidence is named by its kind of document, never by its name. */
const placeOf = (subject: Subject, { criteria }: AuditResult, secrets: ReadonlyMap<string, string>): string => {
  if (subject.kind === 'dossier') return acceptedWords.dossier;
  if (subject.kind === 'file') {
    const secret = secrets.get(subject.path);
    return secret === undefined ? subject.path : acceptedWords.confidential(secret);
  }
  const title = subject.kind === 'criterion' ? criteria.find(({ id }) => id === subject.criterion)?.title : undefined;
  return title === undefined ? subjectKey(subject) : `${subjectKey(subject)} ${title}`;
};

/** For readers who decide on these findings: what, where, why, by whom, and until when. */
export const acceptedRows = (result: AuditResult) => {
  const secrets = new Map(
    result.evidence.flatMap(({ file, confidential, documentTitle }) => (confidential ? [[file, documentTitle]] : [])),
  );
  return acceptedIn(result).map(({ code, subject, waived }) => ({
    what: acceptedWords.what(code),
    place: placeOf(subject, result, secrets),
    ...waived,
  }));
};

/** For everybody: how many of each kind and until when, and nothing that anybody wrote. */
export const acceptedForParents = (result: AuditResult): { intro: string; kinds: string[] } | null => {
  const accepted = acceptedIn(result);
  const days = new Map<FindingCode, string[]>();
  for (const { code, waived } of accepted) days.set(code, [...(days.get(code) ?? []), waived.until]);
  const kinds = [...days].map(([code, own]) =>
    acceptedWords.parents.kind(
      code,
      own.length,
      own.reduce((last, day) => (day > last ? day : last), ''),
    ),
  );
  return accepted.length === 0 ? null : { intro: acceptedWords.parents.intro(accepted.length), kinds };
};
