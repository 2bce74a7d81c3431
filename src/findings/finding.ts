import type { ActiveContent, Place, ReadLimit } from '../documents/document-content.ts';
import type { SealChange } from '../dossier/frozen/frozen-change.ts';
import type { Level } from '../framework/quality-mark.ts';

/** How bad a finding is. Only errors on a file make it invalid as evidence; `outdated` does too (see evidence-state.ts). */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What a finding is about. Paths stand below bewijs/ and are written with '/'. */
export type Subject =
  | { kind: 'file'; path: string; id?: string }
  | { kind: 'criterion'; criterion: string }
  | { kind: 'question'; id: string; criterion: string }
  | { kind: 'dossier' };

type Nothing = Record<string, never>;

/** How often personal data of one kind stand in a file, and the first places. Never what stands there. */
type Found = { count: number; places: Place[] };

/** A quote that cannot be confirmed, by its number among the quotes of the entry, from 1, and by a digest of its text. */
type MissingQuote = { quote: number; digest: string } & (
  | { why: 'absent' }
  | { why: 'other-page'; page: number; foundOn: number[] }
  | { why: 'too-short'; minWords: number }
);

/**
 * Every finding that a check can report, with the facts its words need.
 * The codes are public: never renamed, never reused. No parameter holds the content of evidence.
 */
export type FindingParams = {
  // the file
  'missing-file': Nothing;
  'outside-folder': { how: 'path' | 'link' } | { how: 'case'; onDisk: string };
  'empty-file': Nothing;
  'wrong-type': { extension: string; actual: string };
  'unsupported-type': { extension: string };
  'unreadable-file': { why: 'access' | 'damaged' | 'unsafe' | 'changed' };
  'encrypted-file': Nothing;
  /** Pages without any word, of all pages; null for a picture. */
  'no-text': { pages: { wordless: number; of: number } | null };
  'too-large': { limit: 'bytes'; megabytes: number; maxMegabytes: number } | { limit: ReadLimit };
  'active-content': { kinds: ActiveContent[] };
  'check-failed': { check: string };
  // its date
  'legally-expired': { document: string; date: string; validUntil: string; law: string };
  outdated: { document: string; date: string | null; validUntil: string; replacedBy: string | null; lapsed: boolean };
  undated: { document: string };
  'future-dated': { date: string; today: string };
  'consent-missing': { document: string; by: 'mr' | 'oudergeleding'; law: string };
  // its content
  'topic-missing': { document: string; topics: string[] };
  'quote-missing': MissingQuote;
  'duplicate-content': { others: string[]; same: 'bytes' | 'text' };
  // personal data
  'personal-data-bsn': Found;
  'personal-data-name': Found;
  'personal-data-email': Found;
  'personal-data-phone': Found;
  'personal-data-birthdate': Found;
  'personal-data-iban': Found;
  'photo-location': Nothing;
  'author-name': { number: number };
  // the register
  /** `mendFirst` when something else is wrong that keeps the file out of the register. */
  'unregistered-file': { criterion: string | null; mendFirst?: boolean };
  'unused-evidence': { document: string; criteria: string[] };
  'unknown-document': { typed: string; nearest: string | null };
  'unknown-criterion': { typed: string; nearest: string | null };
  // the criteria
  /** `aloneFiles` are there and valid, and count only beside other evidence. */
  'missing-evidence': { oneOf: string[]; invalidFiles: string[]; aloneFiles?: string[] };
  'claim-without-evidence': { score: number };
  'documents-only': { files: number };
  'insufficient-alone': { files: string[]; document: string };
  'participation-only': { files: string[] };
  // the answers
  'unanswered-question': { text: string };
  'unknown-answer': { text: string };
  'thin-remark': { words: number; minWords: number };
  'vote-spread': { lowest: Level; highest: Level };
  'no-parent-present': { sessions: number };
  'low-level-without-action': { questions: string[] };
  'framework-version-differs': { file: string; found: string; loaded: string; droppedAnswers: string[] };
  // the process
  /** By its place in the file, from 1. */
  'waiver-expired': { code: string; subject: string; number: number; until: string };
  /** It fits no finding, or it is for what nobody can accept. */
  'waiver-unused': {
    code: string;
    subject: string;
    number: number;
    why: 'unfit' | 'personal-data' | 'seal' | 'crash';
  };
  /** What was frozen for an audit is not what it was. */
  'seal-mismatch': SealChange & { frozenOn: string };
};

export type FindingCode = keyof FindingParams;

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

/** Whether a finding counts when a run fails on this severity or worse. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
