import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { findEntry } from './edit-evidence.ts';
import type { EvidenceFolder } from './evidence-folder.ts';

/** `isShared`: another entry uses the file too, so it had to stay. */
type RemovedEvidence = { id: string; file: string; fileRemoved: boolean; isShared: boolean };

/**
 * Removes an entry from the register, and its file too when that goes along, unless another entry uses that file.
 * @returns null when nothing may go after all
 * @throws UserError 'evidence-unknown'
 */
export const removeEvidence = async (
  id: string,
  dossier: Dossier,
  {
    store,
    folder,
    goesAlong,
  }: {
    store: DossierStore;
    folder: EvidenceFolder;
    /** Whether the file goes too; null to leave everything as it is. */
    goesAlong: (file: string) => Promise<boolean | null>;
  },
): Promise<RemovedEvidence | null> => {
  const entries = Object.entries(dossier.register.evidence ?? {});
  const entry = findEntry(id, dossier, store.folder);
  const isShared = entries.some(([other, { file }]) => other !== id && file === entry.file);
  const release = await store.lock();
  try {
    const goes = isShared ? false : await goesAlong(entry.file);
    if (goes === null) return null;
    // First the file: when another program has it open, nothing changes, and the same command does it all later.
    const fileRemoved = goes && (await folder.remove(entry.file));
    await store.edit('bewijs.yaml', [{ kind: 'remove', path: ['evidence', id] }]);
    return { id, file: entry.file, fileRemoved, isShared };
  } finally {
    await release();
  }
};
