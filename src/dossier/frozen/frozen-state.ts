import type { FileFacts } from '../../evidence/evidence.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Frozen } from '../audit-file.ts';
import type { Dossier, RegisterFile } from '../dossier.ts';
import { listSealed, type SealedFiles } from './frozen-files.ts';
import { type Digest, entryText, frameworkText } from './frozen-text.ts';

/** Everything that an audit freezes, as it is now. */
export type SealState = {
  files: SealedFiles;
  /** By what it is judged; null where that cannot be known. */
  framework: NonNullable<Frozen['framework']> | null;
  /** SHA-256 of each entry of the register: what is left of it after an erasure can still be known. */
  entries: Record<string, string>;
};

export const hashEntries = ({ evidence = {} }: Pick<RegisterFile, 'evidence'>, digest: Digest): SealState['entries'] =>
  Object.fromEntries(Object.entries(evidence).map(([id, entry]) => [id, digest(entryText(entry))]));

export const readSealState = (
  dossier: Pick<Dossier, 'digests' | 'register'>,
  files: readonly FileFacts[],
  mark: QualityMark,
  digest: Digest,
): SealState => ({
  files: listSealed(dossier, files),
  framework: { id: mark.id, version: mark.version, sha256: digest(frameworkText(mark)) },
  entries: hashEntries(dossier.register, digest),
});
