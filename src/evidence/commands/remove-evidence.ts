import { findNearest } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { DossierStore, EvidenceFolder } from '../../dossier/ports.ts';

export type RemovedEvidence = { id: string; file: string; fileRemoved: boolean };

/**
 * Takes an entry out of the register. Its file goes too only when asked, and only when no other entry uses it.
 * @throws UserError 'evidence-unknown'
 */
export const removeEvidence = async (
  id: string,
  dossier: Dossier,
  { store, folder, removeFile }: { store: DossierStore; folder: EvidenceFolder; removeFile: boolean },
): Promise<RemovedEvidence> => {
  const entries = Object.entries(dossier.register.evidence ?? {});
  const entry = entries.find(([known]) => known === id)?.[1];
  if (entry === undefined) {
    throw new UserError('evidence-unknown', {
      typed: id,
      folder: store.folder,
      nearest: findNearest(
        id,
        entries.map(([known]) => known),
      ),
    });
  }
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
