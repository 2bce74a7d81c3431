import type { CiPlatform } from '../../base/ci-platforms.ts';
import { type CommandInput, EXIT, type Host, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { TOOL } from '../../base/version.ts';
import { closingWords } from '../../base/words/closing.ts';
import type { Repository } from '../../ci/io/repository.ts';
import { prepareWorkflow, writeWorkflow } from '../../ci/io/write-workflow.ts';
import { packageFile } from '../../ci/package-file.ts';
import { workflowWords } from '../../ci/words/workflow.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import type { initUsage } from '../flags.ts';
import { type Asking, makeDossierAt } from './steps/make-dossier-at.ts';
import { writeLines } from './steps/tell-change.ts';
import { openWorkplace, type Workplace } from './steps/workplace.ts';

type Input = CommandInput<typeof initUsage>;

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
  return writeLines(host, [...dossier.made, ...workflow.made, ...next]);
};
