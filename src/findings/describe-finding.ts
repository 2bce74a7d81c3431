import { dossierArgument, folderArgument } from '../base/folder-argument.ts';
import { recordOf } from './find-record.ts';
import type { Finding } from './finding.ts';

/**
 * The words of one finding.
 * @param folder the dossier as the user named it, so that commands in the advice can be copied
 */
export const describeFinding = (
  { code, params }: Pick<Finding, 'code' | 'params'>,
  folder = '.',
): { title: string; message: string; advice: string } => {
  const { title, text, advice } = recordOf(code);
  const at = { folder: folderArgument(folder), dossier: dossierArgument(folder) };
  return { title, message: text(params), advice: advice(params, at) };
};
