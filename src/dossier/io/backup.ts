import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';

/** Holds locks and backups; safe to delete when nobody works in the dossier. */
export const HIDDEN_FOLDER = '.ouder-audit';

/** The backups of the files of a dossier: each as it was when this sitting began. */
export const openBackup = (folder: string, machine: Machine) => {
  const kept = new Set<string>();
  const pathOf = (name: string) => join(folder, HIDDEN_FOLDER, `${name}.bak`);
  return {
    /** Keeps the bytes of a file, once, before its first change. */
    keep: (name: string, bytes: Buffer): void => {
      if (kept.has(name)) return;
      try {
        writeFileSafely(pathOf(name), bytes, machine);
      } catch (error) {
        const isFull = error instanceof UserError && 'reason' in error.params && error.params.reason === 'full';
        // Blame the team's own file for a full disk: they do not know the backup.
        throw isFull ? new UserError('file-unwritable', { path: join(folder, name), reason: 'full' }, error) : error;
      }
      kept.add(name);
    },
    forget: (name: string): void => rmSync(pathOf(name), { force: true }),
  };
};
