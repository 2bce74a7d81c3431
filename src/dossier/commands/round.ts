import { auditDossier } from '../../assessment/judge-dossier.ts';
import { auditSays as said } from '../../audit/words/desk.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { closingWords } from '../../interview/words/interview.ts';
import { renderers } from '../../report/index.ts';
import { fileDress } from '../../terminal/style.ts';
import type { closeRoundUsage } from '../usage.ts';
import { roundWords } from '../words/round.ts';
import { closeRound } from './close-round.ts';
import { warnWhenFrozen } from './warn-when-frozen.ts';
import { auditInput, loadMark, openWorkplace, readRounds } from './workplace.ts';

/** `round close`: freezes the result of this round in rondes/ and opens the next. */
export const runClose: RunCommand<typeof closeRoundUsage> = async ({
  host,
  globals,
  args: [folder = '.'],
  flags: { incomplete },
}) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const release = await place.store.lock();
  try {
    const rounds = await readRounds(host, place.folder);
    const result = await auditDossier({ ...auditInput(host, globals, place, mark, dossier), earlier: rounds });
    const render = await renderers.json();
    const text = String(await render(result, { ...fileDress, digest: digestText }));
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
