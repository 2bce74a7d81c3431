import { auditDossier } from '../../app/audit-dossier.ts';
import type { Interviewer } from '../../app/interview/interviewer.ts';
import { runInterview } from '../../app/interview/run-interview.ts';
import type { InterviewEnd, Scope } from '../../app/interview/sitting.ts';
import { takeOverAnswers } from '../../app/take-over-answers.ts';
import { earlierLevels } from '../../domain/compare-rounds.ts';
import { breakLines } from '../../domain/plain-text.ts';
import type { QualityMark } from '../../domain/quality-mark.ts';
import { UserError } from '../../domain/user-error.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { loadSummary } from '../../report/index.ts';
import {
  auditInput,
  canAsk,
  loadMark,
  openWorkplace,
  readAnswers,
  readRounds,
  startRoleCopy,
  type Workplace,
  withInterviewer,
} from '../compose.ts';
import { openCopies } from '../compose-answers.ts';
import { findCriterion, findRole } from '../framework-names.ts';
import type { GlobalOptions } from '../global-options.ts';
import { EXIT, type ExitCode, type Host } from '../host.ts';
import { assessOptions, parseOptions } from '../options.ts';
import { openProgress } from '../progress.ts';
import { openStyle } from '../style.ts';
import { warnWhenFrozen } from '../warn-when-frozen.ts';
import { widthOf } from '../width.ts';
import { type CommandInput, dossierFolder, type RunCommand } from './command.ts';
import { makeDossierAt } from './init.ts';

type Flags = ReturnType<typeof parseFlags>;

const parseFlags = ({ flags }: CommandInput) => parseOptions(assessOptions, flags);

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

const takeAnswers = async (host: Host, globals: GlobalOptions, place: Workplace, path: string): Promise<ExitCode> => {
  const mark = await loadMark(host, globals, place.store);
  if (!(await place.store.exists())) throw new UserError('dossier-missing', { folder: place.folder });
  const release = await place.store.lock();
  try {
    const dossier = await place.store.read(mark);
    warnWhenFrozen(host, dossier);
    const given = await readAnswers(host, path, { dossier, mark, today: place.clock.today() });
    if (given.as !== undefined) throw new UserError('copy-as-answers', { file: path, role: given.as });
    const changed = await takeOverAnswers(place.store, dossier, given, mark);
    host.stdout.write(`${closingWords.answersTaken(changed)}\n`);
  } finally {
    await release();
  }
  if (!globals.quiet) await showSummary(host, globals, place, mark);
  return EXIT.fine;
};

/** One sitting; `null` when the user left before there was a dossier. */
const sit = async (
  input: CommandInput,
  flags: Flags,
  mark: QualityMark,
  interviewer: Interviewer,
): Promise<InterviewEnd | null> => {
  const { host, globals } = input;
  const as = flags.as === undefined ? null : findRole(flags.as, mark);
  const scope = scopeOf(flags, mark);
  const team = await openWorkplace(host, globals, dossierFolder(input));
  if (!(await team.store.exists())) {
    const made = await makeDossierAt(team, host, globals, {}, async (use) => await use(interviewer));
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
    interviewer,
    clock: place.clock,
    stopwatch: () => performance.now() / 1000,
    scope,
    earlier: earlierLevels(mark, school.round.schoolYear, await readRounds(host, team.folder)),
    as,
    vote: flags.vote && as === null,
    evidence: { folder: place.evidence, reader: place.reader, onProgress: openProgress(host, globals) },
    copies: openCopies(host, team, mark),
  });
};

const ENDS = {
  stopped: closingWords.stopped,
  'stopped-unsaved': closingWords.stoppedUnsaved,
  'stopped-elsewhere': closingWords.stoppedElsewhere,
} as const;

const say = (host: Host, ...lines: string[]): void => {
  const fitting = lines.flatMap((line) => breakLines(line, widthOf(host.stdout)));
  host.stdout.write(`\n${fitting.join('\n')}\n`);
};

/** `assess`: the interview, or the answers of a file; ends with where the school stands and what to do next. */
export const runAssess: RunCommand = async (input) => {
  const { host, globals } = input;
  const flags = parseFlags(input);
  const place = await openWorkplace(host, globals, dossierFolder(input));
  if (flags.answers !== undefined) return await takeAnswers(host, globals, place, flags.answers);
  if (!canAsk(host) && !flags.plain)
    throw new UserError('terminal-needed', { command: 'assess', folder: place.folder });
  const mark = await loadMark(host, globals, place.store);
  const ask = { plain: flags.plain, atTable: flags.as === undefined };
  const end = await withInterviewer(
    host,
    globals,
    ask,
    async (interviewer) => await sit(input, flags, mark, interviewer),
  );
  if (end === null) return EXIT.stopped;
  if (end !== 'finished') {
    say(host, ENDS[end], closingWords.goOn(place.folder, flags.as));
    return EXIT.stopped;
  }
  if (flags.as !== undefined) {
    say(host, closingWords.copyFinished(place.folder));
    return EXIT.fine;
  }
  say(host, closingWords.finished);
  // Numbered lines have no colour, and neither has what follows them.
  await showSummary(host, flags.plain ? { ...globals, color: false } : globals, place, mark);
  return EXIT.fine;
};
