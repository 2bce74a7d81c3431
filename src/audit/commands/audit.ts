import { type CommandInput, EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { findCriterion } from '../../framework/typed-names.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { auditUsage } from '../flags.ts';
import { readReplies, startReplies } from '../io/audit-files.ts';
import { replyToFindings, takeOverReplies } from '../sitting/reply-to-findings.ts';
import { runAudit } from '../sitting/run-audit.ts';
import { auditClosing as words } from '../words/desk.ts';
import { withAudit } from './steps/open-sitting.ts';
import { SILENT_DESK, takeVerdicts } from './steps/take-verdicts.ts';

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

/** `--reply` and `--replies`: the school replies to the findings. */
const reply = async ({ host, globals, args, flags }: Input): Promise<ExitCode> => {
  const { replies, plain } = flags;
  const given = replies === undefined ? null : readReplies(pathFrom(host, replies), replies);
  const purpose = { auditor: '', start: false, ofAnybody: true };
  return await withAudit(host, globals, args[0] ?? '.', purpose, async ({ place, sitting: opened }) => {
    const begin = async () => {
      if (startReplies(pathFrom(host, place.folder), machineOf(host))) await place.store.read(opened.mark);
    };
    const sitting = { ...opened, begin };
    const after = words.afterReply(folderArgument(place.folder));
    if (given !== null) {
      print(host, words.repliesTaken(await takeOverReplies({ ...sitting, desk: SILENT_DESK }, given)), after);
      return EXIT.fine;
    }
    const end = await withDesk(host, globals, { plain }, async (desk) => await replyToFindings({ ...sitting, desk }));
    print(host, '', end === 'stopped' ? words.stopped : words.finished, after);
    return end === 'stopped' ? EXIT.stopped : EXIT.fine;
  });
};

/** Auditor and school each write a file of their own, so one command serves one of them. */
const refuseTogether = ({ reply: asked, replies, verdicts, freezeAgain: reason }: Flags): void => {
  const school = asked ? '--reply' : replies === undefined ? null : '--replies';
  const auditor = verdicts === undefined ? (reason === undefined ? null : '--freeze-again') : '--verdicts';
  if (school !== null && auditor !== null) throw new UserError('options-apart', { options: [school, auditor] });
};

/** `audit`: the review of a frozen dossier by an auditor, or the reply of the school to it. */
export const runAuditCommand: RunCommand<typeof auditUsage> = async (input) => {
  const { host, args, flags } = input;
  refuseTogether(flags);
  if (flags.verdicts !== undefined || flags.freezeAgain !== undefined) return await takeVerdicts(input);
  if (flags.replies === undefined && !canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'audit', folder: args[0] ?? '.' });
  return flags.reply || flags.replies !== undefined ? await reply(input) : await sit(input);
};
