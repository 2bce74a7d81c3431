import type { AuditProblem, RepliedId } from '../assessment/audit-review.ts';
import type { AuditVerdict, Decision } from '../dossier/audit-file-shape.ts';
import type { RepliedKind } from '../dossier/reply-file-shape.ts';

/** What a file would put in the place of what an auditor already has. */
export type Replaced =
  | { kind: 'verdict' | 'agreement'; id: string; from: AuditVerdict | null; to: AuditVerdict | null }
  | { kind: 'advice'; from: Decision; to: Decision }
  | { kind: 'talk'; id: string };

/** What can stop the work of an auditor, the reply of the school to it, or somebody who signs a result. */
export type AuditErrors = {
  /** The framework has no rules for an audit. */
  'framework-without-audit': { title: string };
  'audit-refused': { problems: AuditProblem[] };
  /** A file would replace what an auditor already has, and nobody is there to ask. */
  'audit-replaces': { replaced: Replaced[] };
  /** Nobody has begun an audit of this dossier. */
  'audit-missing': { folder: string };
  /** The school replies to, or an auditor answers about, what no auditor wrote. */
  'reply-unknown': { kind: RepliedKind; typed: string; nearest: string | null };
  /** Replies from a file are to another text than there is now, or answers to another reply. */
  'reply-differs': { texts: RepliedId[] };
  /** Replies from a file do not say which text they are to, and nobody put that text before the school. */
  'reply-unasked': { texts: RepliedId[] };
  /** Replies from a file are from a day to come, or from before the text was put before the school. */
  'reply-day': { texts: RepliedId[] };
  /** Two auditors judge apart until both are done: nothing can be put before the school yet. */
  'auditors-not-done': { folder: string };
  /** An auditor answers what the school never said. */
  'reply-missing': { texts: RepliedId[] };
  'request-unknown': { typed: string; nearest: string | null };
  /** Answers from a file are to another text than the question has. */
  'request-differs': { ids: string[] };
  'signature-refused': { why: SignatureRefusal; path: string };
  /** A list of allowed signers that holds none, or that nobody can check with on this computer. */
  'signers-refused': { why: 'no-list' | 'no-program'; path: string };
};

type SignatureRefusal =
  | 'no-key'
  | 'key-unusable'
  | 'key-in-dossier'
  | 'no-program'
  | 'other-kind'
  | 'invalid'
  | 'no-pair';

declare module '../base/user-error.ts' {
  interface UserErrorParams extends AuditErrors {}
}
