import { type CommandInput, EXIT, type ExitCode, type RunCommand } from '../../base/command.ts';
import { breakLines } from '../../base/plain-text.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { errorLines } from '../../base/words/error-words.ts';
import { loadMark, openWorkplace, outputFor, type Workplace } from '../../dossier/commands/workplace.ts';
import type { CheckedDossier } from '../../report/index.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { fileDress } from '../../terminal/style.ts';
import { widthOf } from '../../terminal/width.ts';
import type { checkUsage } from '../usage.ts';
import { type FoundFolders, findDossiers, refuseOutputs } from './compose-check.ts';
import { placeInRepository } from './place-in-repository.ts';

type Input = CommandInput<typeof checkUsage>;

const codeOf = (dossiers: readonly CheckedDossier[]): ExitCode => {
  if (dossiers.some((each) => 'trouble' in each)) return EXIT.failed;
  return dossiers.some((each) => 'result' in each && each.result.run.failed) ? EXIT.findings : EXIT.fine;
};

const checkAt = async (input: Input, place: Workplace): Promise<CheckedDossier> => {
  const { host, globals, flags } = input;
  const { checkDossier } = await import('./check-dossier.ts');
  const mark = await loadMark(host, globals, place.store);
  const result = await checkDossier({ host, globals, flags }, place, mark);
  return { folder: place.folder, root: placeInRepository(host, place.folder), result };
};

/** Says where it did not look, so that nobody takes silence for a check. @throws UserError 'dossiers-missing' */
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

/** Every dossier below a folder. One that cannot be checked does not keep the others from it. */
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

/** Hands the outcome over in every form that was asked for: one on the screen or in a file, others in files. */
const handOver = async ({ host, globals, flags }: Input, dossiers: readonly CheckedDossier[]) => {
  const { checkRenderers } = await import('../../report/index.ts');
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
  const written = await outputFor(host).write(path, text);
  const { closingWords } = await import('../../interview/words/interview.ts');
  if (!globals.quiet) say(host, [closingWords.outputWritten(written)]);
};

/** `check`: all checks, of one dossier or of every one below a folder; the exit code says whether something is wrong. */
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
