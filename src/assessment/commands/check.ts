import { availableParallelism } from 'node:os';
import { type CommandInput, EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { holdBack } from '../../base/io/hold-back.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { sideBySide } from '../../base/io/side-by-side.ts';
import { isStream } from '../../base/io/write-file.ts';
import { say, sayHeld } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { type DossierBelow, findDossiersBelow } from '../../dossier/commands/steps/dossiers-below.ts';
import {
  findFramework,
  type LoadedMarks,
  loadMark,
  openWorkplace,
  type Workplace,
} from '../../dossier/commands/steps/workplace.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { fileDress } from '../../terminal/style.ts';
import type { CheckedDossier, PlaceOfDossier } from '../checked-dossier.ts';
import type { CheckFormat, checkUsage } from '../flags.ts';
import { troubleOf } from '../trouble.ts';

type Input = CommandInput<typeof checkUsage>;

const codeOf = (dossier: CheckedDossier): ExitCode => {
  if ('trouble' in dossier) return EXIT.failed;
  return dossier.result.run.failed ? EXIT.findings : EXIT.fine;
};

const checkAt = async (input: Input, place: Workplace, marks?: LoadedMarks): Promise<CheckedDossier> => {
  const { host, globals, flags } = input;
  const { checkDossier, warnIfUntold } = await import('./check-dossier.ts');
  const mark = await loadMark(host, globals, place.store, marks);
  const result = await checkDossier({ host, globals, flags }, place, mark);
  warnIfUntold(host, result);
  return { folder: place.folder, ...(await placeOf(host, place.folder)), result };
};

/** The folder of the framework for a dossier that may be broken; null for the built-in one. */
const frameworkFor = async ({ host, globals }: Input, folder: string): Promise<string | null> => {
  try {
    return await findFramework(host, globals, (await openWorkplace(host, globals, folder, { useCache: false })).store);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
};

/** What kept the tool from looking at a dossier, for people and, by place, for programs. */
const tellTrouble = async (input: Input, folder: string, error: UserError): Promise<CheckedDossier> => {
  const { host, loadErrorWords } = input;
  const [{ locateFrom }, describeError] = await Promise.all([import('./steps/place-trouble.ts'), loadErrorWords()]);
  const place = await placeOf(host, folder);
  const framework = await frameworkFor(input, folder);
  return { folder, ...place, ...troubleOf(error, describeError(error), locateFrom(host, folder, place, framework)) };
};

/** More at the same time would only wait for each other. */
const MOST_AT_ONCE = 8;

/** Checks one of several dossiers, or tells why that is not possible. */
const checkOrTell = async (input: Input, { path, trouble }: DossierBelow, marks: LoadedMarks) => {
  const { host, globals, flags } = input;
  try {
    if (trouble !== null) throw new UserError('folder-unreadable', { folder: path, reason: trouble });
    return await checkAt(input, await openWorkplace(host, globals, path, { useCache: flags.cache }), marks);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return await tellTrouble(input, path, error);
  }
};

/**
 * Checks every dossier that was found, side by side over the cores, and adds each to the outcome in their order. If one cannot be checked,
 * the others still are. What is said of each comes in their order too, below its name.
 */
const checkEach = async (input: Input, places: readonly DossierBelow[], { add }: Outcome): Promise<void> => {
  const { host, globals } = input;
  const marks: LoadedMarks = new Map();
  const check = async (place: DossierBelow) => {
    const said = holdBack(host);
    return { checked: await checkOrTell({ ...input, host: said.host }, place, marks), told: said.text() };
  };
  const most = Math.min(MOST_AT_ONCE, availableParallelism());
  await sideBySide(places, most, check, ({ checked, told }, index) => {
    if (!globals.quiet && places.length > 1) say(host, [`${index + 1}/${places.length} ${places[index]?.path}`]);
    sayHeld(host, told);
    add(checked);
  });
};

/**
 * Checks one dossier. If it cannot be checked, every format for a program still tells why, before the error goes on to the person: a
 * build server that shows only files would otherwise show nothing.
 */
const checkOne = async (input: Input, folder: string): Promise<CheckedDossier> => {
  const { host, globals, flags } = input;
  try {
    return await checkAt(input, await openWorkplace(host, globals, folder, { useCache: flags.cache }));
  } catch (error) {
    if (error instanceof UserError) {
      const outcome = await openOutcome(input, (format) => format !== 'text');
      outcome.add(await tellTrouble(input, folder, error));
      await outcome.handOver();
    }
    throw error;
  }
};

/** The outcome of a check in every format that was asked for: takes the dossiers in their order, and keeps of each what those need. */
type Outcome = {
  add: (dossier: CheckedDossier) => void;
  /** Writes to the screen or to files. */
  handOver: () => Promise<ExitCode>;
};

const openOutcome = async (input: Input, isWanted: (format: CheckFormat) => boolean = () => true): Promise<Outcome> => {
  const { host, globals, flags } = input;
  const { checkRenderers } = await import('../../ci/check-renderers.ts');
  const elsewhere = flags.details ? ('everything' as const) : ('failures' as const);
  const amount = elsewhere === 'failures' && host.stdout.isTTY === true ? ('screen' as const) : elsewhere;
  const onScreen = {
    ...(await openStyle(host, globals)),
    several: flags.recursive,
    compared: flags.baseline !== undefined,
    amount,
  };
  const inFile = { ...onScreen, ...fileDress, amount: elsewhere };
  const outputs = await Promise.all(
    outputsOf(flags)
      .filter((each) => isWanted(each.format))
      .map(async ({ format, path }) => {
        const open = await checkRenderers[format]();
        return { format, path, collector: open(path === undefined ? onScreen : inFile) };
      }),
  );
  let dossiers = 0;
  let code: ExitCode = EXIT.fine;
  const write = async ({ format, path, collector }: (typeof outputs)[number]) => {
    if (path === undefined) {
      host.stdout.write(collector.text());
      return await warnOfManyRuns(input, format, dossiers);
    }
    for (const { path: file, from, to } of await filesFor(input, format, path, dossiers))
      await writeOutput(input, file, collector.text(from, to));
  };
  return {
    add: (dossier) => {
      for (const { collector } of outputs) collector.add(dossier);
      dossiers += 1;
      code = Math.max(code, codeOf(dossier)) as ExitCode;
    },
    handOver: async () => {
      for (const output of outputs) await write(output);
      return code;
    },
  };
};

/** What was asked for: the format and its file, and the forms beside it. Without a path, it goes to the screen. */
const outputsOf = ({ format, output, report = [] }: Input['flags']): { format: CheckFormat; path?: string }[] => [
  { format, ...(output === undefined ? {} : { path: output }) },
  ...report,
];

/** The files for a format; a device or a pipe takes everything. */
const filesFor = async ({ host }: Pick<Input, 'host'>, format: CheckFormat, path: string, dossiers: number) => {
  const { filesOfFormat } = await import('../../ci/split-sarif.ts');
  return isStream(pathFrom(host, path)) ? [{ path, from: 0, to: dossiers }] : filesOfFormat(format, path, dossiers);
};

/** The screen takes everything at once, which may be more than a server takes. */
const warnOfManyRuns = async ({ host, globals }: Input, format: CheckFormat, dossiers: number) => {
  const { MOST_RUNS } = await import('../../ci/split-sarif.ts');
  if (globals.quiet || format !== 'sarif' || dossiers <= MOST_RUNS) return;
  const { ciWords } = await import('../../ci/words/ci.ts');
  say(host, [ciWords.manyRuns(dossiers, MOST_RUNS)]);
};

const writeOutput = async ({ host, globals }: Pick<Input, 'host' | 'globals'>, path: string, text: string) => {
  const written = await openOutput(host.cwd(), '.', machineOf(host)).write(path, text);
  const { closingWords } = await import('../../base/words/closing.ts');
  if (!globals.quiet) say(host, [closingWords.outputWritten(written)]);
};

/** `check`: runs all checks on one dossier, or on every dossier below a folder; the exit code says whether something is wrong. */
export const runCheck: RunCommand<typeof checkUsage> = async (input) => {
  const { flags } = input;
  const folder = input.args[0] ?? '.';
  if (flags.ready) return await (await import('./check-ready.ts')).runReady(input);
  const places = flags.recursive ? await findDossiersBelow(input.host, input.globals, folder) : null;
  const folders = places?.map(({ path }) => path) ?? [folder];
  await refuseOutputs(input, folders);
  const outcome = await openOutcome(input);
  if (places === null) outcome.add(await checkOne(input, folder));
  else await checkEach(input, places, outcome);
  return await outcome.handOver();
};

/** The variables in which GitHub, GitLab and Azure give the folder of the repository. */
const REPOSITORY = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'];

/** Where a dossier lies for programs: from the root of its repository, if it is in one. */
const placeOf = async (host: Host, folder: string): Promise<PlaceOfDossier> => {
  const { findPlaceOf } = await import('../../ci/io/repository.ts');
  return findPlaceOf(pathFrom(host, folder), [...REPOSITORY.map((name) => host.env[name]), host.cwd()]);
};

/** Keeps outputs from overwriting the dossier, or each other. @throws UserError 'output-in-dossier' or 'output-twice' */
const refuseOutputs = async ({ host, flags }: Input, folders: readonly string[]): Promise<void> => {
  const { isOwnFile } = await import('../../dossier/io/dossier-folders.ts');
  const parts = outputsOf(flags).map(async ({ format, path }) =>
    path === undefined ? [] : await filesFor({ host }, format, path, folders.length),
  );
  const seen = new Set<string>();
  for (const { path } of (await Promise.all(parts)).flat()) {
    const full = pathFrom(host, path);
    if (seen.has(full)) throw new UserError('output-twice', { path });
    seen.add(full);
    if (folders.some((folder) => isOwnFile(pathFrom(host, folder), full)))
      throw new UserError('output-in-dossier', { path });
  }
};
