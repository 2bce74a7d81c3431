import { takeOverAnswers } from '../../answers/agree-answer.ts';
import { warnOfPeople } from '../../answers/commands/steps/warn-of-people.ts';
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
import { startCopy } from '../../dossier/io/open-dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { findRole } from '../../framework/typed-names.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
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
  const { renderSummary, renderNextSteps } = await import('../../wording/screen/terminal.ts');
  host.stdout.write(`\n${renderSummary(result, context)}\n${renderNextSteps(result, context)}`);
};

/** Flags for an interview; they make no sense with a file of answers. */
const TALK_FLAGS = ['vote', 'open', 'review', 'criterion'] as const;

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

/** Takes answers from a file. Those of one role go into its own copy, never into the answers of the team. */
export const takeAnswers = async (
  { host, globals, flags }: Input,
  team: Workplace,
  path: string,
): Promise<ExitCode> => {
  refuseTalk(flags);
  const mark = await loadMark(host, globals, team.store);
  if (!(await team.store.exists())) throw new UserError('dossier-missing', { folder: team.folder });
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const given = await readFor(host, team, mark, path, as);
  if (as !== null) await startCopy(pathFrom(host, team.folder), as, mark, machineOf(host));
  const place = as === null ? team : await openWorkplace(host, globals, team.folder, { as });
  const release = await place.store.lock();
  try {
    const changed = await takeOverAnswers(place.store, await place.store.read(mark), given, mark);
    print(host, closingWords.answersTaken(changed));
    warnOfPeople(host, findPeopleInAnswers(given, { mark, dossier: await place.store.read(mark) }));
  } finally {
    await release();
  }
  if (as !== null) print(host, closingWords.goOn(team.folder, as));
  else if (!globals.quiet) await showSummary(host, globals, team, mark);
  return EXIT.fine;
};
