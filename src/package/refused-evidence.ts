import { isPersonalDataError } from '../findings/chosen-severities.ts';
import type { Finding } from '../findings/finding.ts';

/** Because of which evidence nothing is sealed: personal data would leave the school, in a file itself or in one with the same content. */

export type RefusedEvidence = {
  /** Findings that stand in the way: personal data that would leave the school. */
  unsafe: Finding[];
  /** Taken files with the bytes of a file that may not leave the school, whatever their names. */
  copies: string[];
};

/** A file below bewijs/. */
type ChosenFile = {
  path: string;
  sha256: string | null;
  /** Whether it is registered or stands in the folder of a criterion: nothing else ever goes in. */
  isWanted: boolean;
  isTaken: boolean;
};

const isUnsafe = ({ code, severity }: Finding): boolean => isPersonalDataError(code, severity);

/** Whether a finding is about what stands in a file, and so about every file with the same bytes. */
const isAboutBytes = ({ params }: Finding): boolean =>
  !('places' in params) || params.places.some(({ part }) => part !== 'file-name' && part !== 'title');

const pathOf = ({ subject }: Finding): string | null => (subject.kind === 'file' ? subject.path : null);

export const refuseEvidence = (findings: readonly Finding[], files: readonly ChosenFile[]): RefusedEvidence => {
  const loose = new Set(files.filter(({ isWanted }) => !isWanted).map(({ path }) => path));
  const unsafe = findings.filter(isUnsafe);
  const refused = new Set(unsafe.filter(isAboutBytes).map(pathOf));
  const refusedBytes = new Set(files.filter(({ path }) => refused.has(path)).map(({ sha256 }) => sha256));
  return {
    // What never goes in cannot leave the school either.
    unsafe: unsafe.filter((finding) => !loose.has(pathOf(finding) ?? '')),
    copies: files
      .filter(({ path, sha256, isTaken }) => isTaken && refusedBytes.has(sha256) && !refused.has(path))
      .map(({ path }) => path),
  };
};
