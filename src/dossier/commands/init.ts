import { relative } from 'node:path';
import type { CiPlatform } from '../../base/ci-platforms.ts';
import { type CommandInput, EXIT, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { TOOL } from '../../base/version.ts';
import { closingWords } from '../../base/words/closing.ts';
import { prepareWorkflow, writeWorkflow } from '../../ci/commands/write-workflow.ts';
import type { Repository } from '../../ci/io/repository.ts';
import { workflowWords } from '../../ci/words/workflow.ts';
import { packageFile } from '../../ci/workflow-file.ts';
import { LEFT } from '../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../terminal/desk.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import type { initUsage } from '../flags.ts';
import { makeDossier, proposeSchoolYear } from '../make-dossier.ts';
import { askSchool, type SchoolDetails } from '../prompts.ts';
import { writeSchemas } from './schema.ts';
import { loadMark, openWorkplace, type Workplace } from './workplace.ts';

type Input = CommandInput<typeof initUsage>;

type Flags = Input['flags'];

/** Opens a desk to ask what a new dossier needs; null where nobody can be asked. */
type Asking = (<Result>(use: (desk: Desk) => Promise<Result>) => Promise<Result>) | null;

const askOrTake = async (asking: Asking, flags: Flags, schoolYear: string): Promise<SchoolDetails> => {
  const { name, sector, city } = flags;
  if (name !== undefined && sector !== undefined) return { name, sector, city: city ?? null, schoolYear };
  if (asking === null) {
    const missing = (['name', 'sector'] as const).filter((each) => flags[each] === undefined);
    throw new UserError('name-needed', { missing });
  }
  return await asking(async (desk) => await askSchool(desk, { name, schoolYear }));
};

/** How a dossier names a framework: relative to the dossier, with '/', so that both can move together. */
const frameworkReference = (host: Host, { framework }: GlobalOptions, dossier: string): string | null =>
  framework === undefined
    ? null
    : relative(pathFrom(host, dossier), pathFrom(host, framework)).replaceAll('\\', '/') || '.';

/**
 * Makes a dossier and asks what the flags did not say.
 * @returns the name of the school; null when the user left, and then nothing is written
 * @throws UserError 'dossier-exists', or 'name-needed' where nobody can be asked
 */
export const makeDossierAt = async (
  place: Workplace,
  host: Host,
  globals: GlobalOptions,
  flags: Flags,
  asking: Asking,
): Promise<string | null> => {
  if (await place.store.exists()) throw new UserError('dossier-exists', { folder: place.folder });
  const mark = await loadMark(host, globals, null);
  const schoolYear = flags.schoolYear ?? proposeSchoolYear(mark, place.clock);
  const details = await untilLeft(askOrTake(asking, flags, schoolYear));
  if (details === LEFT) return null;
  const framework = frameworkReference(host, globals, place.folder);
  await makeDossier(place.store, mark, { ...details, framework }, place.clock);
  await writeSchemas(place.output);
  return details.name;
};

/** Lines about what was made, and about what to do next. */
type Said = { made: string[]; next: string[] };

/** Makes the dossier, unless it exists and only a workflow is asked for. Null when the user left. */
const makeUnlessThere = async (place: Workplace, { host, globals, flags }: Input): Promise<Said | null> => {
  if (flags.ci !== undefined && (await place.store.exists())) return { made: [], next: [] };
  const asking: Asking = canAsk(host) ? async (use) => await withDesk(host, globals, { plain: false }, use) : null;
  const name = await makeDossierAt(place, host, globals, flags, asking);
  if (name === null) return null;
  return { made: [closingWords.dossierMade(place.folder, name)], next: closingWords.afterInit(place.folder) };
};

const openRepositoryAt = async (host: Host, dossier: string): Promise<Repository> => {
  const { openRepository } = await import('../../ci/io/repository.ts');
  return openRepository(pathFrom(host, dossier), host.cwd(), machineOf(host));
};

const addWorkflow = async (repository: Repository, platform: CiPlatform): Promise<Said> => {
  const path = await writeWorkflow(repository, platform, TOOL);
  const file = packageFile(TOOL);
  const missing = (await repository.holds(file)) ? null : repository.show(file);
  const outsideGit = repository.inGit ? null : repository.show('.');
  return { made: [workflowWords.written(path)], next: workflowWords.after(path, outsideGit, missing) };
};

/** `init`: makes a dossier, and with --ci a workflow that checks it. */
export const runInit: RunCommand<typeof initUsage> = async (input) => {
  const { host, globals, args, flags } = input;
  const [folder = '.'] = args;
  const place = await openWorkplace(host, globals, folder);
  const ci = flags.ci === undefined ? null : { platform: flags.ci, repository: await openRepositoryAt(host, folder) };
  if (ci !== null) await prepareWorkflow(ci.repository, ci.platform);
  const dossier = await makeUnlessThere(place, input);
  if (dossier === null) return EXIT.stopped;
  const workflow = ci === null ? { made: [], next: [] } : await addWorkflow(ci.repository, ci.platform);
  const next = globals.quiet ? [] : [closingWords.next, ...dossier.next, ...workflow.next];
  host.stdout.write(`${[...dossier.made, ...workflow.made, ...next].join('\n')}\n`);
  return EXIT.fine;
};
