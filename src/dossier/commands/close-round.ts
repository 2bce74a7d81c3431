import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { auditSays as said } from '../../audit/words/desk.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { closingWords } from '../../base/words/closing.ts';
import { renderers } from '../../report/index.ts';
import { fileDress } from '../../terminal/style.ts';
import type { closeRoundUsage } from '../flags.ts';
import { roundWords } from '../words/round.ts';
import { closeRound } from './steps/close-round-now.ts';
import { warnWhenFrozen } from './steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from './steps/workplace.ts';

/** `round close`: freezes the result of this round in rondes/ and opens the next. Holds the lock meanwhile. */
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
    const rounds = readRounds(pathFrom(host, place.folder));
    const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier: rounds });
    const render = await renderers.json();
    const text = String(await render(result, { ...fileDress, digest: digestText }));
    const { store, output } = place;
    const closed = await closeRound({ store, output, mark, dossier, result, text, rounds, incomplete });
    const frozen = result.audit?.seal;
    const lines = [
      ...(frozen === null || frozen === undefined || frozen.changes.length === 0
        ? []
        : [
            said.frozenChanged(frozen.on),
            ...frozen.changes.map(({ file, what }) => said.frozenChange(toOneLine(file), what)),
          ]),
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
