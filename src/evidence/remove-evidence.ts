import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { findEntry } from './edit-evidence.ts';
import type { EvidenceFolder } from './evidence-folder.ts';

type RemovedEvidence = { id: string; file: string; fileRemoved: boolean };

/**
 * Removes an entry from the register, and its file too when asked, unless another entry uses that file.
 * @returns null when the file may not go after all
 * @throws UserError 'evidence-unknown'
 */
export const removeEvidence = async (
  id: string,
  dossier: Dossier,
  {
    store,
    folder,
    removeFile,
    confirm,
  }: {
    store: DossierStore;
    folder: EvidenceFolder;
    removeFile: boolean;
    /** Whether this file may go. */
    confirm: (files: string[]) => Promise<boolean>;
  },
): Promise<RemovedEvidence | null> => {
  const entries = Object.entries(dossier.register.evidence ?? {});
  const entry = findEntry(id, dossier, store.folder);
  const shared = entries.some(([other, { file }]) => other !== id && file === entry.file);
  const release = await store.lock();
  try {
    if (removeFile && !shared && !(await confirm([entry.file]))) return null;
    // First the file: when another program has it open, nothing changes, and the same command does it all later.
    const fileRemoved = removeFile && !shared && (await folder.remove(entry.file));
    await store.edit('bewijs.yaml', [{ kind: 'remove', path: ['evidence', id] }]);
    return { id, file: entry.file, fileRemoved };
  } finally {
    await release();
  }
};
