import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { freePath } from '../../base/io/paths.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import type { FileContent } from '../../base/output.ts';
import { UserError } from '../../base/user-error.ts';
import { removeForSure } from './remove-for-sure.ts';

/** Holds locks, backups, the last change, and how many people surveys told of: who deletes it loses those. */
export const HIDDEN_FOLDER = '.ouder-audit';

const pathIn = (folder: string, name: string): string => join(folder, HIDDEN_FOLDER, name);

/** Where a file goes that could not be used when its last good version came back: never over one of before. */
export const freeBrokenPath = (folder: string, name: string): string => freePath(pathIn(folder, `${name}.broken`));

const lastPath = (folder: string, name: string): string => pathIn(folder, `${name}.last`);

const backupPath = (folder: string, name: string): string => pathIn(folder, `${name}.bak`);

/** The versions of a file that are kept, the newest first: as the tool left it, and as it was when the last sitting began. */
export const keptPaths = (folder: string, name: string): string[] => [lastPath(folder, name), backupPath(folder, name)];

/** Keeps a file as the tool leaves it, for when somebody breaks it by hand. That this fails never stops a change. */
export const keepLast = (folder: string, name: string, content: FileContent, machine: Machine): void => {
  try {
    writeFileSafely(lastPath(folder, name), content, machine);
  } catch {
    // Then the backup from before the last sitting is what there is.
  }
};

const removeKept = (folder: string, name: string): void =>
  removeForSure(pathIn(folder, name), `${HIDDEN_FOLDER}/${name}`);

/** Forgets the last version of a file that is no more. @throws UserError 'file-unwritable' */
export const forgetLast = (folder: string, name: string): void => removeKept(folder, `${name}.last`);

/** The number stood behind the ending once. */
const BROKEN = /(?:-\d+)?\.broken(?:-\d+)?$/;

/** Forgets every broken file that was kept aside, or those of one file. @throws UserError 'file-unwritable' */
export const forgetBroken = (folder: string, name?: string): void => {
  const hidden = join(folder, HIDDEN_FOLDER);
  const kept = existsSync(hidden) ? readdirSync(hidden).filter((each) => BROKEN.test(each)) : [];
  for (const each of kept) if (name === undefined || each.replace(BROKEN, '') === name) removeKept(folder, each);
};

/** The backups of the files of a dossier: each as it was when this sitting began. */
export const openBackup = (folder: string, machine: Machine) => {
  const kept = new Set<string>();
  return {
    /** Keeps the bytes of a file, once, before its first change. */
    keep: (name: string, bytes: Buffer): void => {
      if (kept.has(name)) return;
      try {
        writeFileSafely(backupPath(folder, name), bytes, machine);
      } catch (error) {
        const isFull = error instanceof UserError && 'reason' in error.params && error.params.reason === 'full';
        // Blame the team's own file for a full disk: they do not know the backup.
        throw isFull ? new UserError('file-unwritable', { path: join(folder, name), reason: 'full' }, error) : error;
      }
      kept.add(name);
    },
    /** Forgets every version of a file. @throws UserError 'file-unwritable' when one of them stays */
    forget: (name: string): void => {
      removeKept(folder, `${name}.bak`);
      forgetLast(folder, name);
      forgetBroken(folder, name);
    },
  };
};
