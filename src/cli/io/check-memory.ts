import { readDossierBytes } from '../../dossier/io/dossier-bytes.ts';
import { originOf } from '../../dossier/io/dossier-cache.ts';
import type { SealedCache } from '../../dossier/io/sealed-cache.ts';
import type { EvidenceFolder } from '../../dossier/ports.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { ANY_SIZE, maxEvidenceBytes } from '../../framework/quality-mark-limits.ts';

/** What a check said: its output, and the exit code that goes with it. */
export type SaidByCheck = { text: string; code: number };

export type CheckMemory = {
  /** What was said when everything was as it is now; null when anything is different. */
  said: SaidByCheck | null;
  keep: (said: SaidByCheck) => void;
};

type Settings = {
  sealed: SealedCache;
  /** The dossier on this machine, and as the user named it. */
  folder: string;
  shown: string;
  evidence: EvidenceFolder;
  /** Changes with whatever decides what a check says. */
  version: string;
};

/** Remembers nothing. */
export const NO_MEMORY: CheckMemory = { said: null, keep: () => undefined };

/**
 * Looks whether a check of exactly this was made before: the same YAML to the byte, the same evidence to the byte, the same
 * framework, day, flags and tool. Judging is pure, so the answer would be the same.
 * @param asked the flags and the day
 */
export const recallCheck = async (
  { sealed, folder, shown, evidence, version }: Settings,
  mark: QualityMark,
  asked: readonly string[],
): Promise<CheckMemory> => {
  const bytes = readDossierBytes(folder, shown);
  const isAudited = bytes.files.has('audit.yaml') || bytes.audits.size > 0;
  const seen = await evidence.fingerprint({ maxBytes: isAudited ? ANY_SIZE : maxEvidenceBytes(mark) });
  const origin = [version, JSON.stringify(mark), JSON.stringify(asked), ...originOf(bytes), seen];
  const text = sealed.get(origin);
  return {
    said: text === null ? null : (JSON.parse(text) as SaidByCheck),
    keep: (said) => sealed.put(origin, JSON.stringify(said)),
  };
};
