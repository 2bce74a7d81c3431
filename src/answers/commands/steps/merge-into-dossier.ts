import { resolve } from 'node:path';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { pathExists, pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import { openWorkplace, type Workplace } from '../../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { findCopyNames, isTeamsOwn, MERGED_FOLDER, putAside } from '../../../dossier/io/find-answer-copies.ts';
import { copyFileName, startCopy } from '../../../dossier/io/open-dossier.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import type { OtherCopies } from '../../../interview/sitting.ts';
import { readCopies } from '../../io/read-copies.ts';
import { findNewVersions, isVersionOf, joinOwnCopies } from '../../join-own-versions.ts';
import { type AnswersCopy, findNewCopies, type Merged, mergeCopies } from '../../merge-copies.ts';

/** Merging copies of the answers into a dossier, as `answers merge` and a sitting do. */

/** The files that moved from the dossier to the folder for merged copies. */
type Aside = { names: string[]; to: string };

/** The input of a merge, and what it did. */
type MergedCopies = Merged & { files: string[]; aside: Aside };

/** Where copies are merged. */
type MergePlace = { host: Host; globals: GlobalOptions; place: Workplace; mark: QualityMark };

const read = async ({ place, mark }: MergePlace, from: string, files: readonly string[]): Promise<AnswersCopy[]> =>
  await readCopies(from, files, { dossier: await place.store.read(mark), mark, today: place.clock.today() });

const asideTo = ({ place }: MergePlace, names: string[]): Aside => ({
  names,
  to: place.folder === '.' ? MERGED_FOLDER : `${place.folder}/${MERGED_FOLDER}`,
});

/** Merges other versions of a role's copy into that copy, and moves them aside. The caller holds its lock. @returns the names of the moved files */
const foldInto = async (
  { host, place, mark }: MergePlace,
  role: string,
  copies: readonly AnswersCopy[],
): Promise<string[]> => {
  const folder = pathFrom(host, place.folder);
  const others = copies.filter(({ from }) => from !== copyFileName(role));
  await joinOwnCopies(place.store, await place.store.read(mark), mark, others);
  return others.map(({ from }) => from).filter((name) => putAside(folder, resolve(folder, name)));
};

/** The roles of which the dossier holds several versions of the copy, with those versions. */
const versionsByRole = (folder: string, paths: readonly string[], copies: readonly AnswersCopy[]) => {
  const byRole = new Map<string, AnswersCopy[]>();
  for (const [index, copy] of copies.entries()) {
    const { role, from } = copy;
    const liesHere = resolve(paths[index] ?? '') === resolve(folder, from);
    if (role !== null && liesHere && isVersionOf(role, from)) byRole.set(role, [...(byRole.get(role) ?? []), copy]);
  }
  return [...byRole].filter(([, versions]) => versions.length > 1);
};

/** Merges the versions of each role's copy into one, before it meets the answers of others. @returns the names of the moved files */
const foldVersions = async (at: MergePlace, paths: readonly string[], copies: readonly AnswersCopy[]) => {
  const { host, globals, place, mark } = at;
  const gone: string[] = [];
  for (const [role, versions] of versionsByRole(pathFrom(host, place.folder), paths, copies)) {
    await startCopy(pathFrom(host, place.folder), role, mark, machineOf(host));
    const own = await openWorkplace(host, globals, place.folder, { as: role });
    const release = await own.store.lock();
    try {
      gone.push(...(await foldInto({ ...at, place: own }, role, versions)));
    } finally {
      await release();
    }
  }
  return gone;
};

const mergeFrom = async (at: MergePlace, from: string, files: readonly string[]): Promise<MergedCopies> => {
  const { host, place, mark } = at;
  const folder = pathFrom(host, place.folder);
  const paths = files.map((file) => resolve(from, file));
  const gone = await foldVersions(at, paths, await read(at, from, files));
  const left = files.filter((_file, index) => pathExists(paths[index] ?? ''));
  const copies = await read(at, from, left);
  const merged = await mergeCopies(place.store, await place.store.read(mark), mark, copies);
  const others = left.filter((file, index) => copies[index]?.role === null && putAside(folder, resolve(from, file)));
  return { ...merged, files: [...files], aside: asideTo(at, [...gone, ...others]) };
};

/**
 * Merges copies into the answers of a dossier, and moves those aside that are versions of its own file.
 * @param paths as the user typed them; empty for all copies in the dossier
 * @throws UserError 'own-answers-as-copy' if the paths only name the dossier's own answers
 */
export const mergeInto = async (at: MergePlace, paths: readonly string[]): Promise<MergedCopies> => {
  const { host, place } = at;
  const folder = pathFrom(host, place.folder);
  const [first] = paths;
  if (first === undefined) return await mergeFrom(at, folder, findCopyNames(folder));
  // A pattern such as antwoorden*.yaml also matches the dossier's own answers.
  const others = paths.filter((path) => !isTeamsOwn(folder, pathFrom(host, path)));
  if (others.length === 0) throw new UserError('own-answers-as-copy', { file: first });
  return await mergeFrom(at, host.cwd(), others);
};

/** Reads one copy by itself, so that its problems do not hide the others; null if it cannot be read. */
const readOne = async (at: MergePlace, folder: string, name: string): Promise<AnswersCopy | null> => {
  try {
    return (await read(at, folder, [name]))[0] ?? null;
  } catch (error) {
    // `answers merge` explains what is wrong with it.
    if (error instanceof UserError) return null;
    throw error;
  }
};

/**
 * The copies in a dossier, for a sitting that holds its lock: all of them for the team, the versions of its own copy for a role.
 * @param as the role that sits here; null for the team
 */
export const openCopies = (at: MergePlace, as: string | null): OtherCopies => {
  const { host, place, mark } = at;
  const folder = pathFrom(host, place.folder);
  const isNew = (dossier: Dossier, copy: AnswersCopy): boolean => {
    if (as === null) return findNewCopies(dossier, mark, [copy]).length > 0;
    return copy.role === as && findNewVersions(dossier, mark, [copy]).length > 0;
  };
  return {
    async find() {
      const names = findCopyNames(folder).filter(
        (name) => as === null || (name !== copyFileName(as) && isVersionOf(as, name)),
      );
      const dossier = await place.store.read(mark);
      const [fresh, unreadable]: [string[], string[]] = [[], []];
      for (const name of names) {
        const copy = await readOne(at, folder, name);
        if (copy === null) unreadable.push(name);
        else if (isNew(dossier, copy)) fresh.push(name);
      }
      return { fresh, unreadable };
    },
    merge: async (files) => {
      if (as === null) return (await mergeFrom(at, folder, files)).aside;
      return asideTo(at, await foldInto(at, as, await read(at, folder, files)));
    },
  };
};
