import { warnOfPeople } from '../../answers/commands/steps/warn-of-people.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import {
  type CommandInput,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  type Host,
  type RunCommand,
} from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { findPeopleAt, kindsInText } from '../../documents/find-people.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { findCriterion } from '../../framework/typed-names.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import type { askUsage } from '../flags.ts';
import { readRequestAnswers, startRequests } from '../io/request-files.ts';
import { pointsOfVisit } from '../plan/plan-visit.ts';
import { holdAnswers, holdRequests } from '../requests/hold-requests.ts';
import { addRequest, type RequestWork, requestsIn } from '../requests/keep-requests.ts';
import { requestLines } from '../requests/request-prompts.ts';
import { takeSchoolAnswers } from '../requests/take-school-answers.ts';
import { requestClosing as words } from '../words/requests.ts';

type Input = CommandInput<typeof askUsage>;

type Flags = Input['flags'];

type Opened = { place: Workplace; work: RequestWork };

/** Opens a dossier and keeps it locked while questions are asked or answered. */
const withRequests = async <End>(
  host: Host,
  globals: GlobalOptions,
  folder: string,
  use: (opened: Opened) => Promise<End>,
): Promise<End> => {
  const place = await openWorkplace(host, globals, folder);
  const { store, clock } = place;
  const mark = await loadMark(host, globals, store);
  // A folder that is no dossier gets no lock: reading it says what is wrong.
  if (!(await store.exists())) await store.read(mark);
  const release = await store.lock();
  try {
    const begin = async () => {
      if (startRequests(pathFrom(host, place.folder), machineOf(host))) await store.read(mark);
    };
    return await use({ place, work: { store, mark, clock, begin, dossier: await store.read(mark) } });
  } finally {
    await release();
  }
};

/** `--question`: adds one question without asking anything. */
const add = async ({ host, globals, args, flags }: Input, question: string): Promise<ExitCode> =>
  await withRequests(host, globals, args[0] ?? '.', async ({ place, work }) => {
    const { mark, dossier } = work;
    const criterion = flags.criterion === undefined ? null : findCriterion(flags.criterion, mark);
    const id = await addRequest(work, { criterion, question, due: flags.due ?? null });
    print(host, words.added(id));
    warnOfPeople(host, findPeopleAt([[id, question]], { mark, dossier }));
    if (!globals.quiet) print(host, words.toSchool(place.folder));
    return EXIT.fine;
  });

/** `--answers`: takes over what the school filled in. */
const takeAnswers = async ({ host, globals, args }: Input, file: string): Promise<ExitCode> => {
  const given = readRequestAnswers(pathFrom(host, file), file);
  return await withRequests(host, globals, args[0] ?? '.', async ({ work }) => {
    const taken = await takeSchoolAnswers(work, given);
    print(host, words.answered(taken.length));
    warnOfPeople(
      host,
      findPeopleAt(
        taken.map(({ id, answer }) => [id, answer]),
        work,
      ),
    );
    if (!globals.quiet) print(host, ...requestLines(requestsIn(work)));
    return EXIT.fine;
  });
};

/** Lists what was asked, without a terminal. */
const list = async ({ host, globals, args }: Input): Promise<ExitCode> => {
  const place = await openWorkplace(host, globals, args[0] ?? '.');
  const dossier = await place.store.read(await loadMark(host, globals, place.store));
  print(host, ...requestLines(requestsIn({ dossier, clock: place.clock })));
  return EXIT.fine;
};

/** What the auditor may want to ask about: what the plan of the visit would verify. */
const proposalsFor = async (host: Host, globals: GlobalOptions, { place, work }: Opened) => {
  const { mark, dossier } = work;
  const result = await judgeDossier(judgeInput(host, globals, place, mark, dossier));
  warnWhenAltered(host, result);
  return pointsOfVisit(result, mark, (text) => kindsInText(text, work).length > 0);
};

/** At a terminal: the auditor asks, or with `--answer` the school answers. */
const sit = async ({ host, globals, args, flags }: Input): Promise<ExitCode> =>
  await withRequests(host, globals, args[0] ?? '.', async ({ place, work }) => {
    if (flags.answer && requestsIn(work).length === 0) {
      print(host, words.noRequests);
      return EXIT.fine;
    }
    const points = flags.answer ? [] : await proposalsFor(host, globals, { place, work });
    const before = requestsIn(work).length;
    const sitting = { ...work };
    const end = await withDesk(host, globals, { plain: flags.plain }, async (desk) => {
      const atDesk = Object.assign(sitting, { desk });
      return flags.answer ? await holdAnswers(atDesk) : await holdRequests(atDesk, points);
    });
    if (end === 'stopped') print(host, '', words.stopped);
    if (!flags.answer && requestsIn(sitting).length > before) print(host, words.toSchool(place.folder));
    return end === 'stopped' ? EXIT.stopped : EXIT.fine;
  });

/** One question, one answering school, or one file: each is a command of its own. */
const refuseApart = ({ question, criterion, due, answer, answers }: Flags): void => {
  const given = [
    ...(question === undefined ? [] : ['--question']),
    ...(answer ? ['--answer'] : []),
    ...(answers === undefined ? [] : ['--answers']),
  ];
  if (given.length > 1) throw new UserError('options-apart', { options: given });
  const belongs = criterion !== undefined || due !== undefined;
  if (belongs && question === undefined) {
    throw new UserError('usage', { problem: 'missing-option', subject: '--question', nearest: null });
  }
};

/** `audit ask`: what an auditor asks the school, and what the school answers. */
export const runAsk: RunCommand<typeof askUsage> = async (input) => {
  const { host, args, flags } = input;
  refuseApart(flags);
  if (flags.question !== undefined) return await add(input, flags.question);
  if (flags.answers !== undefined) return await takeAnswers(input, flags.answers);
  if (canAsk(host) || flags.plain) return await sit(input);
  if (flags.answer) throw new UserError('terminal-needed', { command: 'audit ask', folder: args[0] ?? '.' });
  return await list(input);
};
