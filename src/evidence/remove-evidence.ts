import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { findEntry } from './edit-evidence.ts';
import type { EvidenceFolder } from './evidence-folder.ts';

type RemovedEvidence = { id: string; file: string; fileRemoved: boolean };

/**
 * Removes an entry from the register, and its file too when asked, unless another entry uses that file.
 * @throws UserError 'evidence-unknown'
 */
export const removeEvidence = async (
  id: string,
  dossier: Dossier,
  { store, folder, removeFile }: { store: DossierStore; folder: EvidenceFolder; removeFile: boolean },
): Promise<RemovedEvidence> => {
  const entries = Object.entries(dossier.register.evidence ?? {});
  const entry = findEntry(id, dossier, store.folder);
  const release = await store.lock();
  try {
    await store.edit('bewijs.yaml', [{ kind: 'remove', path: ['evidence', id] }]);
    const shared = entries.some(([other, { file }]) => other !== id && file === entry.file);
    const fileRemoved = removeFile && !shared && (await folder.remove(entry.file));
    return { id, file: entry.file, fileRemoved };
  } finally {
    await release();
  }
};
