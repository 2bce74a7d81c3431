import { UserError } from '../../base/user-error.ts';
import type { GlobalOptions } from '../../cli/global-options.ts';
import type { Host } from '../../cli/host.ts';
import type { CheckMemory } from '../../cli/io/check-memory.ts';
import { BUILD_DIGEST } from '../../cli/version.ts';
import { openSealed, pathFrom, type Workplace } from '../../dossier/commands/workplace.ts';
import type { FoundFolders } from '../../dossier/io/dossier-folders.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Baseline } from '../baseline.ts';
import type { Changes } from '../scope.ts';

export type { FoundFolders };

/** Like compose.ts, for what only `check` needs. */

/** What a check said when everything was as it is now; nothing where there is no dossier to look at. */
export const recall = async (
  host: Host,
  place: Workplace,
  mark: QualityMark,
  asked: readonly string[],
): Promise<CheckMemory> => {
  const { NO_MEMORY, recallCheck } = await import('../../cli/io/check-memory.ts');
  if (!(await place.store.exists())) return NO_MEMORY;
  const folder = pathFrom(host, place.folder);
  const sealed = await openSealed(host, 'check', folder, true);
  return await recallCheck(
    { sealed, folder, shown: place.folder, evidence: place.evidence, version: BUILD_DIGEST },
    mark,
    asked,
  );
};

export const readBaselineResult = async (host: Host, path: string): Promise<Baseline> => {
  const { readBaseline } = await import('../io/baseline-json.ts');
  return readBaseline(pathFrom(host, path), path);
};

/** What is different in a dossier since a git revision; its own framework counts too. */
export const changesSince = async (
  host: Host,
  options: GlobalOptions,
  { folder, store }: Workplace,
  revision: string,
): Promise<Changes> => {
  const { readChanges } = await import('../../ci/io/git-changes.ts');
  const framework = options.framework === undefined ? await store.frameworkFolder() : pathFrom(host, options.framework);
  return await readChanges(pathFrom(host, folder), revision, framework, host.env);
};

/** Every dossier in a folder and below it, and what the search could not look into or went past; paths as the user would name them. */
export const findDossiers = async (host: Host, folder: string): Promise<FoundFolders> => {
  const { findDossierFolders } = await import('../../dossier/io/dossier-folders.ts');
  const { places, passed } = findDossierFolders(pathFrom(host, folder));
  const parent = folder.replace(/[\\/]+$/, '');
  const show = (path: string) => (path === '' ? folder : parent === '.' ? path : `${parent}/${path}`);
  return {
    places: places.map((each) => ({ ...each, path: show(each.path) })),
    passed: passed.map((each) => ({ ...each, path: show(each.path) })),
  };
};

/** Keeps results out of the files that they are about, and apart. @throws UserError 'output-in-dossier' or 'output-twice' */
export const refuseOutputs = async (
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
