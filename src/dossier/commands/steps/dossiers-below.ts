import type { GlobalOptions, Host } from '../../../base/command.ts';
import type { FileTrouble } from '../../../base/errors.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { say } from '../../../base/say.ts';
import { UserError } from '../../../base/user-error.ts';
import { fitOutput } from '../../../terminal/screen.ts';
import { findDossierFolders } from '../../io/dossier-folders.ts';

/** A dossier below the folder that was searched, or a folder that could not be read. */
export type DossierBelow = {
  /** As the user would name it. */
  path: string;
  /** From the folder that was searched, with '/'; empty for that folder itself. */
  below: string;
  trouble: FileTrouble | null;
};

/**
 * Finds every dossier in a folder and below it, in order, and says where it did not look, so that silence is not taken for a look.
 * @throws UserError 'dossiers-missing'
 */
export const findDossiersBelow = async (
  host: Host,
  globals: GlobalOptions,
  folder: string,
): Promise<DossierBelow[]> => {
  const { places, passed } = findDossierFolders(pathFrom(host, folder));
  const parent = folder.replace(/[\\/]+$/, '');
  const show = (path: string) => (path === '' ? folder : parent === '.' ? path : `${parent}/${path}`);
  if (!globals.quiet && passed.length > 0) {
    const { runWords } = await import('../../../wording/run.ts');
    const lines = passed.map(({ path, why }) => runWords.notSearched[why](show(path), globals.command));
    say(host, fitOutput(lines, host, 'stderr'));
  }
  if (places.length === 0) throw new UserError('dossiers-missing', { folder });
  return places.map(({ path, trouble }) => ({ path: show(path), below: path, trouble }));
};
