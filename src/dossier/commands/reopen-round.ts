import { actionEdits } from '../../answers/join-lists.ts';
import { EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { laterSchoolYear } from '../../base/dates.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { editYaml } from '../../base/io/yaml-edit.ts';
import { UserError } from '../../base/user-error.ts';
import type { reopenRoundUsage } from '../flags.ts';
import { forgetClosed, hasAudit, putRoundBack, readKeptAnswers } from '../io/put-round-back.ts';
import { reopenPrompt } from '../round-prompts.ts';
import { reopenWords as says } from '../words/round.ts';
import { tellChange, writeLines } from './steps/tell-change.ts';
import { type LockedDossier, withLockedDossier } from './steps/with-locked-dossier.ts';

type Round = { schoolYear: string; next: string };

/** Whether the round may open again though the next one has answers. @throws UserError 'round-has-answers' */
const mayReopen = async (
  { schoolYear, next }: Round,
  sure: boolean,
  { dossier, desk }: LockedDossier,
): Promise<boolean> => {
  const answers = Object.keys(dossier.answers.answers ?? {}).length;
  if (answers === 0 || sure) return true;
  if (desk === null) throw new UserError('round-has-answers', { schoolYear, next, answers });
  desk.show([says.warning(schoolYear, next, answers)]);
  return await desk.ask(reopenPrompt());
};

/** The answers of then with the agreements of now, checked before anything is written. @throws UserError 'invalid-files' */
const answersOf = async (kept: Buffer, { place, mark, dossier }: LockedDossier): Promise<string> => {
  const text = kept.toString('utf8');
  const before = await place.store.readWith(mark, new Map([['antwoorden.yaml', kept]]));
  return editYaml(text, actionEdits(before.answers.actions, dossier.answers.actions));
};

/** `round reopen`: opens the round that was closed last, with the answers of then and the agreements of now. */
export const runReopen: RunCommand<typeof reopenRoundUsage> = async ({ host, globals, args: [at = '.'], flags }) =>
  await withLockedDossier({ host, globals, flags }, at, async (open): Promise<ExitCode> => {
    const { place, mark, dossier } = open;
    const folder = pathFrom(host, place.folder);
    const next = dossier.school.round.schoolYear;
    const schoolYear = laterSchoolYear(next, -1);
    const kept = readKeptAnswers(folder, schoolYear);
    if (kept === null) throw new UserError('round-not-closed', { schoolYear });
    if (hasAudit(folder)) throw new UserError('round-has-audit', { next });
    const answers = await answersOf(kept, open);
    if (!(await mayReopen({ schoolYear, next }, flags.yes, open))) {
      writeLines(host, [says.kept]);
      return EXIT.stopped;
    }
    putRoundBack(folder, schoolYear, answers, { machine: machineOf(host), undo: place.undo });
    await place.store.read(mark);
    // Last but one, because the school year marks which round is open.
    await place.store.edit('school.yaml', [{ kind: 'set', path: ['round', 'schoolYear'], value: schoolYear }]);
    forgetClosed(folder, schoolYear, place.undo);
    return tellChange(host, open, globals.quiet, {
      said: says.reopened(schoolYear, next),
      next: says.after(place.folder),
    });
  });
