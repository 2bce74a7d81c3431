import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { isOfAudit } from '../dossier-part.ts';

/** Moves the files of an audit (of auditors, the school's replies, who signed and for what) out of a dossier, whole; what stands there already is never written over. */
const archiveAudit = (folder: string, target: string): void => {
  const names = readdirSync(folder).filter(isOfAudit);
  for (const name of names) {
    const path = join(target, name);
    if (existsSync(path)) throw new UserError('target-exists', { path });
    try {
      mkdirSync(target, { recursive: true });
      renameSync(join(folder, name), path);
    } catch (error) {
      throw new UserError('file-unwritable', { path, reason: fileTrouble(error) ?? 'other' }, error);
    }
  }
};

/** Everything of a round beside its result moves away with it. @returns the names of copies of the answers, as they are called there */
export const archiveRound = async (folder: string, target: string): Promise<string[]> => {
  archiveAudit(folder, target);
  // Few commands come here, and copies bring the readers of tables along.
  return (await import('../../answers/io/answer-copies.ts')).archiveCopies(folder, target);
};
