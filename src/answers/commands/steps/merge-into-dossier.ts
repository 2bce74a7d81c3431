import { dirname, resolve } from 'node:path';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import { openWorkplace, type Workplace } from '../../../dossier/commands/steps/workplace.ts';
import { copyFileName, isCopyOfRole } from '../../../dossier/copy-file-name.ts';
import type { AnswersFile } from '../../../dossier/dossier.ts';
import { findCopyNames, isTeamsOwn, MERGED_FOLDER, putAside } from '../../../dossier/io/find-answer-copies.ts';
import { writeCopy } from '../../../dossier/io/start-copy.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import type { OtherCopies } from '../../../interview/sitting.ts';
import { type AnswersCopy, isRoleCopy, isTeamVersion, type RoleCopy } from '../../answers-copy.ts';
import { type FiledCopy, fileCopies, hasItsPlace, isChanged, saysSomething, whoseCopy } from '../../file-copies.ts';
import { readCopies } from '../../io/read-copies.ts';
import { editsBetween, isVersionOf, joinVersions, mayBeOneCopy } from '../../join-copy-versions.ts';
import { bringsSomething, type Merged, mergeVersions, orderOf, refuseOtherFramework } from '../../merge-versions.ts';
import { type Spreads, spreadByRole } from '../../spread-by-role.ts';

/** Merging copies of the answers into a dossier, as `answers merge` and a sitting do. */

/** The files that moved from the dossier to the folder for merged copies. */
type Aside = { names: string[]; to: string };

/** The input of a merge, and what it did. */
export type MergedCopies = Merged & {
  files: string[];
  /** All copies of people in the dossier, with what they were before. */
  filed: FiledCopy[];
  /** What all copies of people in the dossier say together. */
  spreads: Spreads;
  /** Copies in the dossier that nobody named and that cannot be read. */
  unreadable: string[];
  aside: Aside;
};

/** Where copies are merged. */
type MergePlace = { host: Host; globals: GlobalOptions; place: Workplace; mark: QualityMark };

const folderOf = ({ host, place }: MergePlace): string => pathFrom(host, place.folder);

const readingIn = async ({ place, mark }: MergePlace) => ({
  dossier: await place.store.read(mark),
  mark,
  today: place.clock.today(),
});

const read = async (at: MergePlace, from: string, files: readonly string[]): Promise<AnswersCopy[]> =>
  await readCopies(from, files, await readingIn(at));

/** Reads each copy by itself, so that the problems of one do not hide the others. */
const readEach = async (at: MergePlace, names: readonly string[]) => {
  const [copies, unreadable]: [AnswersCopy[], string[]] = [[], []];
  const about = await readingIn(at);
  for (const name of names) {
    try {
      copies.push(...(await readCopies(folderOf(at), [name], about)));
    } catch (error) {
      // `answers merge` explains what is wrong with it, when somebody names it.
      if (!(error instanceof UserError)) throw error;
      unreadable.push(name);
    }
  }
  return { copies, unreadable };
};

const asideTo = ({ place }: MergePlace, names: string[]): Aside => ({
  names,
  to: place.folder === '.' ? MERGED_FOLDER : `${place.folder}/${MERGED_FOLDER}`,
});

/** Joins what came in with what the file of a copy holds now. The caller holds the lock of that copy. */
const joinInto = async ({ place, mark }: MergePlace, others: readonly AnswersFile[]): Promise<void> => {
  const { answers } = await place.store.read(mark);
  const edits = editsBetween(answers, others.reduce(joinVersions, answers), orderOf(mark));
  if (edits.length > 0) await place.store.edit('antwoorden.yaml', edits);
};

/** Writes one copy. A sitting may be open in its file, so that is read again under its own lock. */
const writeFiled = async (at: MergePlace, { copy, before, incoming }: FiledCopy): Promise<void> => {
  const { host, globals, place } = at;
  const whose = whoseCopy(copy);
  if (before === null) return await writeCopy(folderOf(at), whose, copy.answers, machineOf(host));
  const own = await openWorkplace(host, globals, place.folder, { as: whose, within: place });
  const release = await own.store.lock();
  try {
    await joinInto(
      { ...at, place: own },
      incoming.map(({ answers }) => answers),
    );
  } finally {
    await release();
  }
};

/** The copies of people in the dossier that are not among the files that come in. */
const readKnown = async (at: MergePlace, paths: readonly string[]) => {
  const folder = folderOf(at);
  const others = findCopyNames(folder).filter((name) => !paths.includes(resolve(folder, name)));
  const { copies, unreadable } = await readEach(at, others);
  return { known: copies.filter(isRoleCopy).filter(hasItsPlace), unreadable };
};

const spreadsIn = (filed: readonly FiledCopy[], mark: QualityMark): Spreads =>
  spreadByRole(
    filed.map(({ copy }) => copy),
    orderOf(mark),
    Object.keys(mark.roles),
  );

const mergeFrom = async (at: MergePlace, from: string, files: readonly string[]): Promise<MergedCopies> => {
  const { place, mark } = at;
  const folder = folderOf(at);
  const paths = files.map((file) => resolve(from, file));
  const copies = await read(at, from, files);
  refuseOtherFramework(copies, mark);
  const { known, unreadable } = await readKnown(at, paths);
  const placed = copies.map((copy, index) => ({ copy, liesHere: dirname(paths[index] ?? '') === resolve(folder) }));
  const people = placed.flatMap(({ copy, liesHere }) => (isRoleCopy(copy) ? [{ ...copy, liesHere }] : []));
  const isKnown = (copy: RoleCopy & { liesHere: boolean }) => copy.liesHere && hasItsPlace(copy);
  const filed = fileCopies(
    [...known, ...people.filter(isKnown)].sort((one, other) => (one.from < other.from ? -1 : 1)),
    people.filter((copy) => !isKnown(copy)).map((copy) => ({ ...copy, isLoose: copy.liesHere })),
    place.clock.today(),
  );
  for (const each of filed.filter(isChanged)) await writeFiled(at, each);
  const merged = await mergeVersions(place.store, await place.store.read(mark), mark, {
    versions: copies.filter(isTeamVersion),
    heard: filed.flatMap(({ copy }) => copy.answers.sessions ?? []),
  });
  const loose = filed.flatMap(({ copy, incoming }) =>
    incoming
      .filter(({ isLoose }) => isLoose)
      .map(({ from: name }) => ({ name, to: isCopyOfRole(name, Object.keys(mark.roles)) ? name : copy.from })),
  );
  const versions = placed.filter(({ copy, liesHere }) => liesHere && isTeamVersion(copy));
  const done = [...loose, ...versions.map(({ copy: { from: name } }) => ({ name, to: name }))]
    .filter(({ name, to }) => putAside(folder, resolve(folder, name), to, place.undo))
    .map(({ name }) => name);
  return {
    ...merged,
    files: [...files],
    filed,
    spreads: spreadsIn(filed, mark),
    unreadable,
    aside: asideTo(at, done),
  };
};

/**
 * Merges copies into a dossier: versions of the team's file into that file; what people answered each into a file of its own. Moves
 * aside what lay in the dossier and is not needed there any more.
 * @param paths as the user typed them; empty for all copies in the dossier
 * @throws UserError 'own-answers-as-copy' if the paths only name the dossier's own answers; 'copy-other-framework', and then nothing is
 *   written
 */
export const mergeInto = async (at: MergePlace, paths: readonly string[]): Promise<MergedCopies> => {
  const { host } = at;
  const folder = folderOf(at);
  const [first] = paths;
  if (first === undefined) return await mergeFrom(at, folder, findCopyNames(folder));
  // A pattern such as antwoorden*.yaml also matches the dossier's own answers.
  const others = paths.filter((path) => !isTeamsOwn(folder, pathFrom(host, path)));
  if (others.length === 0) throw new UserError('own-answers-as-copy', { file: first });
  return await mergeFrom(at, host.cwd(), others);
};

/** The copies for a sitting of the team, which holds the lock of the dossier. */
const copiesForTeam = (at: MergePlace): OtherCopies => {
  const { place, mark } = at;
  const folder = folderOf(at);
  return {
    async find() {
      const dossier = await place.store.read(mark);
      const { copies, unreadable } = await readEach(at, findCopyNames(folder));
      const isLoose = (copy: AnswersCopy) => isRoleCopy(copy) && !hasItsPlace(copy) && saysSomething(copy);
      const fresh = copies.filter((copy) => isLoose(copy) || bringsSomething(dossier, mark, copy));
      return { fresh: fresh.map(({ from }) => from), unreadable };
    },
    merge: async (files) => (await mergeFrom(at, folder, files)).aside,
    async spreads() {
      const { known } = await readKnown(at, []);
      return spreadsIn(fileCopies(known, [], place.clock.today()), mark);
    },
  };
};

/** The other versions of the copy of one role, for a sitting of that role, which holds the lock of that copy. */
const copiesForRole = (at: MergePlace, as: string): OtherCopies => {
  const { place, mark } = at;
  const folder = folderOf(at);
  return {
    async find() {
      const { answers: own } = await place.store.read(mark);
      const names = findCopyNames(folder).filter((name) => name !== copyFileName(as) && isVersionOf(as, name));
      const { copies, unreadable } = await readEach(at, names);
      const fresh = copies.filter(
        ({ role, answers }) =>
          role === (own.as ?? as) &&
          mayBeOneCopy(own, answers) &&
          editsBetween(own, joinVersions(own, answers), orderOf(mark)).length > 0,
      );
      return { fresh: fresh.map(({ from }) => from), unreadable };
    },
    async merge(files) {
      const copies = await read(at, folder, files);
      refuseOtherFramework(copies, mark);
      await joinInto(
        at,
        copies.map(({ answers }) => answers),
      );
      return asideTo(
        at,
        files.filter((name) => putAside(folder, resolve(folder, name), name, at.place.undo)),
      );
    },
    spreads: async () => new Map(),
  };
};

/** @param as the role that sits here; null for the team */
export const openCopies = (at: MergePlace, as: string | null): OtherCopies =>
  as === null ? copiesForTeam(at) : copiesForRole(at, as);
