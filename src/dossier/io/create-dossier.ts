import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../dossier.ts';
import { isDossier } from './dossier-folders.ts';

/**
 * Makes a dossier with its first files.
 * @param shown the folder as the user named it
 * @throws UserError 'dossier-exists', 'file-unwritable', or 'invalid-files' for contents that break a schema
 */
export const createDossier = async (
  folder: string,
  shown: string,
  contents: Pick<Dossier, 'school' | 'answers' | 'register'>,
  machine: Machine,
) => {
  if (isDossier(folder)) throw new UserError('dossier-exists', { folder: shown });
  try {
    mkdirSync(join(folder, 'bewijs'), { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
  const { newDossierText } = await import('./dossier-text.ts');
  const { understand } = await import('./parse-dossier.ts');
  const texts = newDossierText(contents);
  const problems = texts.flatMap(([file, text]) => understand(file, Buffer.from(text, 'utf8')).problems);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  for (const [file, text] of texts) writeFileSafely(join(folder, file), text, machine);
};
