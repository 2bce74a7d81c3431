import type { FINDINGS } from './records/index.ts';
import type { Severity } from './severity.ts';

/** What a finding is about. Paths are relative to bewijs/ and use '/'. */
export type Subject =
  | { kind: 'file'; path: string; id?: string }
  | { kind: 'criterion'; criterion: string }
  | { kind: 'question'; id: string; criterion: string }
  | { kind: 'dossier' };

/** The code of every finding that has a record. */
export type FindingCode = keyof typeof FINDINGS;

/** The params of each finding: the facts that its words need. */
export type FindingParams = { [Code in FindingCode]: (typeof FINDINGS)[Code]['example'] };

export type FindingOf<Code extends FindingCode> = {
  code: Code;
  severity: Severity;
  subject: Subject;
  params: FindingParams[Code];
  /** Set when a waiver accepts the finding: it is still shown, but no longer fails a run. */
  waived?: { reason: string; by: string; until: string };
};

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** The subject as a waiver names it: a path, the id of a question or criterion, or 'dossier'. */
export const subjectKey = (subject: Subject): string => {
  if (subject.kind === 'file') return subject.path;
  if (subject.kind === 'question') return subject.id;
  return subject.kind === 'criterion' ? subject.criterion : 'dossier';
};
