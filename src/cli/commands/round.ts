import { auditDossier } from '../../app/audit-dossier.ts';
import { closeRound } from '../../app/close-round.ts';
import { toOneLine } from '../../domain/plain-text.ts';
import { auditSays as said } from '../../messages/nl-audit.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { roundWords } from '../../messages/nl-round.ts';
import { renderers } from '../../report/index.ts';
import { auditInput, loadMark, openWorkplace, readRounds } from '../compose.ts';
import { EXIT } from '../host.ts';
import { closeOptions, parseOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { warnWhenFrozen } from '../warn-when-frozen.ts';
import { dossierFolder, type RunCommand } from './command.ts';

/** `round close`: freezes the result of this round in rondes/ and opens the next. */
export const runClose: RunCommand = async (input) => {
  const { host, globals } = input;
  const { incomplete } = parseOptions(closeOptions, input.flags);
  const place = await openWorkplace(host, globals, dossierFolder(input));
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const release = await place.store.lock();
  try {
    const rounds = await readRounds(host, place.folder);
    const result = await auditDossier({ ...auditInput(host, globals, place, mark, dossier), earlier: rounds });
    const render = await renderers.json();
    const text = String(await render(result, await openStyle(host, globals, place.folder)));
    const { store, output } = place;
    const closed = await closeRound({ store, output, mark, dossier, result, text, rounds, incomplete });
    const seal = result.audit?.seal;
    const lines = [
      ...(seal === null || seal === undefined || seal.changes.length === 0
        ? []
        : [said.sealBroken(seal.on), ...seal.changes.map(({ file, what }) => said.sealChange(toOneLine(file), what))]),
      ...roundWords.closed(closed.frozen, dossier.school.round.schoolYear, closed.schoolYear),
      ...roundWords.copies(closed.copies, dossier.school.round.schoolYear),
      ...(globals.quiet ? [] : [closingWords.next, ...roundWords.after(place.folder)]),
    ];
    host.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.fine;
  } finally {
    await release();
  }
};
