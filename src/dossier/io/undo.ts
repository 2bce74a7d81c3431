import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { digestBytes } from '../../base/io/digests.ts';
import { removeFolder } from '../../base/io/files-on-windows.ts';
import type { Machine } from '../../base/io/machine.ts';
import { isInside } from '../../base/io/paths.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import type { FileContent } from '../../base/output.ts';
import { isSame } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import { changedSince } from '../undo/changed-since.ts';
import type { KeptFile, LastChange, Undo } from '../undo/last-change.ts';
import { mayTakeBack } from '../undo/undoable-files.ts';
import { isVoicesFile } from '../voices-file-name.ts';
import { forgetLast, HIDDEN_FOLDER, keepLast } from './backup.ts';
import { RESTORABLE, readBytes } from './dossier-bytes.ts';
import { removeForSure } from './remove-for-sure.ts';

const UNDO_FOLDER = `${HIDDEN_FOLDER}/undo`;
const CHANGE_FILE = 'change.json';

const keptSchema = z.nullable(
  z.object({
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    copy: z.nullable(z.string().check(z.regex(/^[\w-]+\.bin$/))),
  }),
);

const changeSchema = z.object({
  formatVersion: z.literal(1),
  command: z.string(),
  day: z.iso.date(),
  undone: z.boolean(),
  files: z.array(z.object({ path: z.string().check(z.refine(mayTakeBack)), before: keptSchema, after: keptSchema })),
});

const pathOf = (folder: string, name: string): string => join(folder, UNDO_FOLDER, name);

/** The last change that a command made in a dossier; null when there is none, or none that can be understood. */
export const readLastChange = (folder: string): LastChange | null => {
  try {
    const parsed = changeSchema.safeParse(JSON.parse(readFileSync(pathOf(folder, CHANGE_FILE), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Forgets the last change, the list first: copies without a list mean nothing. @throws UserError 'file-unwritable' */
const forgetLastChange = (folder: string): void => {
  removeForSure(pathOf(folder, CHANGE_FILE), `${UNDO_FOLDER}/${CHANGE_FILE}`);
  const names = existsSync(join(folder, UNDO_FOLDER)) ? readdirSync(join(folder, UNDO_FOLDER)) : [];
  for (const name of names) removeForSure(pathOf(folder, name), `${UNDO_FOLDER}/${name}`);
  if (existsSync(join(folder, UNDO_FOLDER))) removeFolder(join(folder, UNDO_FOLDER));
};

const writeChange = (folder: string, change: LastChange, machine: Machine): void =>
  writeFileSafely(pathOf(folder, CHANGE_FILE), `${JSON.stringify(change, null, 2)}\n`, machine);

/** Copies a file of the dossier aside; null when it is not there. */
const keepCopy = (folder: string, path: string, copy: string, machine: Machine): KeptFile => {
  const bytes = readBytes(join(folder, path));
  if (bytes === null) return null;
  writeFileSafely(pathOf(folder, copy), bytes, machine);
  return { sha256: digestBytes(bytes), copy };
};

const asAfter = (content: FileContent | null): KeptFile =>
  content === null ? null : { sha256: digestBytes(Buffer.from(content)), copy: null };

/**
 * Keeps what one command changes in a dossier, in place of what an earlier command changed. A copy that cannot be kept never stops the
 * change itself: then there is nothing to take back.
 * @param command as its usage names it @param day YYYY-MM-DD
 */
export const openUndo = (
  folder: string,
  machine: Machine,
  { command, day }: { command: string; day: string },
): Undo => {
  let [forbidden, kept] = [false, false];
  const forbid = (): void => {
    forgetLastChange(folder);
    forbidden = true;
    kept = false;
    try {
      writeChange(folder, { formatVersion: 1, command, day, undone: false, files: [] }, machine);
    } catch {
      // Then undo cannot say which change it was.
    }
  };
  let own: LastChange | null = null;
  const current = (): LastChange => {
    if (own !== null && isSame(own, readLastChange(folder))) return own;
    // Another command changed something since, or this is our first change.
    forgetLastChange(folder);
    return { formatVersion: 1, command, day, undone: false, files: [] };
  };
  const record = (path: string, after: KeptFile, isNew: boolean): void => {
    const change = current();
    const known = change.files.find((file) => file.path === path);
    const before = isNew ? null : keepCopy(folder, path, `before-${change.files.length}.bin`, machine);
    const files =
      known === undefined
        ? [...change.files, { path, before, after }]
        : change.files.map((file) => (file === known ? { ...file, after } : file));
    own = { ...change, files };
    writeChange(folder, own, machine);
    kept = true;
  };
  const tryRecord = (path: string, after: KeptFile, isNew: boolean): void => {
    if (forbidden) return;
    try {
      if (!mayTakeBack(path)) {
        forbid();
        return;
      }
      record(path, after, isNew);
    } catch {
      kept = false;
      try {
        forgetLastChange(folder);
      } catch {
        // What stays fits no file any more, so nothing is taken back by it.
      }
    }
  };
  return {
    keep: (path, after) => tryRecord(path, asAfter(after), false),
    keepNew: (path, after) => tryRecord(path, asAfter(after), true),
    forbid,
    isKept: () => kept,
  };
};

type ChangedFile = LastChange['files'][number];

const hashOf = (folder: string, path: string): string | null => {
  const bytes = readBytes(join(folder, path));
  return bytes === null ? null : digestBytes(bytes);
};

/** A link on the way may lead out of the dossier. */
const isWithinDossier = (folder: string, path: string): boolean => {
  let parent = dirname(join(folder, path));
  while (!existsSync(parent)) parent = dirname(parent);
  return isInside(realpathSync(folder), realpathSync(parent));
};

/** Whether a copy is there and holds what it was. */
const isWhole = (folder: string, kept: KeptFile): boolean => {
  if (kept?.copy == null) return kept === null;
  const bytes = readBytes(pathOf(folder, kept.copy));
  return bytes !== null && digestBytes(bytes) === kept.sha256;
};

const isRestorable = (path: string): boolean => RESTORABLE.some((file) => file === path);

const putBack = (folder: string, { path, before }: ChangedFile, machine: Machine): void => {
  if (before === null) {
    removeForSure(join(folder, path), path);
    if (isRestorable(path)) forgetLast(folder, path);
    return;
  }
  const bytes = readBytes(pathOf(folder, before.copy ?? ''));
  if (bytes === null) return;
  writeFileSafely(join(folder, path), bytes, machine);
  if (isRestorable(path)) keepLast(folder, path, bytes, machine);
};

/**
 * Takes the last change back: every file becomes as it was. Taking that back again does the change anew, but for counts of voices: they
 * are removed, whatever the file held before. After a crash, the same command
 * finishes the work. The caller holds the lock.
 * @throws UserError 'undo-changed' when somebody changed a file since; nothing is taken back then
 */
export const takeBack = (folder: string, change: LastChange, machine: Machine): void => {
  const inTheWay = changedSince(change, {
    hashOf: (path) => hashOf(folder, path),
    isWithinDossier: (path) => isWithinDossier(folder, path),
    isWhole: (kept) => isWhole(folder, kept),
  });
  if (inTheWay.length > 0) throw new UserError('undo-changed', { files: inTheWay });
  // First the copies for doing it anew, then the files, then the list: at any moment the list fits what is there.
  const files = change.files.map((file, index): ChangedFile => {
    if (file.after === null || file.after.copy !== null) return file;
    if (hashOf(folder, file.path) !== file.after.sha256 || isVoicesFile(file.path)) return file;
    return { ...file, after: keepCopy(folder, file.path, `after-${index}.bin`, machine) };
  });
  writeChange(folder, { ...change, files }, machine);
  const backwards = [...files].reverse();
  for (const file of backwards) putBack(folder, file, machine);
  if (files.some(({ path }) => isVoicesFile(path))) {
    // Counts that were taken back are gone for good.
    forgetLastChange(folder);
    return;
  }
  const swapped = backwards.map(({ path, before, after }) => ({ path, before: after, after: before }));
  writeChange(folder, { ...change, undone: !change.undone, files: swapped }, machine);
};
