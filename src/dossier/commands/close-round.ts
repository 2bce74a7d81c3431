import type { AuditResult } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import type { EarlierResult } from '../../assessment/trend-types.ts';
import { auditSays as said } from '../../audit/words/desk.ts';
import { type CommandInput, EXIT, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { closingWords } from '../../base/words/closing.ts';
import { renderers } from '../../report/index.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { withDeskIfAny } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import type { Dossier } from '../dossier.ts';
import type { closeRoundUsage } from '../flags.ts';
import { findCopiesOfRoles } from '../io/find-answer-copies.ts';
import { deleteCopiesPrompt } from '../prompts.ts';
import { closeIncompletePrompt } from '../round-prompts.ts';
import { closeAsks, roundWords } from '../words/round.ts';
import { closeRound, countOpenQuestions } from './steps/close-round-now.ts';
import { writeLines } from './steps/tell-change.ts';
import { warnWhenFrozen } from './steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from './steps/workplace.ts';

type Input = CommandInput<typeof closeRoundUsage>;

type Round = { dossier: Dossier; result: AuditResult; rounds: readonly EarlierResult[] };

/** Whether a round with open questions may close; false where nobody can be asked, so that closing refuses it. */
const mayCloseIncomplete = async ({ host, globals, flags }: Input, round: Round): Promise<boolean | 'stay'> => {
  const { schoolYear } = round.dossier.school.round;
  const open = countOpenQuestions(round.result);
  const isKnown = round.rounds.some((each) => each.round.schoolYear === schoolYear);
  const answered = Object.keys(round.dossier.answers.answers ?? {}).length > 0;
  if (open === 0 || isKnown || !answered) return false;
  return await withDeskIfAny(host, globals, flags, async (desk) => {
    if (desk === null) return false;
    desk.show([closeAsks.warning(open, schoolYear)]);
    const sure = await untilLeft(desk.ask(closeIncompletePrompt()));
    return sure === true ? true : 'stay';
  });
};

/** `round close`: freezes the result of this round in rondes/ and opens the next. Holds the lock meanwhile. */
export const runClose: RunCommand<typeof closeRoundUsage> = async (input) => {
  const { host, globals, flags } = input;
  const [folder = '.'] = input.args;
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
    const copies = findCopiesOfRoles(pathFrom(host, place.folder), Object.keys(mark.roles));
    const deletesCopies = async () =>
      flags.deleteCopies || copies.length === 0
        ? flags.deleteCopies
        : await withDeskIfAny(host, globals, flags, async (desk) =>
            desk === null ? false : await desk.ask(deleteCopiesPrompt(copies)),
          );
    const incomplete = flags.incomplete || (await mayCloseIncomplete(input, { dossier, result, rounds }));
    if (incomplete === 'stay') {
      print(host, closeAsks.kept);
      return EXIT.stopped;
    }
    const { keep } = place.undo;
    const closed = await untilLeft(
      closeRound({ store, output, mark, dossier, result, text, rounds, incomplete, keep, deletesCopies }),
    );
    if (closed === LEFT) return EXIT.stopped;
    const back = place.undo.isKept() ? [`  ${closingWords.takeBack(place.folder)}`] : [];
    const frozen = result.audit?.seal;
    const lines = [
      ...(frozen === null || frozen === undefined || frozen.changes.length === 0
        ? []
        : [
            said.frozenChanged(frozen.on),
            ...frozen.changes.map(({ file, what }) => said.frozenChange(toOneLine(file), what)),
          ]),
      ...roundWords.closed(closed.frozen, dossier.school.round.schoolYear, closed.schoolYear),
      ...roundWords.deleted(closed.copies.deleted),
      ...roundWords.copies(closed.copies.moved, dossier.school.round.schoolYear),
      ...(globals.quiet ? [] : [closingWords.next, ...roundWords.after(place.folder), ...back]),
    ];
    return writeLines(host, lines);
  } finally {
    await release();
  }
};
