import type { DocumentFacts } from '../documents/document-facts.ts';
import type { DateSaidBy } from '../findings/document-terms.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { Perspective } from '../framework/quality-mark.ts';
import type { ConsentGiver } from '../framework/sectors.ts';
import type { Retention } from './retention.ts';

/** Where a registered file was found, or why it was not read. Names are compared as on a case-sensitive disk. */
export type FilePresence =
  | { state: 'present' }
  | { state: 'missing' }
  | { state: 'outside'; how: 'path' | 'link' }
  | { state: 'other-case'; onDisk: string }
  | { state: 'not-a-file' }
  /**
   * `badName`: its name is no text (UTF-8), so that no program can open it by that name. `busy`: another program has it open, as Word
   * does on Windows.
   */
  | { state: 'unreadable'; badName?: true; busy?: true };

/** The facts of one file below `bewijs/`, without any judgement. */
export type FileFacts = {
  /** Path below bewijs/, with '/', in Unicode form NFC. */
  path: string;
  presence: FilePresence;
  bytes: number | null;
  /** SHA-256 in hexadecimal; null when the bytes were not read. */
  sha256: string | null;
  document: DocumentFacts | null;
};

/** Where the date of a piece of evidence comes from; never the file system or the properties of the file. */
export type DateSource = 'register' | DateSaidBy;

/** A person read what the tool cannot read, and says that no names or data of children and parents stand in it. */
export type Looked = {
  /** A role. */
  by: string;
  date: string;
  /** Whether the file still has the bytes that were looked at. */
  holds: boolean;
};

/** A piece of evidence: an entry of the register, or a file in a criterion's folder, before judging. */
export type EvidenceItem = {
  /** Id in the register; null for a file that is not registered. */
  id: string | null;
  file: string;
  document: string;
  documentTitle: string;
  perspective: Perspective;
  /** Whether documents of this type count at all: a list of helping parents never does (participation is not involvement). */
  counts: boolean;
  title: string | null;
  criteria: string[];
  date: string | null;
  dateSource: DateSource | null;
  /** The last day on which it is in date; null when it keeps, when its date is not known, or when it never counts. */
  validUntil: string | null;
  /** How long the file may be kept; null when the framework does not say so. */
  retention: Retention | null;
  consent: { by: ConsentGiver; date: string } | null;
  confidential: boolean;
  bytes: number | null;
  sha256: string | null;
  mediaType: string | null;
  pages: number | null;
  /** Absent when nobody said that they looked. */
  looked?: Looked;
};

/** Evidence after the checks on its file. `unexamined` means that the tool could not look, which is not the same as invalid. */
export type JudgedEvidence = EvidenceItem & {
  state: 'valid' | 'invalid' | 'unexamined';
  valid: boolean;
  reasons: FindingCode[];
  /** What does not stand against it because somebody looked; absent when there is nothing of that. */
  answered?: FindingCode[];
};

/** What a piece of evidence does for the judgement: its state, or why it does nothing. */
export type EvidenceStanding = JudgedEvidence['state'] | 'neverCounts' | 'unlinked';
