import { type CommandInput, EXIT, type ExitCode } from '../../../base/command.ts';
import type { Edit } from '../../../base/edit.ts';
import { folderArgument } from '../../../base/folder-argument.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import type { Frozen, VerdictsInput } from '../../../dossier/audit-file-shape.ts';
import { partOf } from '../../../dossier/dossier-part.ts';
import { isNameless } from '../../../findings/frozen-change.ts';
import { type Desk, UserLeft, untilLeft } from '../../../terminal/desk.ts';
import { canAsk, withDesk } from '../../../terminal/io/with-desk.ts';
import { print } from '../../../terminal/screen.ts';
import type { Replaced } from '../../errors.ts';
import type { auditUsage } from '../../flags.ts';
import { freezeAgain } from '../../freeze-dossier.ts';
import { readVerdicts } from '../../io/audit-files.ts';
import { replacePrompt } from '../../prompts.ts';
import { replacedScreen } from '../../screens.ts';
import { type AuditSitting, ownAudit, record, reviewOf } from '../../sitting/audit-sitting.ts';
import { changesSince, freezeNow, setFrozen } from '../../sitting/freeze-at-desk.ts';
import { findPeopleIn, takeOverVerdicts } from '../../sitting/take-over-verdicts.ts';
import { describeAuditProblem } from '../../words/audit-words.ts';
import { auditClosing as words } from '../../words/desk.ts';
import { withAudit } from './open-sitting.ts';

/** What an auditor hands in without sitting at the desk: verdicts in a file, and a reason to freeze again. */

type Input = CommandInput<typeof auditUsage>;

/** A desk with nobody behind it, for scripts that hand in everything as a file. */
export const SILENT_DESK: Desk = {
  show: () => undefined,
  ask: async () => {
    throw new UserLeft();
  },
};

/** What still stands in the way of a final report, in Dutch. */
export const remaining = (sitting: AuditSitting): string[] => reviewOf(sitting).problems.map(describeAuditProblem);

/** Whether an older version froze files by names that are not told any more. */
const tellsOldNames = (frozen: Frozen, { state }: AuditSitting): boolean =>
  Object.keys(frozen.files).some(
    (path) => partOf(path) === 'evidence' && !isNameless(path) && !Object.hasOwn(state.files, path),
  );

/** `--freeze-again`: the frozen part with the changes in it, and without old names; null when neither is needed. */
const freezeChanges = (sitting: AuditSitting, reason: string): Frozen | null => {
  const { frozen } = ownAudit(sitting);
  const changes = changesSince(sitting);
  if (frozen === undefined || (changes.length === 0 && !tellsOldNames(frozen, sitting))) return null;
  return freezeAgain(frozen, changes, reason, freezeNow(sitting), sitting.digest);
};

/** The sitting as if the new frozen part were written already. */
const withFrozen = (sitting: AuditSitting, frozen: Frozen | null): AuditSitting =>
  frozen === null ? sitting : { ...sitting, dossier: { ...sitting.dossier, audit: { ...ownAudit(sitting), frozen } } };

/** Whether a file may replace what is there: asked on a terminal, else said by a flag. @throws UserError 'audit-replaces' */
const mayReplace =
  ({ host, globals, flags }: Input) =>
  async (replaced: readonly Replaced[]): Promise<boolean> => {
    if (flags.replace) return true;
    if (!canAsk(host) && !flags.plain) throw new UserError('audit-replaces', { replaced: [...replaced] });
    const answer = await withDesk(host, globals, { plain: flags.plain }, async (desk) => {
      desk.show(replacedScreen(replaced));
      return await untilLeft(desk.ask(replacePrompt()));
    });
    return answer === true;
  };

/** Takes over a file of verdicts and says so. @returns whether anything was written */
const takeFile = async (
  input: Input,
  sitting: AuditSitting,
  given: VerdictsInput,
  edits: readonly Edit[],
): Promise<boolean> => {
  const taken = await takeOverVerdicts(sitting, given, edits, mayReplace(input));
  if (taken === null) print(input.host, words.nothingReplaced);
  else print(input.host, words.verdictsTaken(taken), ...findPeopleIn(given, sitting).map(words.people));
  return taken !== null;
};

/** Takes over what the auditor hands in. @returns whether anything was written */
const takeIn = async (
  input: Input,
  asFound: AuditSitting,
  given: VerdictsInput | null,
): Promise<{ written: boolean; sitting: AuditSitting }> => {
  const { freezeAgain: reason } = input.flags;
  const frozen = reason === undefined ? null : freezeChanges(asFound, reason);
  const sitting = withFrozen(asFound, frozen);
  const edits = frozen === null ? [] : [setFrozen(frozen)];
  if (given !== null && !(await takeFile(input, sitting, given, edits))) return { written: false, sitting };
  if (given === null) await record(sitting, edits);
  if (reason !== undefined) print(input.host, frozen === null ? words.nothingChanged : words.frozenAgain);
  return { written: true, sitting };
};

/** `--verdicts` and `--freeze-again`: takes everything from files, all of it or nothing. */
export const takeVerdicts = async (input: Input): Promise<ExitCode> => {
  const { host, globals, args, flags } = input;
  const { as = '', verdicts } = flags;
  const given = verdicts === undefined ? null : readVerdicts(pathFrom(host, verdicts), verdicts);
  const purpose = { auditor: as, start: given !== null };
  return await withAudit(host, globals, args[0] ?? '.', purpose, async (opened) => {
    const { written, sitting } = await takeIn(input, { ...opened.sitting, desk: SILENT_DESK }, given);
    if (!written) return EXIT.stopped;
    if (!globals.quiet) print(host, ...remaining(sitting), words.report(folderArgument(opened.place.folder)));
    return EXIT.fine;
  });
};
