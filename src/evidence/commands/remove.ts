import { EXIT, type RunCommand } from '../../base/command.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { shownPath } from '../../documents/find-people.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { findAccepting } from '../../framework/typed-names.ts';
import { print } from '../../terminal/screen.ts';
import { eraseEvidence } from '../erase-evidence.ts';
import type { removeEvidenceUsage } from '../flags.ts';
import { removeEvidence } from '../remove-evidence.ts';

/** The register remembers who asked for an erasure and why. @throws UserError 'erase-details-needed' */
const eraseDetails = ({ reason, by }: FlagsOf<typeof removeEvidenceUsage>): { reason: string; by: string } => {
  if (reason === undefined || by === undefined) throw new UserError('erase-details-needed', {});
  return { reason, by };
};

/** `evidence remove`: removes an entry; its file too with --delete-file, and every trace of it with --erase. */
export const runRemove: RunCommand<typeof removeEvidenceUsage> = async ({ host, globals, args, flags }) => {
  const [id, at = '.'] = args;
  const place = await openWorkplace(host, globals, at);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const shown = (file: string) => shownPath(file, { mark, dossier });
  const { store, evidence: folder, clock } = place;
  if (flags.erase) {
    const { reason, by } = eraseDetails(flags);
    const about = { reason, by: findAccepting(by, mark), date: clock.today() };
    warnWhenFrozen(host, dossier);
    const { ids, files } = await eraseEvidence(id, about, { store, folder, mark });
    print(host, closingWords.erased(ids), ...files.map((file) => closingWords.fileErased(shown(file))));
    if (!globals.quiet) print(host, closingWords.afterErase(place.folder));
    return EXIT.fine;
  }
  warnWhenFrozen(host, dossier);
  const { file, fileRemoved } = await removeEvidence(id, dossier, { store, folder, removeFile: flags.deleteFile });
  const kept = fileRemoved ? closingWords.fileRemoved(shown(file)) : closingWords.fileKept(shown(file));
  host.stdout.write(`${closingWords.evidenceRemoved(id)}\n${kept}\n`);
  return EXIT.fine;
};
