import {
  type AuditSitting,
  changesSince,
  freezeNow,
  keepFrozen,
  ownAudit,
  reviewOf,
} from '../../app/audit/audit-sitting.ts';
import { freezeAgain } from '../../app/audit/freeze-dossier.ts';
import { replyToFindings, takeOverReplies } from '../../app/audit/reply-to-findings.ts';
import { runAudit } from '../../app/audit/run-audit.ts';
import { findPeopleIn, takeOverVerdicts } from '../../app/audit/take-over-verdicts.ts';
import { breakLines } from '../../domain/plain-text.ts';
import { UserError } from '../../domain/user-error.ts';
import { auditClosing as words } from '../../messages/nl-audit.ts';
import { describeAuditProblem } from '../../messages/nl-audit-words.ts';
import { folderArgument } from '../../messages/nl-interview.ts';
import { canAsk } from '../compose.ts';
import {
  beginReplies,
  openAudit,
  readRepliesFile,
  readVerdictsFile,
  SILENT_DESK,
  withAuditDesk,
} from '../compose-audit.ts';
import { findCriterion } from '../framework-names.ts';
import { EXIT, type ExitCode, type Host } from '../host.ts';
import { auditOptions, parseOptions } from '../options.ts';
import { widthOf } from '../width.ts';
import { type CommandInput, dossierFolder, type RunCommand } from './command.ts';

const say = (host: Host, ...lines: string[]): void => {
  if (lines.length === 0) return;
  host.stdout.write(`${lines.flatMap((line) => breakLines(line, widthOf(host.stdout))).join('\n')}\n`);
};

type Flags = ReturnType<typeof parseFlags>;

const parseFlags = ({ flags }: CommandInput) => parseOptions(auditOptions, flags, 'audit');

/** What is left to do before a report is final. */
const remaining = (sitting: AuditSitting): string[] => reviewOf(sitting).problems.map(describeAuditProblem);

/** `--freeze-again`: takes over what changed, with the reason. */
const takeChanges = async (sitting: AuditSitting, reason: string): Promise<void> => {
  const { frozen } = ownAudit(sitting);
  const changes = changesSince(sitting);
  if (frozen === undefined || changes.length === 0) return;
  await keepFrozen(sitting, freezeAgain(frozen, changes, reason, freezeNow(sitting), sitting.digest));
};

/** Everything from files, without asking. */
const runScript = async (input: CommandInput, { as, verdicts, freezeAgain: reason }: Flags): Promise<ExitCode> => {
  const { host, globals } = input;
  const given = verdicts === undefined ? null : readVerdictsFile(host, verdicts);
  const opened = await openAudit(host, globals, dossierFolder(input), { auditor: as ?? '', start: true });
  const sitting = { ...opened.sitting, desk: SILENT_DESK };
  const release = await sitting.store.lock();
  try {
    if (reason !== undefined) await takeChanges(sitting, reason);
    if (given !== null) {
      say(host, words.verdictsTaken(await takeOverVerdicts(sitting, given)));
      say(host, ...findPeopleIn(given, sitting).map(words.people));
    }
  } finally {
    await release();
  }
  const next = words.report(folderArgument(opened.place.folder));
  if (!globals.quiet) say(host, ...remaining(sitting), next);
  return EXIT.fine;
};

const sit = async (input: CommandInput, { as, criterion, plain }: Flags): Promise<ExitCode> => {
  const { host, globals } = input;
  const { place, sitting, fresh } = await openAudit(host, globals, dossierFolder(input), {
    auditor: as ?? '',
    start: true,
  });
  const { mark, store } = sitting;
  const id = criterion === undefined ? null : findCriterion(criterion, mark);
  const from = mark.criteria.find((each) => each.id === id) ?? null;
  const release = await store.lock();
  let end: 'finished' | 'stopped';
  try {
    end = await withAuditDesk(
      host,
      globals,
      { plain, mark },
      async (desk) => await runAudit({ ...sitting, desk }, { fresh, from }),
    );
  } finally {
    await release();
  }
  const at = folderArgument(place.folder);
  if (end === 'stopped') {
    say(host, '', words.stopped, words.goOn(at, as ?? ''));
    return EXIT.stopped;
  }
  say(host, '', words.finished, words.report(at));
  return EXIT.fine;
};

/** `--reply` and `--replies`: what the school says to each finding. */
const reply = async (input: CommandInput, { replies, plain }: Flags): Promise<ExitCode> => {
  const { host, globals } = input;
  const given = replies === undefined ? null : readRepliesFile(host, replies);
  const { place, sitting } = await openAudit(host, globals, dossierFolder(input), { auditor: '', start: false });
  const release = await sitting.store.lock();
  try {
    beginReplies(host, place);
    const dossier = await sitting.store.read(sitting.mark);
    const after = words.afterReply(folderArgument(place.folder));
    if (given !== null) {
      say(host, words.repliesTaken(await takeOverReplies({ ...sitting, dossier, desk: SILENT_DESK }, given)), after);
      return EXIT.fine;
    }
    const end = await withAuditDesk(
      host,
      globals,
      { plain, mark: sitting.mark },
      async (desk) => await replyToFindings({ ...sitting, dossier, desk }),
    );
    say(host, '', end === 'stopped' ? words.stopped : words.finished, after);
    return end === 'stopped' ? EXIT.stopped : EXIT.fine;
  } finally {
    await release();
  }
};

/** `audit`: the auditor's review of a dossier that is frozen first; and what the school replies to it. */
export const runAuditCommand: RunCommand = async (input) => {
  const flags = parseFlags(input);
  if (flags.verdicts !== undefined || flags.freezeAgain !== undefined) return await runScript(input, flags);
  if (flags.replies === undefined && !canAsk(input.host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'audit', folder: dossierFolder(input) });
  return flags.reply || flags.replies !== undefined ? await reply(input, flags) : await sit(input, flags);
};
