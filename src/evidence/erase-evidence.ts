import type { Edit } from '../base/edit.ts';
import { findNearest } from '../base/nearest.ts';
import { UserError } from '../base/user-error.ts';
import type { Dossier, Erased } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { ANY_SIZE } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { EvidenceFolder } from './evidence-folder.ts';

type About = { reason: string; by: string; date: string };

type Desk = {
  store: DossierStore;
  folder: EvidenceFolder;
  mark: QualityMark;
  /** Whether these files may go for good. */
  confirm: (files: string[]) => Promise<boolean>;
};

/**
 * Every file below bewijs/ by its path, with the hash of its bytes.
 * @throws UserError 'file-unreadable' when another program has one of them open: nobody knows then whether it is a copy
 */
const hashesOf = async (dossier: Dossier, { folder }: Pick<Desk, 'folder'>): Promise<Map<string, string>> => {
  const registered = Object.values(dossier.register.evidence ?? {}).map(({ file }) => file);
  const files = await folder.gather(registered, { maxBytes: ANY_SIZE });
  const busy = files.find(({ presence }) => presence.state === 'unreadable' && presence.busy === true);
  if (busy !== undefined) throw new UserError('file-unreadable', { path: `bewijs/${busy.path}`, reason: 'busy' });
  return new Map(files.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [[path, sha256] as const])));
};

/** The hash of an unregistered file, by its path below bewijs/ or as the user typed it. */
const findLoose = (typed: string, hashes: ReadonlyMap<string, string>, folder: EvidenceFolder): string | undefined => {
  const path = typed.replaceAll('\\', '/').normalize('NFC');
  const paths = [path, path.replace(/^(\.\/)?bewijs\//, ''), folder.pathInside(typed) ?? ''];
  return paths.map((each) => hashes.get(each)).find((sha256) => sha256 !== undefined);
};

/** The hash of what has to be erased. @throws UserError 'evidence-unknown', or 'file-unreadable' when the file is gone and was never hashed */
const hashOf = (id: string, dossier: Dossier, hashes: ReadonlyMap<string, string>, { folder, store }: Desk): string => {
  const entries = dossier.register.evidence ?? {};
  const entry = entries[id];
  const before = (dossier.register.erased ?? []).find((each) => each.id === id);
  const own = entry === undefined ? findLoose(id, hashes, folder) : hashes.get(entry.file);
  const sha256 = own ?? before?.sha256;
  if (sha256 !== undefined) return sha256;
  if (entry !== undefined) throw new UserError('file-unreadable', { path: `bewijs/${entry.file}`, reason: 'missing' });
  throw new UserError('evidence-unknown', {
    typed: id,
    folder: store.folder,
    nearest: findNearest(id, Object.keys(entries)),
  });
};

/**
 * Erases evidence for good (AVG artikel 17): the file, every other file with the same bytes, and their entries. The register only
 * remembers that it was there: id, hash, date, reason, role. After a crash, the same command finishes the work.
 * @returns the ids and the files that were erased; null when they may not go after all
 */
export const eraseEvidence = async (
  id: string,
  about: About,
  desk: Desk,
): Promise<{ ids: string[]; files: string[] } | null> => {
  const { store, folder, mark, confirm } = desk;
  const release = await store.lock();
  try {
    const dossier = await store.read(mark);
    const hashes = await hashesOf(dossier, desk);
    const sha256 = hashOf(id, dossier, hashes, desk);
    const files = [...hashes].filter(([, hash]) => hash === sha256).map(([path]) => path);
    if (!(await confirm(files))) return null;
    // A copy of what has to go may lie with the last change too.
    await store.forbidUndo();
    const entries = Object.entries(dossier.register.evidence ?? {});
    const ids = entries.filter(([, { file }]) => files.includes(file)).map(([name]) => name);
    const earlier = dossier.register.erased ?? [];
    // A file name may be the very thing to erase, so an unregistered file is remembered by its hash alone.
    const isNew = ids.length === 0 && !earlier.some((stone) => stone.sha256 === sha256);
    const names = isNew ? [`file-${sha256.slice(0, 12)}`] : ids;
    const stones = names.map((name): Erased => ({ id: name, sha256, ...about }));
    const edits: Edit[] = [
      ...ids.map((name): Edit => ({ kind: 'remove', path: ['evidence', name] })),
      { kind: 'set', path: ['erased'], value: [...earlier, ...stones], layout: 'block' },
    ];
    if (stones.length > 0) await store.edit('bewijs.yaml', edits);
    for (const path of files) await folder.remove(path);
    // The register held quotes from the file, so its backup has to go too.
    await store.forgetBackup('bewijs.yaml');
    return { ids: names.length === 0 ? [id] : names, files };
  } finally {
    await release();
  }
};
