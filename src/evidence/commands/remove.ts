import { EXIT, type RunCommand } from '../../base/command.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { warnWhenFrozen } from '../../dossier/commands/warn-when-frozen.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/workplace.ts';
import { findAccepting } from '../../framework/commands/framework-names.ts';
import { closingWords } from '../../interview/words/interview.ts';
import { print } from '../../terminal/print.ts';
import type { removeEvidenceUsage } from '../usage.ts';
import { eraseEvidence } from './erase-evidence.ts';
import { shownPath } from './evidence-review.ts';
import { removeEvidence } from './remove-evidence.ts';

/** An erasure is remembered with who asked for it and why. @throws UserError 'erase-details-needed' */
const eraseDetails = ({ reason, by }: FlagsOf<typeof removeEvidenceUsage>): { reason: string; by: string } => {
  if (reason === undefined || by === undefined) throw new UserError('erase-details-needed', {});
  return { reason, by };
};

/** `evidence remove`: out of the register; the file itself only with --delete-file, and for good with --erase. */
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
