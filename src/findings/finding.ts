import type { FINDINGS } from './records/index.ts';
import type { Severity } from './severity.ts';

/** What a finding is about. Paths stand below bewijs/ and are written with '/'. */
export type Subject =
  | { kind: 'file'; path: string; id?: string }
  | { kind: 'criterion'; criterion: string }
  | { kind: 'question'; id: string; criterion: string }
  | { kind: 'dossier' };

/** Every finding that can be reported: what has a record. */
export type FindingCode = keyof typeof FINDINGS;

/** The facts that the words of each finding need. */
export type FindingParams = { [Code in FindingCode]: (typeof FINDINGS)[Code]['example'] };

export type FindingOf<Code extends FindingCode> = {
  code: Code;
  severity: Severity;
  subject: Subject;
  params: FindingParams[Code];
  /** Set when a waiver accepts the finding: it is shown, and no longer fails a run. */
  waived?: { reason: string; by: string; until: string };
};

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** The subject in one word, as a waiver names it: a path, an id of a question or criterion, or 'dossier'. */
export const subjectKey = (subject: Subject): string => {
  if (subject.kind === 'file') return subject.path;
  if (subject.kind === 'question') return subject.id;
  return subject.kind === 'criterion' ? subject.criterion : 'dossier';
};
