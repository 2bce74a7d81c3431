import { join } from 'node:path';
import { type CommandInput, EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { clockFor } from '../../base/io/choose-clock.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { loadMark } from '../../dossier/commands/steps/workplace.ts';
import { isHandedOver } from '../../dossier/io/dossier-folders.ts';
import { fitOutput, print } from '../../terminal/screen.ts';
import type { portfolioUsage } from '../flags.ts';
import { readDuoFile } from '../io/duo-file.ts';
import { type FoundInput, findInputs } from '../io/find-inputs.ts';
import { MEASURES } from '../io/measure-parts.ts';
import type { PortfolioProblem } from '../problems.ts';
import { describePortfolioProblem } from '../words/problems.ts';
import { portfolioSays as says } from '../words/says.ts';
import { collectCards } from './steps/collect-cards.ts';
import { pageFramework } from './steps/page-framework.ts';
import { type WrittenPortfolio, writePortfolio } from './steps/write-portfolio.ts';

type Input = CommandInput<typeof portfolioUsage>;

/** Everything in the folders that were given, and where nobody looked. */
const findAll = ({ host, globals, args: [folders], flags }: Input): FoundInput[] => {
  const skip = pathFrom(host, flags.output);
  const found = folders.map((folder) => findInputs(pathFrom(host, folder), folder, skip));
  const passed = found.flatMap((each) => each.passed).map(({ path, why }) => says.notSearched[why](path));
  if (!globals.quiet && passed.length > 0) sayAll({ host }, passed);
  return found.flatMap((each) => each.inputs);
};

const sayAll = ({ host }: Pick<Input, 'host'>, lines: readonly string[]): void =>
  say(host, fitOutput(lines, host, 'stderr'));

/** The folder on this machine. @throws UserError 'portfolio-in-dossier': what is in there goes from hand to hand */
const outputFolder = ({ host, flags }: Input): string => {
  const folder = pathFrom(host, flags.output);
  if (isHandedOver(folder) || isHandedOver(join(folder, 'index.html')))
    throw new UserError('portfolio-in-dossier', { path: flags.output });
  return folder;
};

const tell = ({ host, globals, flags }: Input, done: WrittenPortfolio): void => {
  const { page, list, problems, schools, absent, round, files } = done;
  if (problems.length > 0)
    sayAll({ host }, [says.problems(problems.length), ...problems.map(describePortfolioProblem)]);
  if (globals.quiet) return;
  const measures = `${flags.output.replace(/[\\/]+$/, '')}/${MEASURES}`;
  const lines = [
    says.made(schools, round),
    ...(absent > 0 ? [says.absent(absent)] : []),
    closingWords.reportsWritten,
    `  ${page}`,
    `  ${list}`,
    says.parts(files, measures),
    '',
    closingWords.next,
    `  1. ${closingWords.openReport(page)}`,
    `  2. ${says.again}`,
    `  3. ${says.ask}`,
  ];
  print(host, ...lines);
};

/**
 * Cards that would all be left out make no page.
 * @throws UserError 'portfolio-empty'
 */
const refuseNothing = ({ args: [folders] }: Input, cards: number, problems: readonly PortfolioProblem[]): void => {
  if (cards === 0)
    throw new UserError('portfolio-empty', { folders: [...folders], problems: problems.map(describePortfolioProblem) });
};

/** `portfolio`: puts many schools beside each other on one page, and adds their numbers to open data. */
export const runPortfolio: RunCommand<typeof portfolioUsage> = async (input): Promise<ExitCode> => {
  const { host, globals, flags } = input;
  const folder = outputFolder(input);
  const mark = await loadMark(host, globals, null);
  const today = clockFor(host, globals).today();
  const { cards, problems } = await collectCards(findAll(input), {
    host,
    globals,
    useCache: flags.cache,
    describeError: await input.loadErrorWords(),
    today,
    framework: pageFramework(mark),
  });
  refuseNothing(input, cards.length, problems);
  const duo = flags.schools === undefined ? new Map() : readDuoFile(pathFrom(host, flags.schools), flags.schools);
  const shown = flags.output.replace(/[\\/]+$/, '');
  const done = await writePortfolio({ folder, shown }, cards, {
    mark,
    problems,
    today,
    duo,
    machine: machineOf(host),
    ...flags,
  });
  tell(input, done);
  return done.problems.length > 0 ? EXIT.failed : EXIT.fine;
};
