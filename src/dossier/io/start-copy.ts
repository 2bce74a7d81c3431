import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { copyFileName } from '../copy-file-name.ts';
import type { AnswersFile } from '../dossier.ts';
import { FORMAT_VERSION } from '../dossier-values.ts';

/**
 * Writes a new file for the copy of one person.
 * @param whose what stands in its name: a role, or a role with the id of the copy
 * @throws UserError 'target-exists'
 */
export const writeCopy = async (
  folder: string,
  whose: string,
  answers: AnswersFile,
  machine: Machine,
): Promise<void> => {
  const path = join(folder, copyFileName(whose));
  if (existsSync(path)) throw new UserError('target-exists', { path });
  const { newCopyText } = await import('./dossier-text.ts');
  writeFileSafely(path, newCopyText(whose, answers), machine);
};

/**
 * Creates an empty copy of the answers, unless it exists.
 * @param about the role, and what a form called the copy; without that it is the copy of whoever fills it in here
 * @returns what stands in its name
 */
export const startCopy = async (
  folder: string,
  { role, copy }: { role: string; copy?: AnswersFile['copy'] },
  { id, version }: QualityMark,
  machine: Machine,
): Promise<string> => {
  const whose = copy === undefined ? role : `${role}-${copy.id}`;
  if (existsSync(join(folder, copyFileName(whose)))) return whose;
  const head: AnswersFile = { formatVersion: FORMAT_VERSION, qualityMark: { id, version }, as: role };
  const told = copy === undefined ? head : { ...head, copy };
  await writeCopy(folder, whose, { ...told, sessions: [], answers: {} }, machine);
  return whose;
};
