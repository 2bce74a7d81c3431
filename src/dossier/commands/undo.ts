import { EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { shownPath } from '../../documents/find-people.ts';
import type { Desk } from '../../terminal/desk.ts';
import type { undoUsage } from '../flags.ts';
import { readLastChange, takeBack } from '../io/undo.ts';
import { undoPrompt } from '../round-prompts.ts';
import type { LastChange } from '../undo/last-change.ts';
import { isVoicesFile } from '../voices-file-name.ts';
import { undoWords as says } from '../words/round.ts';
import { nextLines, writeLines } from './steps/tell-change.ts';
import { withLockedDossier } from './steps/with-locked-dossier.ts';

/** The files that become as they were, and those that go, as they may be shown. */
type Becomes = { back: string[]; gone: string[] };

/** What will happen, in words. */
const announce = ({ command, day, undone }: LastChange, { back, gone }: Becomes): string[] => [
  says.what(command, day, undone),
  ...(back.length === 0 ? [] : [says.willBe(back, undone)]),
  ...(gone.length === 0 ? [] : [says.willGo(gone)]),
];

/** What happened, in words, and what to do next. Counts of voices cannot be had back, so there is nothing to do anew. */
const report = ({ command, day, undone, files }: LastChange, { back, gone }: Becomes, folder: string) => {
  const voices = files.some(({ path }) => isVoicesFile(path));
  return {
    lines: [
      says.done(command, day, undone),
      ...(back.length === 0 ? [] : [says.back(back, undone)]),
      ...(gone.length === 0 ? [] : [voices ? says.voicesGone(gone) : says.gone(gone, undone)]),
    ],
    next: [says.check(folder), ...(voices ? [] : [says.again(folder, undone)])],
  };
};

/** Whether the user wants it. Without a terminal the command itself says so: once more does it anew. */
const isConfirmed = async (
  change: LastChange,
  becomes: Becomes,
  sure: boolean,
  desk: Desk | null,
): Promise<boolean> => {
  if (sure || desk === null) return true;
  desk.show(announce(change, becomes));
  return await desk.ask(undoPrompt(change.undone));
};

/** `undo`: takes back the last change that a command made; once more does it anew. */
export const runUndo: RunCommand<typeof undoUsage> = async ({ host, globals, args: [at = '.'], flags }) =>
  await withLockedDossier({ host, globals, flags }, at, async ({ place, mark, dossier, desk }): Promise<ExitCode> => {
    const folder = pathFrom(host, place.folder);
    const change = readLastChange(folder);
    if (change === null || change.files.length === 0)
      throw new UserError('undo-nothing', { folder: place.folder, last: change });
    const shown = change.files.map(({ path, before }) => ({ path: shownPath(path, { mark, dossier }), before }));
    const becomes = {
      back: shown.filter(({ before }) => before !== null).map(({ path }) => path),
      gone: shown.filter(({ before }) => before === null).map(({ path }) => path),
    };
    if (!(await isConfirmed(change, becomes, flags.yes, desk))) {
      writeLines(host, [says.kept]);
      return EXIT.stopped;
    }
    takeBack(folder, change, machineOf(host));
    const { lines, next } = report(change, becomes, place.folder);
    return writeLines(host, [...lines, ...nextLines(next, globals.quiet)]);
  });
