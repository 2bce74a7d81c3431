import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import {
  type CommandInput,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  type Host,
  type RunCommand,
} from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { Frozen } from '../../dossier/audit-file-shape.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { findCriterion } from '../../framework/typed-names.ts';
import { type Desk, UserLeft } from '../../terminal/desk.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { auditUsage } from '../flags.ts';
import { freezeAgain, freezeDossier, newAudit } from '../freeze-dossier.ts';
import { readReplies, readVerdicts, startAudit, startReplies } from '../io/audit-files.ts';
import { type AuditSitting, ownAudit, record, reviewOf } from '../sitting/audit-sitting.ts';
import { changesSince, freezeNow, readFrozenNow, setFrozen } from '../sitting/freeze-at-desk.ts';
import { replyToFindings, takeOverReplies } from '../sitting/reply-to-findings.ts';
import { runAudit } from '../sitting/run-audit.ts';
import { findPeopleIn, takeOverVerdicts } from '../sitting/take-over-verdicts.ts';
import { describeAuditProblem } from '../words/audit-words.ts';
import { auditClosing as words } from '../words/desk.ts';

type Input = CommandInput<typeof auditUsage>;

type Flags = Input['flags'];

/** A desk with nobody behind it, for scripts that hand in everything as a file. */
const SILENT_DESK: Desk = {
  show: () => undefined,
  ask: async () => {
    throw new UserLeft();
  },
};

type Opened = { place: Workplace; sitting: Omit<AuditSitting, 'desk'>; fresh: boolean };

/** Who opens the audit, and whether it may start now. If it may not, this auditor must have one already, or with `ofAnybody` any auditor. */
type Purpose = { auditor: string; start: boolean; ofAnybody?: boolean };

const needAudit = (folder: string, { audit, otherAudits }: Dossier, { start, ofAnybody = false }: Purpose): void => {
  const found = audit !== null || (ofAnybody && Object.keys(otherAudits).length > 0);
  if (!start && !found) throw new UserError('audit-missing', { folder });
};

/** Reads and judges the dossier; runs under the lock, so that nobody changes it meanwhile. */
const openSitting = async (
  host: Host,
  globals: GlobalOptions,
  place: Workplace,
  purpose: Purpose,
): Promise<Omit<Opened, 'place'>> => {
  const { store, evidence, clock } = place;
  const mark = await loadMark(host, globals, store);
  const rules = mark.audit;
  if (rules === undefined) throw new UserError('framework-without-audit', { title: mark.title });
  const found = await store.read(mark);
  needAudit(place.folder, found, purpose);
  const { auditor } = purpose;
  const earlier = readRounds(pathFrom(host, place.folder));
  const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, found, auditor), earlier });
  const digest = digestText;
  const state = await readFrozenNow({ dossier: found, evidence, mark, digest });
  const fresh = purpose.start && found.audit === null;
  const audit = fresh ? newAudit(mark, freezeDossier(result, state, clock.today(), digest)) : found.audit;
  let begun = !fresh || audit === null;
  const begin = async () => {
    if (begun || audit === null) return;
    begun = true;
    startAudit(pathFrom(host, place.folder), auditor, audit, machineOf(host));
    await store.read(mark);
  };
  const dossier = { ...found, audit };
  return { fresh, sitting: { store, evidence, clock, digest, mark, rules, auditor, dossier, result, state, begin } };
};

/**
 * Opens a dossier for an auditor and keeps it locked during the work. The first time, freezes the dossier as it is, but writes that
 * down only when the sitting begins.
 * @throws UserError 'framework-without-audit', 'audit-missing', 'locked'
 */
const withAudit = async <End>(
  host: Host,
  globals: GlobalOptions,
  folder: string,
  purpose: Purpose,
  work: (opened: Opened) => Promise<End>,
): Promise<End> => {
  const place = await openWorkplace(host, globals, folder, { auditor: purpose.auditor });
  // A folder that is no dossier gets no lock: reading it says what is wrong.
  if (!(await place.store.exists())) await place.store.read(await loadMark(host, globals, place.store));
  const release = await place.store.lock();
  try {
    return await work({ place, ...(await openSitting(host, globals, place, purpose)) });
  } finally {
    await release();
  }
};

/** What still stands in the way of a final report, in Dutch. */
const remaining = (sitting: AuditSitting): string[] => reviewOf(sitting).problems.map(describeAuditProblem);

/** `--freeze-again`: the frozen part with the changes in it; null when nothing changed. */
const freezeChanges = (sitting: AuditSitting, reason: string): Frozen | null => {
  const { frozen } = ownAudit(sitting);
  const changes = changesSince(sitting);
  if (frozen === undefined || changes.length === 0) return null;
  return freezeAgain(frozen, changes, reason, freezeNow(sitting), sitting.digest);
};

/** The sitting as if the new frozen part were written already. */
const withFrozen = (sitting: AuditSitting, frozen: Frozen | null): AuditSitting =>
  frozen === null ? sitting : { ...sitting, dossier: { ...sitting.dossier, audit: { ...ownAudit(sitting), frozen } } };

/** Takes everything from files without asking: all of it, or nothing. */
const runScript = async ({ host, globals, args, flags }: Input): Promise<ExitCode> => {
  const { as, verdicts, freezeAgain: reason } = flags;
  const given = verdicts === undefined ? null : readVerdicts(pathFrom(host, verdicts), verdicts);
  const purpose = { auditor: as ?? '', start: given !== null };
  return await withAudit(host, globals, args[0] ?? '.', purpose, async (opened) => {
    const asFound = { ...opened.sitting, desk: SILENT_DESK };
    const frozen = reason === undefined ? null : freezeChanges(asFound, reason);
    const sitting = withFrozen(asFound, frozen);
    const edits = frozen === null ? [] : [setFrozen(frozen)];
    if (given !== null) {
      print(host, words.verdictsTaken(await takeOverVerdicts(sitting, given, edits)));
      print(host, ...findPeopleIn(given, sitting).map(words.people));
    } else await record(sitting, edits);
    if (reason !== undefined) print(host, frozen === null ? words.nothingChanged : words.frozenAgain);
    const next = words.report(folderArgument(opened.place.folder));
    if (!globals.quiet) print(host, ...remaining(sitting), next);
    return EXIT.fine;
  });
};

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
  if (flags.verdicts !== undefined || flags.freezeAgain !== undefined) return await runScript(input);
  if (flags.replies === undefined && !canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'audit', folder: args[0] ?? '.' });
  return flags.reply || flags.replies !== undefined ? await reply(input) : await sit(input);
};
