import { EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { digestBytes } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { isNewerFormat } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import { LEFT } from '../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../terminal/desk.ts';
import { withDeskIfAny } from '../../terminal/io/with-desk.ts';
import type { DossierFileName } from '../dossier.ts';
import type { restoreUsage } from '../flags.ts';
import { RESTORABLE } from '../io/dossier-bytes.ts';
import { isDossier, noDossierIn } from '../io/dossier-folders.ts';
import {
  brokenByThemselves,
  type GoodVersion,
  keepBroken,
  lastGoodVersion,
  mayRestore,
  putVersionBack,
} from '../io/restore.ts';
import { restorePrompt } from '../round-prompts.ts';
import { restoreWords as says } from '../words/round.ts';
import { nextLines, writeLines } from './steps/tell-change.ts';
import { loadMark, openWorkplace, type Workplace } from './steps/workplace.ts';

type Input = Parameters<RunCommand<typeof restoreUsage>>[0];

/** The files that keep the dossier from being read: alone, or by names that the framework does not know. */
const findBroken = async ({ host, globals }: Input, place: Workplace): Promise<DossierFileName[]> => {
  const alone = brokenByThemselves(pathFrom(host, place.folder));
  if (alone.length > 0) return alone;
  try {
    await place.store.read(await loadMark(host, globals, place.store));
    return [];
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'invalid-files') throw error;
    const { problems } = (error as UserError<'invalid-files'>).params;
    const named = RESTORABLE.filter((file) =>
      problems.some((problem) => problem.file === file && !isNewerFormat(problem)),
    );
    if (named.length === 0) throw error;
    return named;
  }
};

/** The versions to put back. @throws UserError 'restore-nothing' when one file has none */
const versionsOf = (folder: string, shown: string, broken: readonly DossierFileName[], tried: ReadonlySet<string>) => {
  const afterChange = tried.size > 0;
  const versions = broken.map((file) => lastGoodVersion(folder, file, tried));
  const lacking = broken.filter((_file, index) => versions[index] === null);
  if (lacking.length > 0) throw new UserError('restore-nothing', { files: lacking, folder: shown, afterChange });
  return versions.filter((version) => version !== null);
};

/** @throws UserError 'restore-unconfirmed' where nobody can be asked */
const mayPutBack = async (versions: readonly GoodVersion[], sure: boolean, desk: Desk | null): Promise<boolean> => {
  if (sure) return true;
  const lines = versions.map(says.version);
  if (desk === null) throw new UserError('restore-unconfirmed', { lines });
  desk.show([says.intro, ...lines]);
  return await desk.ask(restorePrompt());
};

/** The versions that came back, each in place of one before that did not help. */
type Done = Map<DossierFileName, GoodVersion>;

/** Puts versions back until the dossier can be read. @returns whether the user wanted all of that */
const restoreAll = async (input: Input, place: Workplace, desk: Desk | null, done: Done): Promise<boolean> => {
  const [folder, machine] = [pathFrom(input.host, place.folder), machineOf(input.host)];
  const tried = new Set<string>();
  for (;;) {
    const broken = await findBroken(input, place);
    if (broken.length === 0) return true;
    const versions = versionsOf(folder, place.folder, broken, tried);
    if (!(await mayPutBack(versions, input.flags.yes, desk))) return false;
    for (const version of versions) {
      // The second time, what stands there is a version of the tool itself.
      if (!done.has(version.file)) keepBroken(folder, version.file, machine);
      putVersionBack(folder, version, machine);
      tried.add(digestBytes(version.bytes));
      done.set(version.file, version);
    }
  }
};

/** What came back, in words. Who was asked saw the versions before. */
const doneLines = (done: Done, sure: boolean): string[] =>
  done.size === 0
    ? []
    : [says.done([...done.keys()]), ...(sure ? [...done.values()].map(says.version) : []), says.aside];

/** Tells of an error that some files came back before it. */
const afterSome = (error: unknown): unknown =>
  error instanceof UserError && error.code === 'invalid-files'
    ? new UserError('invalid-files', { ...(error as UserError<'invalid-files'>).params, afterChange: true }, error)
    : error;

/** Puts back what is needed, and says what came back, also when more stays broken. The caller holds the lock. */
const restoreAndTell = async (input: Input, place: Workplace, desk: Desk | null): Promise<ExitCode | typeof LEFT> => {
  const { host, globals, flags } = input;
  const back: Done = new Map();
  const restored = await untilLeft(restoreAll(input, place, desk, back)).catch((error: unknown) => {
    if (back.size === 0) throw error;
    writeLines(host, doneLines(back, flags.yes));
    throw afterSome(error);
  });
  if (back.size === 0 && restored === true) return writeLines(host, [says.fine]);
  const said = doneLines(back, flags.yes);
  if (restored === true) return writeLines(host, [...said, ...nextLines([says.check(place.folder)], globals.quiet)]);
  const kept = back.size === 0 ? says.kept : says.keptRest;
  const lines = restored === LEFT ? said : [...said, kept];
  if (lines.length > 0) writeLines(host, lines);
  return restored === LEFT ? LEFT : EXIT.stopped;
};

/** `restore`: puts back the last good version of files that keep a dossier from being read. */
export const runRestore: RunCommand<typeof restoreUsage> = async (input) => {
  const { host, globals, flags, args } = input;
  const place = await openWorkplace(host, globals, args[0] ?? '.');
  const folder = pathFrom(host, place.folder);
  if (!isDossier(folder) && !mayRestore(folder, RESTORABLE)) throw noDossierIn(folder, place.folder);
  const done = await withDeskIfAny(host, globals, flags, async (desk): Promise<ExitCode | typeof LEFT> => {
    const release = await place.store.lock();
    try {
      return await restoreAndTell(input, place, desk);
    } finally {
      await release();
    }
  });
  return done === LEFT ? EXIT.stopped : done;
};
