import type { AuditResult } from '../../assessment/audit-result.ts';
import type { CiPlatform } from '../../base/ci-platforms.ts';
import { UserError } from '../../base/user-error.ts';
import { packageFile } from '../package-file.ts';
import { isNameKept, renderWorkflow, WORKFLOW_FILES } from '../workflow-file.ts';
import type { Repository } from './repository.ts';

/**
 * Checks whether a workflow can be written, before anything is written.
 * @throws UserError 'workflow-exists' if the file is already there; 'workflow-name' if the platform would change the folder's
 * name; 'workflow-elsewhere' if its folder is not in the repository
 */
export const prepareWorkflow = async (repository: Repository, platform: CiPlatform): Promise<void> => {
  const path = WORKFLOW_FILES[platform];
  if (await repository.holds(path)) throw new UserError('workflow-exists', { path: repository.show(path), platform });
  const link = await repository.leavesAt(path);
  if (link !== null) throw new UserError('workflow-elsewhere', { path: repository.show(link) });
  if (!isNameKept(platform, repository.dossier))
    throw new UserError('workflow-name', { folder: repository.dossier, platform });
};

/**
 * Writes the workflow that checks the dossier. Returns its path as the user would type it.
 * @throws UserError what `prepareWorkflow` throws
 */
export const writeWorkflow = async (
  repository: Repository,
  platform: CiPlatform,
  tool: AuditResult['tool'],
): Promise<string> => {
  await prepareWorkflow(repository, platform);
  // The package is the school's own file: one day, somebody else could own the name in a registry.
  const text = renderWorkflow(platform, { dossier: repository.dossier, tool: `./${packageFile(tool)}` });
  return await repository.write(WORKFLOW_FILES[platform], text);
};
