import { auditDossier } from '../../app/audit-dossier.ts';
import type { InterviewScope } from '../../app/interview-plan.ts';
import { runInterview } from '../../app/run-interview.ts';
import { takeOverAnswers } from '../../app/take-over-answers.ts';
import { earlierLevels } from '../../domain/compare-rounds.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { QualityMark } from '../../domain/quality-mark.ts';
import { UserError } from '../../domain/user-error.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { loadSummary } from '../../report/index.ts';
import {
  auditInput,
  canAsk,
  loadMark,
  openInterviewer,
  openWorkplace,
  readAnswers,
  readRounds,
  type Workplace,
} from '../compose.ts';
import type { GlobalOptions } from '../global-options.ts';
import { EXIT, type ExitCode, type Host } from '../host.ts';
import { assessOptions, parseOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { dossierFolder, type RunCommand } from './command.ts';
import { makeDossierAt } from './init.ts';

type Flags = { criterion?: string | undefined; open: boolean; review: boolean };

/** Without flags: what is open. Of one criterion: all of it, unless only what is open is wanted. */
const scopeOf = ({ criterion, open, review }: Flags, mark: QualityMark): InterviewScope => {
  if (criterion === undefined) return { criterion: null, answeredToo: review && !open };
  const ids = mark.criteria.map(({ id }) => id);
  const found = ids.find((id) => id.toLowerCase() === criterion.toLowerCase());
  if (found === undefined) {
    throw new UserError('unknown-criterion-option', { typed: criterion, nearest: findNearest(criterion, ids) });
  }
  return { criterion: found, answeredToo: !open };
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
    const given = await readAnswers(host, path, dossier, mark);
    const changed = await takeOverAnswers(place.store, dossier, given, mark);
    host.stdout.write(`${closingWords.answersTaken(changed)}\n`);
  } finally {
    await release();
  }
  if (!globals.quiet) await showSummary(host, globals, place, mark);
  return EXIT.fine;
};

/** `assess`: the interview, or the answers of a file; ends with where the school stands and what to do next. */
export const runAssess: RunCommand = async (input) => {
  const { host, globals } = input;
  const flags = parseOptions(assessOptions, input.flags);
  const place = await openWorkplace(host, globals, dossierFolder(input));
  if (flags.answers !== undefined) return await takeAnswers(host, globals, place, flags.answers);
  if (!canAsk(host)) throw new UserError('terminal-needed', { command: 'assess', folder: place.folder });
  const mark = await loadMark(host, globals, place.store);
  const scope = scopeOf(flags, mark);
  if (!(await place.store.exists())) {
    const made = await makeDossierAt(place, host, globals, {});
    if (made === null) return EXIT.stopped;
  }
  const interviewer = await openInterviewer(host, (await openStyle(host, globals)).style);
  const rounds = await readRounds(host, place.folder);
  const { school } = await place.store.read(mark);
  const earlier = earlierLevels(mark, school.round.schoolYear, rounds);
  const end = await runInterview({ store: place.store, mark, interviewer, clock: place.clock, scope, earlier });
  if (end !== 'finished') {
    const words = end === 'stopped' ? closingWords.stopped : closingWords.stoppedUnsaved;
    host.stdout.write(`\n${words}\n${closingWords.goOn(place.folder)}\n`);
    return EXIT.stopped;
  }
  host.stdout.write(`\n${closingWords.finished}\n`);
  await showSummary(host, globals, place, mark);
  return EXIT.fine;
};
