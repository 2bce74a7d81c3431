import { openCopies } from '../../answers/commands/compose-answers.ts';
import { warnOfPeople } from '../../answers/commands/warn-of-people.ts';
import { takeOverAnswers } from '../../answers/take-over-answers.ts';
import { earlierLevels } from '../../assessment/compare-rounds.ts';
import { auditDossier } from '../../assessment/judge-dossier.ts';
import {
  type CommandInput,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  type Host,
  type RunCommand,
} from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import { findPeopleInAnswers } from '../../checks/find-people.ts';
import { makeDossierAt } from '../../dossier/commands/init.ts';
import { warnWhenFrozen } from '../../dossier/commands/warn-when-frozen.ts';
import {
  auditInput,
  canAsk,
  loadMark,
  openWorkplace,
  readAnswers,
  readRounds,
  startRoleCopy,
  type Workplace,
} from '../../dossier/commands/workplace.ts';
import { findCriterion, findRole } from '../../framework/commands/framework-names.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { loadSummary } from '../../report/index.ts';
import type { Desk } from '../../terminal/desk.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/print.ts';
import { runInterview } from '../run-interview.ts';
import type { InterviewEnd, Scope } from '../sitting.ts';
import type { assessUsage } from '../usage.ts';
import { closingWords } from '../words/interview.ts';
import { endLines } from './end-of-sitting.ts';

type Input = CommandInput<typeof assessUsage>;

type Flags = Input['flags'];

/** Without flags the team chooses. Of one criterion: all of it, unless only what is open is wanted. */
const scopeOf = ({ criterion, open, review }: Flags, mark: QualityMark): Scope | null => {
  if (criterion === undefined) {
    if (open) return { criterion: null, start: 'open' };
    return review ? { criterion: null, start: 'all' } : null;
  }
  return { criterion: findCriterion(criterion, mark), start: open ? 'open' : 'all' };
};

const showSummary = async (host: Host, globals: GlobalOptions, place: Workplace, mark: QualityMark): Promise<void> => {
  const dossier = await place.store.read(mark);
  const result = await auditDossier(auditInput(host, globals, place, mark, dossier));
  const context = await openStyle(host, globals, place.folder);
  const { renderSummary, renderNextSteps } = await loadSummary();
  host.stdout.write(`\n${renderSummary(result, context)}\n${renderNextSteps(result, context)}`);
};

/** Flags that begin a talk; a file with answers has no part in that. */
const TALK_FLAGS = ['vote', 'open', 'review', 'criterion'] as const;

const refuseTalk = (flags: Flags): void => {
  const given = TALK_FLAGS.filter((name) => flags[name] !== undefined && flags[name] !== false);
  if (given.length > 0) {
    throw new UserError('options-apart', { options: ['--answers', ...given.map((name) => `--${name}`)] });
  }
};

/** The answers of a file, for the team (null) or for the copy of one role. @throws UserError when they are somebody else's */
const readFor = async (host: Host, place: Workplace, mark: QualityMark, file: string, as: string | null) => {
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const given = await readAnswers(host, file, { dossier, mark, today: place.clock.today() });
  if (given.as === undefined || given.as === as) return given;
  if (as === null) throw new UserError('copy-as-answers', { file, role: given.as, dossier: place.folder });
  throw new UserError('copy-other-role', { file, role: given.as, chosen: as });
};

/** Takes answers over from a file; those of one role go into its own copy, never into the answers of the team. */
const takeAnswers = async ({ host, globals, flags }: Input, team: Workplace, path: string): Promise<ExitCode> => {
  refuseTalk(flags);
  const mark = await loadMark(host, globals, team.store);
  if (!(await team.store.exists())) throw new UserError('dossier-missing', { folder: team.folder });
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const given = await readFor(host, team, mark, path, as);
  if (as !== null) await startRoleCopy(host, team.folder, as, mark);
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

/** One sitting; `null` when the user left before there was a dossier. */
const sit = async (input: Input, mark: QualityMark, desk: Desk): Promise<InterviewEnd | null> => {
  const { host, globals, flags } = input;
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const scope = scopeOf(flags, mark);
  const team = await openWorkplace(host, globals, input.args[0] ?? '.');
  if (!(await team.store.exists())) {
    const made = await makeDossierAt(team, host, globals, {}, async (use) => await use(desk));
    if (made === null) return null;
  }
  if (as !== null) await startRoleCopy(host, team.folder, as, mark);
  const place = as === null ? team : await openWorkplace(host, globals, team.folder, { as });
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
    earlier: earlierLevels(mark, school.round.schoolYear, await readRounds(host, team.folder)),
    as,
    vote: flags.vote && as === null,
    evidence: { folder: place.evidence, reader: place.reader, onProgress: openProgress(host, globals) },
    copies: openCopies({ host, globals, place, mark }, as),
    describeError: await input.loadErrorWords(),
  });
};

/** `assess`: the interview, or the answers of a file; ends with where the school stands and what to do next. */
export const runAssess: RunCommand<typeof assessUsage> = async (input) => {
  const { host, globals, flags } = input;
  const place = await openWorkplace(host, globals, input.args[0] ?? '.');
  if (flags.answers !== undefined) return await takeAnswers(input, place, flags.answers);
  if (!canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'assess', folder: place.folder });
  const mark = await loadMark(host, globals, place.store);
  const end = await withDesk(host, globals, flags, async (desk) => await sit(input, mark, desk));
  if (end === null) return EXIT.stopped;
  if (end !== 'finished') {
    print(host, '', ...endLines(end, place.folder, flags));
    return EXIT.stopped;
  }
  if (flags.as !== undefined) {
    print(host, '', closingWords.copyFinished(place.folder));
    return EXIT.fine;
  }
  print(host, '', closingWords.finished);
  // Numbered lines have no colour, and neither has what follows them.
  await showSummary(host, flags.plain ? { ...globals, color: false } : globals, place, mark);
  return EXIT.fine;
};
