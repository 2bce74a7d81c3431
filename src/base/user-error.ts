import type { TableProblem } from '../answers/answer-table.ts';
import type { AuditProblem } from '../assessment/audit-review.ts';
import type { CiPlatform } from '../ci/ci-platform.ts';
import type { Finding } from '../findings/finding.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';
import type { TemplateProblem } from '../report/own-template.ts';

/** One thing wrong in a file that a person edits: enough to find it and to say what was expected. */
export type Problem = {
  file: string;
  line: number | null;
  column: number | null;
  /** Keys and indexes from the top of the file, such as ['answers', 'C1.1', 'level']. */
  path: (string | number)[];
  kind: ProblemKind;
  /** What a correct file would hold here: words of the schema (a type, choices, a bound), never content. */
  expected?: string;
  nearest?: string | null;
  /** The name that is not known, as it stands in the file. */
  given?: string;
  /** The names that could have stood there, where those are few. */
  choices?: string[];
};

export type ProblemKind =
  | 'syntax'
  | 'duplicate-key'
  | 'alias'
  | 'too-large'
  | 'too-deep'
  | 'not-utf8'
  | 'empty'
  | 'not-a-mapping'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-choice'
  | 'wrong-format'
  | 'too-small'
  | 'too-big'
  | 'wrong-answer'
  | 'wrong-school-year'
  | 'no-sentence'
  | 'fixed-severity'
  | 'reply-reason'
  | 'waiver-too-long'
  | 'newer-format'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'standard-unreached'
  | 'level-missing'
  | 'more'
  | 'invalid';

/** What stops the tool, by code; the words are in messages/nl-errors.ts. */
export type UserErrorParams = {
  'invalid-files': { problems: Problem[] };
  /** `flag` where the folder is named by a flag instead of behind the command; `below`: dossiers in folders below it. */
  'dossier-missing': { folder: string; flag?: string; below?: string[] };
  'dossier-incomplete': { folder: string; file: string };
  'dossier-exists': { folder: string };
  'target-exists': { path: string };
  'workflow-exists': { path: string; platform: CiPlatform };
  'workflow-elsewhere': { path: string };
  'workflow-name': { folder: string; platform: CiPlatform };
  'framework-missing': { folder: string };
  'framework-incomplete': { folder: string; file: string };
  'unknown-item': { typed: string; nearest: string | null };
  'unknown-schema': { typed: string; known: string[] };
  'unknown-document-option': { typed: string; nearest: string | null };
  'invalid-table': { file: string; problems: TableProblem[] };
  'file-damaged': { path: string };
  'copies-same-role': { role: string; files: string[] };
  'copy-other-framework': { file: string; given: string; own: string };
  'own-answers-as-copy': { file: string };
  'copy-other-role': { file: string; role: string; chosen: string };
  'copy-as-answers': { file: string; role: string; dossier: string };
  /** `form`: our own form for a browser, which saves its answers in another file. */
  'answers-unreadable-kind': { file: string; kind: 'form' | 'paper' };
  'unknown-role-option': { typed: string; known: string[]; nearest: string | null };
  'unknown-criterion-option': { typed: string; nearest: string | null };
  'file-unreadable': { path: string; reason: FileTrouble };
  /** Nothing in it was looked at. */
  'folder-unreadable': { folder: string; reason: FileTrouble };
  'file-unwritable': { path: string; reason: FileTrouble };
  'changed-elsewhere': { path: string };
  locked: {
    folder: string;
    pid: number;
    host: string;
    sameHost: boolean;
    lockFile: string;
    /** 'YYYY-MM-DD HH:MM' on the clock of this computer; null when nobody knows. */
    since: string | null;
  };
  'terminal-needed': { command: string; folder: string };
  'name-needed': { missing: ('name' | 'sector')[] };
  /** Options that each do something else, and cannot be given together. */
  'options-apart': { options: string[] };
  'option-invalid': { option: string; value: string; allowed: string[] };
  'evidence-refused': { files: RefusedFile[]; folder: string };
  'evidence-unknown': { typed: string; nearest: string | null; folder: string };
  'evidence-details-needed': { missing: string[] };
  /** A title that holds personal data, by kind: never the title itself. */
  'title-refused': { kinds: PersonalDataKind[] };
  'evidence-id-taken': { id: string };
  'output-failed': { full: boolean };
  'result-invalid': { path: string };
  /** `of` audit: the report of the auditors has fewer formats than that of the school. */
  'audience-format': { of: 'audience' | 'audit'; formats: string[] };
  /** The audit report has a look of its own. */
  'templates-unfit': { folder: string };
  'templates-invalid': { folder: string; problems: TemplateProblem[] };
  'round-empty': { schoolYear: string; folder: string };
  'round-open': { open: number };
  'round-closed': { path: string };
  /** With a baseline for each dossier: the one of this dossier is not there. */
  'baseline-missing': { path: string };
  'baseline-framework': { path: string; found: string; loaded: string };
  'baseline-school': { path: string; found: string; loaded: string };
  'output-in-dossier': { path: string };
  'output-twice': { path: string };
  'dossiers-missing': { folder: string };
  /** The framework has no rules for an audit. */
  'framework-without-audit': { title: string };
  'audit-refused': { problems: AuditProblem[] };
  /** Nobody has begun an audit of this dossier. */
  'audit-missing': { folder: string };
  'unpack-impossible': { packed: boolean };
  'signature-refused': {
    why: 'no-key' | 'key-unusable' | 'key-in-dossier' | 'no-program' | 'other-kind' | 'invalid' | 'no-pair';
    path: string;
  };
  /** Paths in the dossier that can go into no package: keys to sign with, names that not every computer can take. */
  'pack-refused': { keys: string[]; odd: string[]; same: string[][] };
  'erase-details-needed': Record<string, never>;
  'finding-unknown': { typed: string; nearest: string | null };
  usage: { problem: UsageProblem; subject: string; nearest: string | null };
};

export type FileTrouble =
  | 'missing'
  | 'not-folder'
  | 'elsewhere'
  | 'denied'
  | 'full'
  | 'read-only'
  | 'is-folder'
  | 'busy'
  | 'other';
/** A file that cannot become evidence: for its kind, or for what the checks found in it. */
export type RefusedFile =
  | { file: string; problem: EvidenceRefusal }
  | { file: string; sameAs: KnownFile }
  | { file: string; findings: Finding[] };

/** A file with the same bytes as another, by its path as it may be shown: in bewijs/, or named in the same command. */
export type KnownFile = { path: string; place: 'registered' | 'loose' | 'command' };

export type EvidenceRefusal = 'missing' | 'not-a-file' | 'empty' | 'too-large' | 'wrong-type' | 'unreadable';
export type UsageProblem =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'missing-value'
  | 'excess-arguments'
  | 'invalid-value'
  | 'missing-option'
  | 'other';

export type UserErrorCode = keyof UserErrorParams;

/** Something the user can mend: caught once, in cli/main.ts, which says it in Dutch and gives exit code 2. */
export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code;
  readonly params: UserErrorParams[Code];

  constructor(code: Code, params: UserErrorParams[Code], cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}

/** Whether an error is the one with this code; its params are then of that code. */
export const isUserError = <Code extends UserErrorCode>(error: unknown, code: Code): error is UserError<Code> =>
  error instanceof UserError && error.code === code;
