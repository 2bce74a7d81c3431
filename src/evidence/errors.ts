import type { Finding } from '../findings/finding.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';

/** What can stop adding, changing or erasing evidence. */
export type EvidenceErrors = {
  'evidence-refused': { files: RefusedFile[]; folder: string };
  'evidence-unknown': { typed: string; nearest: string | null; folder: string };
  'evidence-details-needed': { missing: string[] };
  'evidence-id-taken': { id: string };
  /** A title that holds personal data, by kind: never the title itself. */
  'title-refused': { kinds: PersonalDataKind[] };
  'erase-details-needed': Record<string, never>;
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends EvidenceErrors {}
}

/** A file that cannot become evidence: for its kind, or for what the checks found in it. */
export type RefusedFile =
  | { file: string; problem: EvidenceRefusal }
  | { file: string; sameAs: KnownFile }
  | { file: string; findings: Finding[] };

/** A file with the same bytes as another, by its path as it may be shown: in bewijs/, or named in the same command. */
export type KnownFile = { path: string; place: 'registered' | 'loose' | 'command' };

export type EvidenceRefusal = 'missing' | 'not-a-file' | 'empty' | 'too-large' | 'wrong-type' | 'unreadable';
