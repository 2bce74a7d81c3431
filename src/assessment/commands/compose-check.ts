import type { Host } from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import { pathFrom } from '../../dossier/commands/workplace.ts';
import type { FoundFolders } from '../../dossier/io/dossier-folders.ts';
import type { Baseline } from '../baseline.ts';

export type { FoundFolders };

/** Like compose.ts, for what only `check` needs. */

export const readBaselineResult = async (host: Host, path: string): Promise<Baseline> => {
  const { readBaseline } = await import('../io/baseline-json.ts');
  return readBaseline(pathFrom(host, path), path);
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
