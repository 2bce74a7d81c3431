import { planTakeOver, type TakenOver } from '../../answers/agree-answer.ts';
import { warnOfPeople } from '../../answers/commands/steps/warn-of-people.ts';
import { replaceAnswersPrompt, replacedAnswersScreen } from '../../answers/prompts.ts';
import { takingWords } from '../../answers/words/taking.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { type CommandInput, EXIT, type ExitCode, type GlobalOptions, type Host } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { findPeopleInAnswers } from '../../documents/find-people.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { AnswersFile } from '../../dossier/dossier.ts';
import { noDossierIn } from '../../dossier/io/dossier-folders.ts';
import { startCopy } from '../../dossier/io/start-copy.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { findRole } from '../../framework/typed-names.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { withDeskIfAny } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { assessUsage } from '../flags.ts';

type Input = CommandInput<typeof assessUsage>;

export const showSummary = async (
  host: Host,
  globals: GlobalOptions,
  place: Workplace,
  mark: QualityMark,
): Promise<void> => {
  const dossier = await place.store.read(mark);
  const result = await judgeDossier(judgeInput(host, globals, place, mark, dossier));
  const context = await openStyle(host, globals, place.folder);
  const { renderSummary, renderNextSteps } = await import('../../wording/screen/summary-lines.ts');
  host.stdout.write(`\n${renderSummary(result, context)}\n${renderNextSteps(result, context)}`);
};

/** Flags for an interview; they make no sense with a file of answers. */
const TALK_FLAGS = ['quick', 'vote', 'open', 'review', 'criterion'] as const;

const refuseTalk = (flags: Input['flags']): void => {
  const given = TALK_FLAGS.filter((name) => flags[name] !== undefined && flags[name] !== false);
  if (given.length > 0) {
    throw new UserError('options-apart', { options: ['--answers', ...given.map((name) => `--${name}`)] });
  }
};

/** Reads answers for the team (`as` null) or for the copy of one role. @throws UserError when they belong to somebody else */
const readFor = async (host: Host, place: Workplace, mark: QualityMark, file: string, as: string | null) => {
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const { readAnswersFile } = await import('../../answers/io/answers-file.ts');
  const given = await readAnswersFile(pathFrom(host, file), file, { dossier, mark, today: place.clock.today() });
  if (given.as === undefined || given.as === as) return given;
  if (as === null) throw new UserError('copy-as-answers', { file, role: given.as, dossier: place.folder });
  throw new UserError('copy-other-role', { file, role: given.as, chosen: as });
};

const countsOf = ({ replaced, ...taken }: TakenOver) => ({
  ...taken,
  replaced: replaced.filter(({ from }) => from.state !== 'open').length,
  rewritten: replaced.filter(({ rewritten }) => rewritten).length,
});

/** Whether a file may replace what is there: asked on a terminal, else said by a flag. @throws UserError 'answers-replace' */
const mayReplaceAnswers = async ({ host, globals, flags }: Input, { replaced }: TakenOver): Promise<boolean> => {
  if (replaced.length === 0 || flags.replace) return true;
  const answer = await withDeskIfAny(host, globals, flags, async (desk) => {
    if (desk === null) throw new UserError('answers-replace', { changes: replaced });
    desk.show(replacedAnswersScreen(replaced));
    return await untilLeft(desk.ask(replaceAnswersPrompt()));
  });
  return answer === true;
};

/**
 * Writes answers into a file of the dossier, when they may replace what is there. A newer version of a copy with an id is of the same
 * person, who says the same anew. @returns whether they did
 */
const takeInto = async (place: Workplace, given: AnswersFile, mark: QualityMark, input: Input): Promise<boolean> => {
  const { edits, taken } = planTakeOver(await place.store.read(mark), given, mark);
  if (given.copy === undefined && !(await mayReplaceAnswers(input, taken))) {
    print(input.host, takingWords.kept);
    return false;
  }
  if (edits.length > 0) await place.store.edit('antwoorden.yaml', edits);
  const back = place.undo.isKept() && !input.globals.quiet ? [closingWords.takeBack(place.folder)] : [];
  print(input.host, closingWords.answersTaken(countsOf(taken)), ...back);
  return true;
};

/** Takes answers from a file. Those of one role go into its own copy, never into the answers of the team. */
export const takeAnswers = async (input: Input, team: Workplace, path: string): Promise<ExitCode> => {
  const { host, globals, flags } = input;
  refuseTalk(flags);
  const mark = await loadMark(host, globals, team.store);
  if (!(await team.store.exists())) throw noDossierIn(pathFrom(host, team.folder), team.folder);
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const given = await readFor(host, team, mark, path, as);
  const { copy } = given;
  // A form gave its copy an id: it goes into a file of its own, and never over what somebody else answered in the same role.
  const about = as === null ? null : { role: as, ...(copy === undefined ? {} : { copy }) };
  const whose = about && (await startCopy(pathFrom(host, team.folder), about, mark, machineOf(host)));
  const place = whose === null ? team : await openWorkplace(host, globals, team.folder, { as: whose, within: team });
  const release = await place.store.lock();
  try {
    if (!(await takeInto(place, given, mark, input))) return EXIT.stopped;
    warnOfPeople(host, findPeopleInAnswers(given, { mark, dossier: await place.store.read(mark) }));
  } finally {
    await release();
  }
  if (whose !== null) print(host, closingWords.goOn(team.folder, { as: whose }));
  else if (!globals.quiet) await showSummary(host, globals, team, mark);
  return EXIT.fine;
};
