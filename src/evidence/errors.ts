import type { Finding } from '../findings/finding.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';

/** What can stop a user from adding, changing or erasing evidence. */
export type EvidenceErrors = {
  'evidence-refused': { files: RefusedFile[]; folder: string };
  'evidence-unknown': { typed: string; nearest: string | null; folder: string };
  'evidence-details-needed': { missing: string[] };
  /** Nothing was said about what to change, and nobody can be asked. */
  'evidence-change-needed': Record<string, never>;
  'evidence-id-taken': { id: string };
  /** A title with personal data: only the kinds, never the title. */
  'title-refused': { kinds: PersonalDataKind[] };
  'erase-details-needed': Record<string, never>;
  /** Nobody can be asked whether these files may go. `forGood`: without a way back. */
  'removal-unconfirmed': { files: string[]; forGood: boolean };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends EvidenceErrors {}
}

/** A file that cannot become evidence, because of what it is or what the checks found in it. */
export type RefusedFile =
  | { file: string; problem: EvidenceRefusal }
  | { file: string; sameAs: KnownFile }
  /** `despite`: personal data alone keep it out, so whoever says so may add it all the same. */
  | { file: string; findings: Finding[]; despite?: true };

/** A file with the same bytes as the refused one, by its path as it may be shown. `command`: named in the same command. */
export type KnownFile = { path: string; place: 'registered' | 'loose' | 'command' };

export type EvidenceRefusal = 'missing' | 'not-a-file' | 'empty' | 'too-large' | 'wrong-type' | 'unreadable';
