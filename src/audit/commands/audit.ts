import { type CommandInput, EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { UserError } from '../../base/user-error.ts';
import { findCriterion } from '../../framework/typed-names.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { auditUsage } from '../flags.ts';
import { runAudit } from '../sitting/run-audit.ts';
import { auditClosing as words } from '../words/desk.ts';
import { presentToSchool, replyAtDesk, takeAuditorAnswers, takeReplies } from './steps/hear-both-sides.ts';
import { withAudit } from './steps/open-sitting.ts';
import { takeVerdicts } from './steps/take-verdicts.ts';

type Input = CommandInput<typeof auditUsage>;

type Flags = Input['flags'];

const sit = async ({ host, globals, args, flags }: Input): Promise<ExitCode> => {
  const { as, criterion, plain } = flags;
  const purpose = { auditor: as ?? '', start: true };
  return await withAudit(host, globals, args[0] ?? '.', purpose, async ({ place, sitting, fresh }) => {
    const { mark } = sitting;
    const id = criterion === undefined ? null : findCriterion(criterion, mark);
    const from = mark.criteria.find((each) => each.id === id) ?? null;
    const end = await withDesk(
      host,
      globals,
      { plain },
      async (desk) => await runAudit({ ...sitting, desk }, { fresh, from }),
    );
    const at = folderArgument(place.folder);
    if (end === 'stopped') {
      print(host, '', words.stopped, words.goOn(at, as ?? ''));
      return EXIT.stopped;
    }
    print(host, '', words.finished, words.report(at));
    return EXIT.fine;
  });
};

/** Auditor and school each do their own part, so one command does one of them; freezing again may come with verdicts. */
const refuseTogether = ({ present, reply, replies, answers, verdicts, freezeAgain }: Flags): void => {
  const given = [
    ...(reply ? ['--reply'] : []),
    ...(replies === undefined ? [] : ['--replies']),
    ...(present ? ['--present'] : []),
    ...(answers === undefined ? [] : ['--answers']),
    ...(verdicts !== undefined ? ['--verdicts'] : freezeAgain === undefined ? [] : ['--freeze-again']),
  ];
  const [first, second] = given;
  if (first !== undefined && second !== undefined) throw new UserError('options-apart', { options: [first, second] });
};

/** `audit`: the review of a frozen dossier by an auditor, or the reply of the school to it. */
export const runAuditCommand: RunCommand<typeof auditUsage> = async (input) => {
  const { host, args, flags } = input;
  refuseTogether(flags);
  if (flags.verdicts !== undefined || flags.freezeAgain !== undefined) return await takeVerdicts(input);
  if (flags.present) return await presentToSchool(input);
  if (flags.replies !== undefined) return await takeReplies(input, flags.replies);
  if (flags.answers !== undefined) return await takeAuditorAnswers(input, flags.answers);
  if (!canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'audit', folder: args[0] ?? '.' });
  return flags.reply ? await replyAtDesk(input) : await sit(input);
};
