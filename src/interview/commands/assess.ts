import { openCopies } from '../../answers/commands/steps/merge-into-dossier.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { earlierLevels } from '../../assessment/trend.ts';
import { type CommandInput, EXIT, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords, closingWords as words } from '../../base/words/closing.ts';
import { chooseDossier } from '../../dossier/commands/steps/choose-dossier.ts';
import { makeDossierAt } from '../../dossier/commands/steps/make-dossier-at.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { startCopy } from '../../dossier/io/start-copy.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { findCriterion, findRole } from '../../framework/typed-names.ts';
import type { Desk } from '../../terminal/desk.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { assessUsage } from '../flags.ts';
import { runInterview } from '../run-interview.ts';
import type { InterviewEnd, Scope } from '../sitting.ts';
import { showSummary, takeAnswers } from './take-answers.ts';

type Input = CommandInput<typeof assessUsage>;

type Flags = Input['flags'];

/** The questions that the flags ask for; null lets the team choose. One criterion means all its questions, unless with --open. */
const scopeOf = ({ criterion, open, review }: Flags, mark: QualityMark): Scope | null => {
  if (criterion === undefined) {
    if (open) return { criterion: null, start: 'open' };
    return review ? { criterion: null, start: 'all' } : null;
  }
  return { criterion: findCriterion(criterion, mark), start: open ? 'open' : 'all' };
};

/** A quick look chooses its own questions. @throws UserError 'options-apart' */
const refuseBesideQuick = (flags: Flags): void => {
  const others = (['criterion', 'open', 'review', 'as'] as const).filter(
    (name) => flags[name] !== undefined && flags[name] !== false,
  );
  if (flags.quick && others.length > 0) {
    throw new UserError('options-apart', { options: ['--quick', ...others.map((name) => `--${name}`)] });
  }
};

/** Holds one sitting; null when the user left before there was a dossier. */
const sit = async (input: Input, mark: QualityMark, desk: Desk): Promise<InterviewEnd | null> => {
  const { host, globals, flags } = input;
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const scope = scopeOf(flags, mark);
  const team = await openWorkplace(host, globals, input.args[0] ?? '.');
  if (!(await team.store.exists())) {
    const made = await makeDossierAt(team, host, globals, {}, async (use) => await use(desk));
    if (made === null) return null;
  }
  if (as !== null) await startCopy(pathFrom(host, team.folder), { role: as }, mark, machineOf(host));
  const place = as === null ? team : await openWorkplace(host, globals, team.folder, { as, within: team });
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const { school } = dossier;
  return await runInterview({
    store: place.store,
    mark,
    desk,
    clock: place.clock,
    stopwatch: () => performance.now() / 1000,
    scope,
    earlier: earlierLevels(mark, school.round.schoolYear, readRounds(pathFrom(host, team.folder))),
    as,
    vote: flags.vote && as === null,
    quick: flags.quick,
    evidence: { folder: place.evidence, reader: place.reader, onProgress: openProgress(host, globals) },
    copies: openCopies({ host, globals, place, mark }, as),
    describeError: await input.loadErrorWords(),
  });
};

/** `assess`: holds the interview or takes answers from a file; ends with where the school stands and what to do next. */
export const runAssess: RunCommand<typeof assessUsage> = async (given) => {
  const { host, globals, flags } = given;
  const folder = await chooseDossier(host, globals, given.args[0] ?? '.', { plain: flags.plain, orNew: true });
  if (folder === null) return EXIT.stopped;
  const input: Input = { ...given, args: [folder] };
  refuseBesideQuick(flags);
  const place = await openWorkplace(host, globals, input.args[0] ?? '.');
  if (flags.answers !== undefined) return await takeAnswers(input, place, flags.answers);
  if (!canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'assess', folder: place.folder });
  const mark = await loadMark(host, globals, place.store);
  const end = await withDesk(
    host,
    globals,
    // Also out of the menu, leaving a question ends the sitting.
    { ...flags, leaving: 'stop' },
    async (desk) => await sit(input, mark, desk),
  );
  if (end === null) return EXIT.stopped;
  if (end !== 'finished') {
    print(host, '', ...endLines(end, place.folder, flags));
    return EXIT.stopped;
  }
  if (flags.as !== undefined) {
    print(host, '', closingWords.copyFinished(place.folder));
    return EXIT.fine;
  }
  if (flags.quick) {
    print(host, '', closingWords.looked(place.folder));
    return EXIT.fine;
  }
  print(host, '', closingWords.finished);
  // Numbered lines have no colour, and neither has what follows them.
  await showSummary(host, flags.plain ? { ...globals, color: false } : globals, place, mark);
  return EXIT.fine;
};

/** The flags of this sitting, so that the next one can go on in the same way. */
type How = { as?: string | undefined; quick: boolean; vote: boolean; plain: boolean };

/** Tells a team that left its sitting what is saved, and how to go on. */
export const endLines = (end: Exclude<InterviewEnd, 'finished'>, folder: string, how: How): string[] => {
  if (end === 'stopped') return [words.stopped, words.goOn(folder, how)];
  if (end === 'stopped-unsaved') return [words.stoppedUnsaved, words.goOn(folder, how)];
  const isRegister = end.file === 'bewijs.yaml';
  const next = isRegister
    ? words.bringBackRegister(folder, end.path)
    : words.bringBackAnswers(folder, end.path, how.as);
  return [words.stoppedElsewhere(isRegister), next];
};
