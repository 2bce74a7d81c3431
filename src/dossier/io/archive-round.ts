import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { isOfAudit } from '../dossier-part.ts';
import { archiveCopies } from './find-answer-copies.ts';

/** Moves all files of an audit to a folder: those of auditors, the school's replies, sign-offs and signatures. Never over an existing file. */
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

/** Moves everything of a round besides its result to a folder. @returns the names of the copies of the answers there */
export const archiveRound = (folder: string, target: string): string[] => {
  archiveAudit(folder, target);
  return archiveCopies(folder, target);
};
