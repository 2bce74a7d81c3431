import { warnOfPeople } from '../../../answers/commands/steps/warn-of-people.ts';
import { type CommandInput, EXIT, type ExitCode } from '../../../base/command.ts';
import { folderArgument } from '../../../base/folder-argument.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import { findPeopleAt } from '../../../documents/find-people.ts';
import { withDesk } from '../../../terminal/io/with-desk.ts';
import { print } from '../../../terminal/screen.ts';
import type { auditUsage } from '../../flags.ts';
import { holdReplies } from '../../hearing/hear-school.ts';
import { hearingOf, presentTexts } from '../../hearing/keep-replies.ts';
import { takeOverAuditorAnswers, takeOverReplies } from '../../hearing/take-hearing-file.ts';
import { readReplies } from '../../io/audit-files.ts';
import { type AuditSitting, reviewOf } from '../../sitting/audit-sitting.ts';
import { textName } from '../../words/audit-words.ts';
import { auditClosing } from '../../words/desk.ts';
import { hearingClosing as words } from '../../words/hearing.ts';
import { withAudit } from './open-sitting.ts';
import { remaining, SILENT_DESK } from './take-verdicts.ts';

/** Hearing both sides without sitting at the desk of an auditor. */

type Input = CommandInput<typeof auditUsage>;

type Opened = { sitting: AuditSitting; at: string };

/** Opens the audit for an auditor who has a file; the school opens it whoever audits. */
const withHearing = async (
  { host, globals, args, flags }: Input,
  isSchool: boolean,
  work: (opened: Opened) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const purpose = { auditor: isSchool ? '' : (flags.as ?? ''), start: false, ofAnybody: isSchool };
  return await withAudit(host, globals, args[0] ?? '.', purpose, async ({ place, sitting }) =>
    work({ sitting: { ...sitting, desk: SILENT_DESK }, at: place.folder }),
  );
};

/** `--present`: puts before the school what it has not seen as it is now. @throws UserError 'auditors-not-done' */
export const presentToSchool = async (input: Input): Promise<ExitCode> =>
  await withHearing(input, false, async ({ sitting, at }) => {
    const { host, globals } = input;
    if (reviewOf(sitting).blind) throw new UserError('auditors-not-done', { folder: at });
    const fresh = await presentTexts(sitting);
    const [last] = hearingOf(sitting)
      .flatMap(({ state, until }) => (state === 'waiting' && until !== null ? [until] : []))
      .sort()
      .reverse();
    print(host, words.presented(fresh));
    if (last !== undefined) print(host, words.until(last));
    if (!globals.quiet) print(host, words.toSchool(at));
    return EXIT.fine;
  });

/** `--replies`: takes over what the school filled in. */
export const takeReplies = async (input: Input, file: string): Promise<ExitCode> => {
  const { host } = input;
  const given = readReplies(pathFrom(host, file), file);
  return await withHearing(input, true, async ({ sitting, at }) => {
    const { taken, late, lapsed } = await takeOverReplies(sitting, given);
    print(host, words.repliesTaken(taken.length));
    if (late.length > 0) print(host, words.late(late));
    if (lapsed.length > 0) print(host, words.lapsed(lapsed));
    const said = taken.map(({ text, reason }): [string, unknown] => [textName(text), reason]);
    warnOfPeople(host, findPeopleAt(said, sitting));
    print(host, words.afterReply(at));
    return EXIT.fine;
  });
};

/** `--answers`: takes over what an auditor answers to the replies. */
export const takeAuditorAnswers = async (input: Input, file: string): Promise<ExitCode> => {
  const { host, globals } = input;
  const given = readReplies(pathFrom(host, file), file);
  return await withHearing(input, false, async ({ sitting, at }) => {
    const taken = await takeOverAuditorAnswers(sitting, given);
    print(host, words.answersTaken(taken.length));
    const said = taken.map(({ text, answer }): [string, unknown] => [textName(text), answer]);
    warnOfPeople(host, findPeopleAt(said, sitting));
    if (!globals.quiet) print(host, ...remaining(sitting), auditClosing.report(folderArgument(at)));
    return EXIT.fine;
  });
};

/** `--reply`: the school replies at a terminal. */
export const replyAtDesk = async (input: Input): Promise<ExitCode> => {
  const { host, globals, flags } = input;
  return await withHearing(input, true, async ({ sitting, at }) => {
    const end = await withDesk(
      host,
      globals,
      { plain: flags.plain },
      async (desk) => await holdReplies({ ...sitting, desk }),
    );
    print(host, '', end === 'stopped' ? auditClosing.stopped : auditClosing.finished, words.afterReply(at));
    return end === 'stopped' ? EXIT.stopped : EXIT.fine;
  });
};
