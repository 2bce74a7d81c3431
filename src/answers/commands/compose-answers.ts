import { relative, resolve } from 'node:path';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { freePath, pathExists } from '../../base/io/complete-path.ts';
import { UserError } from '../../base/user-error.ts';
import { openWorkplace, pathFrom, startRoleCopy, type Workplace } from '../../dossier/commands/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { copyFileName } from '../../dossier/io/dossier-yaml.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { OtherCopies } from '../../interview/sitting.ts';
import { findCopyNames, isTeamsOwn, MERGED_FOLDER, putAside, readCopies } from '../io/answer-copies.ts';
import { findNewVersions, joinOwnCopies } from '../join-own-copies.ts';
import type { AnswersCopy } from '../merge-answers.ts';
import { findNewCopies, type Merged, mergeCopies } from '../merge-copies.ts';
import { isVersionOf } from '../own-copies.ts';

/** What went from the dossier to the folder of what is merged. */
type Aside = { names: string[]; to: string };

/** What a merge was given, and what it did. */
export type MergedCopies = Merged & { files: string[]; aside: Aside };

/** Where copies are merged. */
export type MergePlace = { host: Host; globals: GlobalOptions; place: Workplace; mark: QualityMark };

const read = async ({ place, mark }: MergePlace, from: string, files: readonly string[]): Promise<AnswersCopy[]> =>
  await readCopies(from, files, { dossier: await place.store.read(mark), mark, today: place.clock.today() });

const asideTo = ({ place }: MergePlace, names: string[]): Aside => ({
  names,
  to: place.folder === '.' ? MERGED_FOLDER : `${place.folder}/${MERGED_FOLDER}`,
});

/** Puts other versions of the copy of a role into that copy, and aside. For who holds its lock. @returns the names that went */
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

/** Copies in the dossier that are versions of the same role's own copy, by role; only where there is more than one. */
const versionsByRole = (folder: string, paths: readonly string[], copies: readonly AnswersCopy[]) => {
  const byRole = new Map<string, AnswersCopy[]>();
  for (const [index, copy] of copies.entries()) {
    const { role, from } = copy;
    const liesHere = resolve(paths[index] ?? '') === resolve(folder, from);
    if (role !== null && liesHere && isVersionOf(role, from)) byRole.set(role, [...(byRole.get(role) ?? []), copy]);
  }
  return [...byRole].filter(([, versions]) => versions.length > 1);
};

/** Of one person there is one copy: its versions become one before they meet the answers of others. @returns the names that went */
const foldVersions = async (at: MergePlace, paths: readonly string[], copies: readonly AnswersCopy[]) => {
  const { host, globals, place, mark } = at;
  const gone: string[] = [];
  for (const [role, versions] of versionsByRole(pathFrom(host, place.folder), paths, copies)) {
    await startRoleCopy(host, place.folder, role, mark);
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
 * Merges copies into the answers of a dossier; those that are other versions of its own file are put aside.
 * @param paths as the user typed them; none for all copies that lie in the dossier
 * @throws UserError 'own-answers-as-copy' when there is nothing but the answers of the dossier itself
 */
export const mergeInto = async (at: MergePlace, paths: readonly string[]): Promise<MergedCopies> => {
  const { host, place } = at;
  const folder = pathFrom(host, place.folder);
  const [first] = paths;
  if (first === undefined) return await mergeFrom(at, folder, findCopyNames(folder));
  // A pattern such as antwoorden*.yaml names them too.
  const others = paths.filter((path) => !isTeamsOwn(folder, pathFrom(host, path)));
  if (others.length === 0) throw new UserError('own-answers-as-copy', { file: first });
  return await mergeFrom(at, host.cwd(), others);
};

/** Each copy by itself: what is wrong with one says nothing of the others. Null for what cannot be read. */
const readOne = async (at: MergePlace, folder: string, name: string): Promise<AnswersCopy | null> => {
  try {
    return (await read(at, folder, [name]))[0] ?? null;
  } catch (error) {
    // `answers merge` tells what is wrong with it.
    if (error instanceof UserError) return null;
    throw error;
  }
};

/**
 * The copies that lie in a dossier, for a sitting that holds its lock: for the team all of them, for a role the versions of its own.
 * @param as the role whose own copy the place is about; null for the team
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

/** A path for a file that is made: as the user named it, or a standard name that is still free. @throws UserError 'target-exists' */
export const freeName = (host: Host, named: string | undefined, standard: string): string => {
  if (named === undefined) return relative(host.cwd(), freePath(pathFrom(host, standard)));
  if (pathExists(pathFrom(host, named))) throw new UserError('target-exists', { path: named });
  return named;
};
