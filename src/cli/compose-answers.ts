import { relative, resolve } from 'node:path';
import { findCopyNames, isTeamsOwn, MERGED_FOLDER, putAside, readCopies } from '../adapters/answer-copies.ts';
import { freePath, pathExists } from '../adapters/complete-path.ts';
import type { CopiesDesk } from '../app/interview/sitting.ts';
import { findNewCopies, type Merged, mergeCopies } from '../app/merge-copies.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { UserError } from '../domain/user-error.ts';
import { pathFrom, type Workplace } from './compose.ts';
import type { Host } from './host.ts';

/** What a merge was given, and what it did. */
export type MergedCopies = Merged & {
  files: string[];
  /** Those that went from the dossier to the folder of what is merged. */
  aside: { names: string[]; to: string };
};

const mergeFrom = async (
  host: Host,
  place: Workplace,
  mark: QualityMark,
  from: string,
  files: readonly string[],
): Promise<MergedCopies> => {
  const folder = pathFrom(host, place.folder);
  const dossier = await place.store.read(mark);
  const copies = await readCopies(from, files, { dossier, mark, today: place.clock.today() });
  const merged = await mergeCopies(place.store, dossier, mark, copies);
  const names = files.filter((file, index) => copies[index]?.role === null && putAside(folder, resolve(from, file)));
  const to = place.folder === '.' ? MERGED_FOLDER : `${place.folder}/${MERGED_FOLDER}`;
  return { ...merged, files: [...files], aside: { names, to } };
};

/**
 * Merges copies into the answers of a dossier; those that are other versions of its own file are put aside.
 * @param paths as the user typed them; none for all copies that lie in the dossier
 * @throws UserError 'own-answers-as-copy' when there is nothing but the answers of the dossier itself
 */
export const mergeInto = async (
  host: Host,
  place: Workplace,
  mark: QualityMark,
  paths: readonly string[],
): Promise<MergedCopies> => {
  const folder = pathFrom(host, place.folder);
  const [first] = paths;
  if (first !== undefined) {
    // A pattern such as antwoorden*.yaml names them too.
    const others = paths.filter((path) => !isTeamsOwn(folder, pathFrom(host, path)));
    if (others.length === 0) throw new UserError('own-answers-as-copy', { file: first });
    return await mergeFrom(host, place, mark, host.cwd(), others);
  }
  return await mergeFrom(host, place, mark, folder, findCopyNames(folder));
};

/** The copies that lie in a dossier, for a sitting that holds its lock. */
export const openCopies = (host: Host, place: Workplace, mark: QualityMark): CopiesDesk => {
  const folder = pathFrom(host, place.folder);
  const isNew = async (name: string): Promise<boolean> => {
    const dossier = await place.store.read(mark);
    try {
      const copies = await readCopies(folder, [name], { dossier, mark, today: place.clock.today() });
      return findNewCopies(dossier, mark, copies).length > 0;
    } catch (error) {
      // `answers merge` tells what is wrong with it.
      if (error instanceof UserError) return false;
      throw error;
    }
  };
  return {
    async find() {
      const fresh: string[] = [];
      for (const name of findCopyNames(folder)) if (await isNew(name)) fresh.push(name);
      return fresh;
    },
    merge: async (files) => {
      await mergeFrom(host, place, mark, folder, files);
    },
  };
};

/** A path for a file that is made: as the user named it, or a standard name that is still free. @throws UserError 'target-exists' */
export const freeName = (host: Host, named: string | undefined, standard: string): string => {
  if (named === undefined) return relative(host.cwd(), freePath(pathFrom(host, standard)));
  if (pathExists(pathFrom(host, named))) throw new UserError('target-exists', { path: named });
  return named;
};
