import { eraseEvidence } from '../../app/erase-evidence.ts';
import { shownPath } from '../../app/evidence-review.ts';
import { removeEvidence } from '../../app/remove-evidence.ts';
import { breakLines } from '../../domain/plain-text.ts';
import { UserError } from '../../domain/user-error.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { loadMark, openWorkplace } from '../compose.ts';
import { findAccepting } from '../framework-names.ts';
import { EXIT, type Host } from '../host.ts';
import { parseOptions, removeOptions } from '../options.ts';
import { warnWhenFrozen } from '../warn-when-frozen.ts';
import { widthOf } from '../width.ts';
import { dossierFolder, type RunCommand } from './command.ts';

const say = (host: Host, ...lines: string[]): void => {
  host.stdout.write(`${lines.flatMap((line) => breakLines(line, widthOf(host.stdout))).join('\n')}\n`);
};

type Flags = ReturnType<typeof parseFlags>;

const parseFlags = (flags: Record<string, unknown>) => parseOptions(removeOptions, flags);

/** An erasure is remembered with who asked for it and why. @throws UserError 'erase-details-needed' */
const eraseDetails = ({ reason, by }: Flags): { reason: string; by: string } => {
  if (reason === undefined || by === undefined) throw new UserError('erase-details-needed', {});
  return { reason, by };
};

/** `evidence remove`: out of the register; the file itself only with --delete-file, and for good with --erase. */
export const runRemove: RunCommand = async (input) => {
  const { host, globals, args } = input;
  const flags = parseFlags(input.flags);
  const id = String(args[0]);
  const place = await openWorkplace(host, globals, dossierFolder(input, 1));
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const shown = (file: string) => shownPath(file, { mark, dossier });
  const { store, evidence: folder, clock } = place;
  if (flags.erase) {
    const { reason, by } = eraseDetails(flags);
    const about = { reason, by: findAccepting(by, mark), date: clock.today() };
    warnWhenFrozen(host, dossier);
    const { ids, files } = await eraseEvidence(id, about, { store, folder, mark });
    say(host, closingWords.erased(ids), ...files.map((file) => closingWords.fileErased(shown(file))));
    if (!globals.quiet) say(host, closingWords.afterErase(place.folder));
    return EXIT.fine;
  }
  warnWhenFrozen(host, dossier);
  const { file, fileRemoved } = await removeEvidence(id, dossier, { store, folder, removeFile: flags.deleteFile });
  const kept = fileRemoved ? closingWords.fileRemoved(shown(file)) : closingWords.fileKept(shown(file));
  host.stdout.write(`${closingWords.evidenceRemoved(id)}\n${kept}\n`);
  return EXIT.fine;
};
