import { EXIT, type ExitCode, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { kindsInText, shownPath } from '../../documents/find-people.ts';
import { nextLines, writeLines } from '../../dossier/commands/steps/tell-change.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { acceptingRoles } from '../../framework/roles.ts';
import { findAccepting } from '../../framework/typed-names.ts';
import { LEFT } from '../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../terminal/desk.ts';
import { withDeskIfAny } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import { eraseEvidence } from '../erase-evidence.ts';
import type { removeEvidenceUsage } from '../flags.ts';
import { eraseByPrompt, eraseReasonPrompt, fileTooPrompt, pickEvidencePrompt, removalPrompt } from '../prompts.ts';
import { removeEvidence } from '../remove-evidence.ts';
import { removalAsks } from '../words/evidence.ts';

type Flags = FlagsOf<typeof removeEvidenceUsage>;

type Open = {
  host: Host;
  globals: GlobalOptions;
  place: Workplace;
  mark: QualityMark;
  dossier: Dossier;
  desk: Desk | null;
  shown: (file: string) => string;
};

/** The register remembers who asked for an erasure and why. @throws UserError 'erase-details-needed' where nobody can be asked */
const eraseDetails = async (
  { reason, by }: Flags,
  { desk, mark, dossier }: Open,
): Promise<{ reason: string; by: string }> => {
  if (reason !== undefined && by !== undefined) return { reason, by: findAccepting(by, mark) };
  if (desk === null) throw new UserError('erase-details-needed', {});
  const isFree = (text: string) => kindsInText(text, { mark, dossier }).length === 0;
  return {
    reason: reason ?? (await desk.ask(eraseReasonPrompt(isFree))),
    by: by === undefined ? await desk.ask(eraseByPrompt(acceptingRoles(mark))) : findAccepting(by, mark),
  };
};

/** Says what will happen, and asks whether it may. @throws UserError 'removal-unconfirmed' where nobody can be asked */
const confirming =
  (forGood: boolean, { yes }: Flags, { desk, shown }: Open) =>
  async (paths: string[]): Promise<boolean> => {
    if (yes) return true;
    const files = paths.map(shown);
    if (desk === null) throw new UserError('removal-unconfirmed', { files, forGood });
    return await desk.ask(removalPrompt(files, forGood));
  };

/** Whether the file goes out of the folder with its entry: as the command says, else asked, else it stays. */
const goingAlong =
  (flags: Flags, open: Open) =>
  async (path: string): Promise<boolean | null> => {
    const { desk, shown } = open;
    if (flags.deleteFile) return (await confirming(false, flags, open)([path])) || null;
    return desk === null || flags.yes ? false : await desk.ask(fileTooPrompt(shown(path)));
  };

const stay = ({ host }: Open): ExitCode => {
  print(host, removalAsks.kept);
  return EXIT.stopped;
};

const erase = async (id: string, flags: Flags, open: Open): Promise<ExitCode> => {
  const { host, globals, place, mark, shown } = open;
  const { store, evidence: folder, clock } = place;
  const about = { ...(await eraseDetails(flags, open)), date: clock.today() };
  const erased = await eraseEvidence(id, about, { store, folder, mark, confirm: confirming(true, flags, open) });
  if (erased === null) return stay(open);
  print(host, closingWords.erased(erased.ids), ...erased.files.map((file) => closingWords.fileErased(shown(file))));
  if (!globals.quiet) print(host, closingWords.afterErase(place.folder));
  return EXIT.fine;
};

const remove = async (id: string, flags: Flags, open: Open): Promise<ExitCode> => {
  const { host, globals, place, dossier, shown } = open;
  const { store, evidence: folder } = place;
  const removed = await removeEvidence(id, dossier, { store, folder, goesAlong: goingAlong(flags, open) });
  if (removed === null) return stay(open);
  const { file, fileRemoved, isShared } = removed;
  const left = isShared ? closingWords.fileShared(shown(file)) : closingWords.fileKept(shown(file), place.folder);
  const kept = fileRemoved ? closingWords.fileRemoved(shown(file)) : left;
  const back = place.undo.isKept() ? [closingWords.takeBack(place.folder)] : [];
  const next = nextLines([closingWords.afterAdd(place.folder), ...back], globals.quiet);
  return writeLines(host, [closingWords.evidenceRemoved(id), kept, ...next]);
};

/** The name that the command gives, else one that the user picks. @throws UserError 'evidence-change-needed' */
const pickId = async (named: string | undefined, { desk, dossier }: Open): Promise<string> => {
  if (named !== undefined) return named;
  const entries = Object.entries(dossier.register.evidence ?? {});
  if (desk === null || entries.length === 0) throw new UserError('evidence-change-needed', {});
  return await desk.ask(pickEvidencePrompt(entries.map(([id, { title = null, file }]) => ({ id, title, file }))));
};

/** `evidence remove`: removes an entry; its file too with --delete-file, and every trace of it with --erase. */
export const runRemove: RunCommand<typeof removeEvidenceUsage> = async ({ host, globals, args, flags }) => {
  const [named, at = '.'] = args;
  const place = await openWorkplace(host, globals, at);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const shown = (file: string) => shownPath(file, { mark, dossier });
  warnWhenFrozen(host, dossier);
  const done = await withDeskIfAny(host, globals, flags, async (desk) => {
    const open = { host, globals, place, mark, dossier, desk, shown };
    // Without a name to pick from, the details are missing first.
    if (desk === null && flags.erase) await eraseDetails(flags, open);
    const change = async () => await (flags.erase ? erase : remove)(await pickId(named, open), flags, open);
    return await untilLeft(change());
  });
  return done === LEFT ? EXIT.stopped : done;
};
