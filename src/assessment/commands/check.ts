import { relative } from 'node:path';
import { type CommandInput, EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { isInside, pathFrom } from '../../base/io/paths.ts';
import { breakLines } from '../../base/plain-text.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { errorLines } from '../../base/words/error-words.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { FoundFolders } from '../../dossier/io/dossier-folders.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { widthOf } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import type { CheckedDossier } from '../checked-dossier.ts';
import type { checkUsage } from '../flags.ts';

type Input = CommandInput<typeof checkUsage>;

const codeOf = (dossiers: readonly CheckedDossier[]): ExitCode => {
  if (dossiers.some((each) => 'trouble' in each)) return EXIT.failed;
  return dossiers.some((each) => 'result' in each && each.result.run.failed) ? EXIT.findings : EXIT.fine;
};

const checkAt = async (input: Input, place: Workplace): Promise<CheckedDossier> => {
  const { host, globals, flags } = input;
  const { checkDossier, warnIfUntold } = await import('./check-dossier.ts');
  const mark = await loadMark(host, globals, place.store);
  const result = await checkDossier({ host, globals, flags }, place, mark);
  warnIfUntold(host, result);
  return { folder: place.folder, root: placeInRepository(host, place.folder), result };
};

/** Finds dossiers, and says where it did not look, so that silence is not taken for a check. @throws UserError 'dossiers-missing' */
const searchBelow = async ({ host, globals }: Input, folder: string): Promise<FoundFolders['places']> => {
  const { places, passed } = await findDossiers(host, folder);
  const { runWords } = await import('../../wording/run.ts');
  const lines = passed.map(({ path, why }) => runWords.notSearched[why](path));
  if (!globals.quiet && lines.length > 0)
    say(
      host,
      lines.flatMap((line) => breakLines(line, widthOf(host.stderr))),
    );
  if (places.length === 0) throw new UserError('dossiers-missing', { folder });
  return places;
};

/** Checks every dossier that was found. If one cannot be checked, the others still are. */
const checkEach = async (input: Input, places: FoundFolders['places']) => {
  const { host, globals, flags } = input;
  const describeError = await input.loadErrorWords();
  const checked: CheckedDossier[] = [];
  for (const [index, { path: folder, trouble }] of places.entries()) {
    if (!globals.quiet && places.length > 1) say(host, [`${index + 1}/${places.length} ${folder}`]);
    try {
      if (trouble !== null) throw new UserError('folder-unreadable', { folder, reason: trouble });
      checked.push(await checkAt(input, await openWorkplace(host, globals, folder, { useCache: flags.cache })));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      checked.push({ folder, root: placeInRepository(host, folder), trouble: errorLines(describeError(error)) });
    }
  }
  return checked;
};

/** Writes the outcome in every format that was asked for, to the screen or to files. */
const handOver = async ({ host, globals, flags }: Input, dossiers: readonly CheckedDossier[]) => {
  const { checkRenderers } = await import('../../ci/check-renderers.ts');
  const onScreen = { ...(await openStyle(host, globals)), several: flags.recursive };
  const wanted = [{ format: flags.format, path: flags.output }, ...(flags.report ?? [])];
  for (const { format, path } of wanted) {
    const text = (await checkRenderers[format]())(
      dossiers,
      path === undefined ? onScreen : { ...onScreen, ...fileDress },
    );
    if (path === undefined) host.stdout.write(text);
    else await writeOutput({ host, globals }, path, text);
  }
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
  const places = flags.recursive ? await searchBelow(input, folder) : null;
  const folders = places?.map(({ path }) => path) ?? [folder];
  await refuseOutputs(input.host, folders, [flags.output, ...(flags.report ?? []).map(({ path }) => path)]);
  const one = async () => await openWorkplace(input.host, input.globals, folder, { useCache: flags.cache });
  const dossiers = places === null ? [await checkAt(input, await one())] : await checkEach(input, places);
  await handOver(input, dossiers);
  return codeOf(dossiers);
};

/** The variables in which GitHub, GitLab and Azure give the folder of the repository. */
const REPOSITORY = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'];

/** The path of a folder in its repository, with '/'; empty for the root, and for a folder outside it. */
const placeInRepository = (host: Host, folder: string): string => {
  const roots = [...REPOSITORY.map((name) => host.env[name]), host.cwd()];
  const place = pathFrom(host, folder);
  const root = roots.find((each) => each !== undefined && each !== '' && isInside(each, place));
  return root === undefined ? '' : relative(root, place).replaceAll('\\', '/');
};

/** Every dossier in a folder and below it, and the folders that the search skipped; paths as the user would name them. */
const findDossiers = async (host: Host, folder: string): Promise<FoundFolders> => {
  const { findDossierFolders } = await import('../../dossier/io/dossier-folders.ts');
  const { places, passed } = findDossierFolders(pathFrom(host, folder));
  const parent = folder.replace(/[\\/]+$/, '');
  const show = (path: string) => (path === '' ? folder : parent === '.' ? path : `${parent}/${path}`);
  return {
    places: places.map((each) => ({ ...each, path: show(each.path) })),
    passed: passed.map((each) => ({ ...each, path: show(each.path) })),
  };
};

/** Keeps outputs from overwriting the dossier, or each other. @throws UserError 'output-in-dossier' or 'output-twice' */
const refuseOutputs = async (
  host: Host,
  folders: readonly string[],
  outputs: readonly (string | undefined)[],
): Promise<void> => {
  const { isOwnFile } = await import('../../dossier/io/dossier-folders.ts');
  const seen = new Set<string>();
  for (const path of outputs) {
    if (path === undefined) continue;
    const full = pathFrom(host, path);
    if (seen.has(full)) throw new UserError('output-twice', { path });
    seen.add(full);
    if (folders.some((folder) => isOwnFile(pathFrom(host, folder), full)))
      throw new UserError('output-in-dossier', { path });
  }
};
