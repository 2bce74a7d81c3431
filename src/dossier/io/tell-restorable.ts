import { isNewerFormat } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../dossier.ts';

/** Files that cannot be used are told with the command that puts back their last good version, when there is one. */
export const tellRestorable = async (folder: string, shown: string, read: () => Dossier): Promise<Dossier> => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'invalid-files') throw error;
    const { problems } = (error as UserError<'invalid-files'>).params;
    const { mayRestore } = await import('./restore.ts');
    const names = problems.filter((problem) => !isNewerFormat(problem)).map(({ file }) => file);
    throw mayRestore(folder, names) ? new UserError('invalid-files', { problems, restoreIn: shown }, error) : error;
  }
};
